"""How does a table look on the page? Worded headers, formatted figures, a row of totals.

Its rows are the bars of the chart beside it, in the same order.
"""

from collections.abc import Hashable, Mapping, Sequence

import pandas as pd

from reports.view import View
from reports.wording import NONE, counted, lookup, numbers, ranges

Cells = Mapping[Hashable, Mapping[str, object]]


def wide(
    view: View,
    rows: pd.DataFrame,
    *,
    bars: Mapping[Hashable, str],
    index: str,
    across: str,
    names: Mapping[str, str],
) -> pd.DataFrame:
    """A row per bar, a column per name of `across`, then all of them and their range; a total.

    Where the rows tell what no operation accounts for (`not_itemised`), a last column does too.
    """
    words = view.words
    body = _said(view, rows, [index, across])
    ends = _said(view, view.table(index), index)
    foot = _said(view, view.table(across), across)
    for row in _said(view, view.table().assign(key="whole"), "key").values():
        ends = {**ends, "whole": row}
    keys = _in_order(view, bars)
    heads = {**bars, "whole": words.text("Total"), **_unadded(view, bars)}
    table = {words.text("Year") if index == "year" else words.text("Country"): heads}
    for code, name in names.items():
        column = {bar: body.get((bar, code), {}) for bar in bars} | {"whole": foot.get(code, {})}
        table[name] = {bar: str(cell.get("said", NONE)) for bar, cell in column.items()}
    table[words.text("All")] = {bar: str(ends.get(bar, {}).get("said", NONE)) for bar in keys}
    spread = {bar: str(ends.get(bar, {}).get("range", "")) for bar in keys}
    table[words.text("Range of published figures")] = spread
    if "not_itemised" in rows:
        table[words.label("not_itemised")] = _rest(view, rows, index)
    return pd.DataFrame(
        {name: [column.get(bar, NONE) for bar in keys] for name, column in table.items()},
        dtype="str",
    )


def long(view: View, rows: pd.DataFrame, columns: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """The columns given, then each row's people with their range."""
    words = view.words
    return pd.DataFrame(
        {
            **columns,
            words.text("People"): counted(words, rows),
            words.text("Range of published figures"): ranges(words, rows),
        },
        dtype="str",
    )


def _said(view: View, rows: pd.DataFrame, key: str | list[str]) -> Cells:
    words = view.words
    return lookup(rows.assign(said=counted(words, rows), range=ranges(words, rows)), key)


def _rest(view: View, rows: pd.DataFrame, index: str) -> dict[Hashable, str]:
    """How many people of each bar no operation accounts for, and of all bars that are added."""
    left = rows.groupby(index, dropna=False)["not_itemised"].sum().reset_index()
    added = left[index].notna() | (not view.selection.years)
    whole = pd.DataFrame({index: ["whole"], "not_itemised": left.loc[added, "not_itemised"].sum()})
    said = pd.concat([left.astype({index: "object"}), whole])
    said = said.assign(said=numbers(view.words, said["not_itemised"]))
    return {key: str(row["said"]) for key, row in lookup(said, index).items()}


def _in_order(view: View, bars: Mapping[Hashable, str]) -> list[Hashable]:
    """The bars, then the whole; a bar that a choice of years sets beside comes after it."""
    inside = [bar for bar in bars if bar is not None or not view.selection.years]
    return [*inside, "whole", *(bar for bar in bars if bar not in inside)]


def _unadded(view: View, bars: Mapping[Hashable, str]) -> dict[Hashable, str]:
    if None not in bars or not view.selection.years:
        return {}
    return {None: view.words.text("Year not reported, not added")}

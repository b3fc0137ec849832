"""How does a table look on the page? Worded headers, formatted figures, a row of totals.

Its rows are the bars of the chart beside it, in the same order.
"""

from collections.abc import Hashable, Mapping, Sequence

import pandas as pd

from reports.view import View
from reports.wording import NONE, counted, lookup, ranges, records

_NOBODY = (NONE, "")


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
    body = _said(view, rows, index, across)
    foot = {("whole", code): said for code, said in _said(view, view.table(across), across).items()}
    cells = body | foot
    ends = _said(view, view.table(index), index) | {"whole": _all_said(view)}
    keys = _in_order(view, bars)
    heads = {**bars, "whole": words.text("Total"), **_unadded(view, bars)}
    first = words.text("Year") if index == "year" else words.text("Country")
    table = {first: [heads[key] for key in keys]}
    for code, name in names.items():
        table[name] = [cells.get((key, code), _NOBODY)[0] for key in keys]
    table[words.text("All")] = [ends.get(key, _NOBODY)[0] for key in keys]
    table[words.text("Range of published figures")] = [ends.get(key, _NOBODY)[1] for key in keys]
    if "not_itemised" in rows:
        rest = _rest(view, rows)
        table[words.label("not_itemised")] = [rest.get(key, NONE) for key in keys]
    return pd.DataFrame(table, dtype="str")


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


def _said(view: View, rows: pd.DataFrame, *key: str) -> dict[Hashable, tuple[str, str]]:
    """Count and range of each row in words, by its key."""
    words = view.words
    said = zip(counted(words, rows), ranges(words, rows), strict=True)
    return dict(zip(lookup(rows, *key), said, strict=True))


def _all_said(view: View) -> tuple[str, str]:
    """Count and range of the whole selection in words."""
    words, whole = view.words, view.table()
    return (counted(words, whole)[0], ranges(words, whole)[0]) if len(whole) else _NOBODY


def _rest(view: View, rows: pd.DataFrame) -> dict[Hashable, str]:
    """How many people of each year no operation accounts for, and of all years that are added."""
    left: dict[Hashable, int] = {}
    for row in records(rows):
        left[row["year"]] = left.get(row["year"], 0) + row["not_itemised"]
    beside = left.get(None, 0) if view.selection.years else 0
    left["whole"] = sum(left.values()) - beside
    return {key: view.words.number(count) for key, count in left.items()}


def _in_order(view: View, bars: Mapping[Hashable, str]) -> list[Hashable]:
    """The bars, then the whole; a bar that a choice of years sets beside comes after it."""
    inside = [bar for bar in bars if bar is not None or not view.selection.years]
    return [*inside, "whole", *(bar for bar in bars if bar not in inside)]


def _unadded(view: View, bars: Mapping[Hashable, str]) -> dict[Hashable, str]:
    if None not in bars or not view.selection.years:
        return {}
    return {None: view.words.text("Year not reported, not added")}

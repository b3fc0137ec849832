"""How does a table look on the page? Worded headers, formatted figures, a row of totals.

Its rows are the bars of the chart beside it, in the same order.
"""

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd

from domain.frames import NOT_ITEMISED
from reports.addresses import at, placed
from reports.exhibit import Addresses
from reports.view import View
from reports.wording import NONE, counted, lookup, ranges, records

_NOBODY = (NONE, "")
_ZERO, _WHOLE = "0", "whole"


def wide(
    view: View,
    rows: pd.DataFrame,
    *,
    bars: Mapping[Hashable, str],
    index: str,
    across: str,
    names: Mapping[str, str],
) -> tuple[pd.DataFrame, Addresses]:
    """A row per bar, a column per name of `across`, then all of them and their range; a total.

    Where the rows tell what no operation accounts for (`not_itemised`), a last column does too.
    Beside it the address of each number.
    """
    words, everyone = view.words, view.words.text("All")
    body = _said(view, rows, index, across)
    foot = {(_WHOLE, code): said for code, said in _said(view, view.table(across), across).items()}
    cells = body | foot
    ends = _said(view, view.table(index), index) | {_WHOLE: _all_said(view)}
    keys = _in_order(view, bars)
    heads = {**bars, _WHOLE: words.text("Total"), **_unadded(view, bars)}
    first = words.text("Year") if index == "year" else words.text("Country")
    table = {first: [heads[key] for key in keys]}
    asked: dict[str, dict[str, str]] = {}
    for code, name in names.items():
        table[name] = [cells.get((key, code), _NOBODY)[0] for key in keys]
        asked[name] = {across: code}
    table[everyone] = [ends.get(key, _NOBODY)[0] for key in keys]
    asked[everyone] = {}
    table[words.text("Range of published figures")] = [ends.get(key, _NOBODY)[1] for key in keys]
    if "not_itemised" in rows:
        rest, name = _rest(view, rows), words.label("not_itemised")
        table[name] = [rest.get(key, NONE) for key in keys]
        asked[name] = {"operation": NOT_ITEMISED}
    worded = pd.DataFrame(table, dtype="str")
    return worded, partial(_numbers, view, worded, asked, [{index: key} for key in keys])


def _numbers(
    view: View,
    table: pd.DataFrame,
    asked: Mapping[str, Mapping[str, str]],
    rows: Sequence[Mapping[str, Any]],
) -> pd.DataFrame:
    """The address of each cell: what its column asks for, of what its row is about."""
    columns = {
        name: [_to(view, said, {**row, **own}) for row, said in zip(rows, table[name], strict=True)]
        for name, own in asked.items()
    }
    return placed(table, columns)


def _to(view: View, said: str, keys: Mapping[str, Any]) -> str:
    """Where a cell leads to: nowhere, if nobody is in it; the row of totals has no key."""
    if said in (NONE, _ZERO):
        return ""
    known = {name: key for name, key in keys.items() if key != _WHOLE}
    return at(view, known, operation=known.pop("operation", ""))


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
    left[_WHOLE] = sum(left.values()) - beside
    return {key: view.words.number(count) for key, count in left.items()}


def _in_order(view: View, bars: Mapping[Hashable, str]) -> list[Hashable]:
    """The bars, then the whole; a bar that a choice of years sets beside comes after it."""
    inside = [bar for bar in bars if bar is not None or not view.selection.years]
    return [*inside, _WHOLE, *(bar for bar in bars if bar not in inside)]


def _unadded(view: View, bars: Mapping[Hashable, str]) -> dict[Hashable, str]:
    if None not in bars or not view.selection.years:
        return {}
    return {None: view.words.text("Year not reported, not added")}

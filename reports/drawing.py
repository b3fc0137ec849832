"""Which bars and segments does a stack hold, in which order? Frames for the charts of bars.

A bar of which nobody published a figure keeps its place, without a count: unknown is not zero.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from charts.stacked import stacked_bars
from charts.theme import Figure
from domain.number import ITEMISED
from reports.addresses import at, numbered
from reports.view import View
from reports.wording import lookup, people_of, spread_of, year_name
from stats.groups import LEAVES
from stats.headline import NOT_ITEMISED

COLUMNS = ("x", "part", "label", "colour", "count", "text", "low", "high", "number", "whole")

Bars = dict[Hashable, str]
Rows = list[tuple[Any, ...]]


class Part(NamedTuple):
    """A segment: its key, which decides fill and hatch, its name, and whose colour it takes."""

    key: str
    label: str
    colour: str


class Cell(NamedTuple):
    """The people of one segment of one bar, its hover text, and the address of their number."""

    people: int
    text: str
    number: str = ""


Cells = dict[tuple[Hashable, Part], Cell]


def stack(
    bars: Bars,
    parts: Sequence[Part],
    cells: Cells,
    ends: Mapping[Hashable, Mapping[str, Any]],
) -> pd.DataFrame:
    """The columns of COLUMNS; lows and highs sum to the bar's, `whole` is the bar's own number.

    `bars` names each bar, `ends` gives the bars' own figures, which have ranges of their own.
    """
    return framed(segments(bars, parts, cells, ends), COLUMNS, parts)


def segments(
    bars: Bars,
    parts: Sequence[Part],
    cells: Cells,
    ends: Mapping[Hashable, Mapping[str, Any]],
) -> Rows:
    """The rows of `stack`."""
    rows: Rows = []
    for bar, name in bars.items():
        held = [(part, cells[bar, part]) for part in parts if (bar, part) in cells]
        held = [(part, cell) for part, cell in held if cell.people]
        end = ends.get(bar)
        apart, whole = _apart(end), end.get("number", "") if end else ""
        for part, (count, text, number) in held:
            spread = (count + apart[0], count + apart[1])
            rows.append((name, *part, count, text, *spread, number, whole))
            apart = (0, 0)  # the first segment has carried it
        if not held and parts:
            rows.append((name, *parts[0], None, "", None, None, "", ""))
    return rows


def framed(rows: Rows, columns: Sequence[str], parts: Sequence[Part]) -> pd.DataFrame:
    """Rows of segments as a frame, its parts in their order."""
    own = dict(zip(columns, zip(*rows, strict=True), strict=True)) if rows else {}
    values: dict[str, Any] = {name: list(own.get(name, ())) for name in columns}
    for name in ("count", "low", "high"):
        values[name] = pd.array(values[name], dtype="Int64")
    order = list(dict.fromkeys(part.key for part in parts))
    values["part"] = pd.Categorical(values["part"], order, ordered=True)
    return pd.DataFrame(values)


def _apart(end: Mapping[str, Any] | None) -> tuple[int, int]:
    """How far the range of a bar reaches below and above its count."""
    if end is None:
        return 0, 0
    return int(end["low"] - end["count"]), int(end["high"] - end["count"])


def ends(view: View, index: str) -> dict[Hashable, dict[str, Any]]:
    """The figure of each bar, and the address of its number."""
    rows = view.table(index)
    return lookup(rows.assign(number=numbered(view, rows, index)), index)


def span(view: View, years: pd.Series) -> Bars:
    """A bar for each year chosen, or from the first to the last, and one for those of none."""
    known = years.dropna().astype(int)
    first, last = (known.min(), known.max()) if len(known) else (1, 0)
    through = view.selection.years or range(first, last + 1)
    names: Bars = {year: str(year) for year in through}
    return names | ({None: year_name(view.words, None)} if years.isna().any() else {})


def of_countries(view: View, rows: pd.DataFrame) -> tuple[list[Part], Cells]:
    """Segments of rows by year and country: each country, then what no operation accounts for."""
    words = view.words
    rest = words.label(NOT_ITEMISED)
    names = {code: words.country(code) for code in view.countries}
    solid = {code: Part(code, name, code) for code, name in names.items()}
    hatched = {code: Part(NOT_ITEMISED, rest, code) for code in names}
    cells: Cells = {}
    for row in lookup(rows, "year", "country").values():
        code, year = str(row["country"]), None if pd.isna(row["year"]) else int(row["year"])
        left = int(row["not_itemised"])
        own = ITEMISED if left else ""
        head = f"{names[code]}, {year_name(words, year)}"
        said = _lines(head, people_of(words, row), spread_of(words, row))
        to, beyond = (at(view, row, operation=one) for one in (own, NOT_ITEMISED))
        cells[year, solid[code]] = Cell(int(row["count"]) - left, said, to)
        said = _lines(said, f"{rest}: {words.number(left)}")
        cells[year, hatched[code]] = Cell(left, said, beyond)
    return [*solid.values(), *hatched.values()], cells


def of_groups(
    view: View,
    rows: pd.DataFrame,
    *,
    bars: Bars,
    index: str,
    groups: Sequence[str] = (),
) -> tuple[list[Part], Cells]:
    """Segments of rows by `index` and group: the groups in the order of the tree."""
    words, order = view.words, groups or view.groups or LEAVES
    parts = {code: Part(code, words.group(code), code) for code in order}
    cells: Cells = {}
    for row in lookup(rows, index, "group").values():
        code, bar = str(row["group"]), None if pd.isna(row[index]) else row[index]
        head = f"{bars[bar]}, {words.group(code, inline=True)}"
        said = _lines(head, people_of(words, row), spread_of(words, row))
        to = at(view, {index: row[index], "group": code})
        cells[bar, parts[code]] = Cell(int(row["count"]), said, to)
    return list(parts.values()), cells


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def stacked(view: View, frame: pd.DataFrame, *, horizontal: bool = False) -> Figure:
    """The bars of `stack`, drawn."""
    return stacked_bars(
        frame,
        x="x",
        y="count",
        part="part",
        label="label",
        text="text",
        low="low",
        high="high",
        colour="colour",
        number="number",
        whole="whole",
        horizontal=horizontal,
        apart=(view.words.label("year_not_reported"),),
        words=view.chart,
        mode=view.mode,
    )

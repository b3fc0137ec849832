"""Which bars and segments does a stack hold, in which order? Frames for the charts, no figures.

Every bar holds every segment, those of nobody with a count of 0 that leaves no mark: so segments
keep their order and years without figures keep their place.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from charts.stacked import stacked_bars
from charts.theme import Figure
from reports.view import View
from reports.wording import lookup, people_of, spread_of, year_name
from stats.groups import LEAVES
from stats.headline import NOT_ITEMISED

Bars = dict[Hashable, str]


class Part(NamedTuple):
    """A segment: its key, which decides fill and hatch, its name, and whose colour it takes."""

    key: str
    label: str
    colour: str


class Cell(NamedTuple):
    """The people of one segment of one bar, and its hover text."""

    people: int
    text: str


Cells = dict[tuple[Hashable, Part], Cell]


def stack(
    bars: Bars,
    parts: Sequence[Part],
    cells: Cells,
    ends: Mapping[Hashable, Mapping[str, Any]],
) -> pd.DataFrame:
    """Columns x, part, label, colour, count, text, low, high; lows and highs sum to the bar's.

    `bars` names each bar, `ends` gives the bars' own figures, which have ranges of their own.
    """
    filled = {part for (_, part), cell in cells.items() if cell.people}
    shown = [part for part in parts if part in filled]
    rows = [
        (name, *part, *cells.get((bar, part), Cell(0, "")), *_apart(ends.get(bar), first=not place))
        for bar, name in bars.items()
        for place, part in enumerate(shown)
    ]
    columns = ["x", "part", "label", "colour", "count", "text", "low", "high"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(low=frame["count"] + frame["low"], high=frame["count"] + frame["high"])


def _apart(end: Mapping[str, Any] | None, *, first: bool) -> tuple[int, int]:
    """How far the range of a bar reaches from its count; its first segment carries it."""
    if end is None or not first:
        return 0, 0
    return int(end["low"] - end["count"]), int(end["high"] - end["count"])


def ends(view: View, index: str) -> dict[Hashable, dict[str, Any]]:
    """The figure of each bar."""
    return lookup(view.table(index), index)


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
    for row in lookup(rows, ["year", "country"]).values():
        code, year = str(row["country"]), None if pd.isna(row["year"]) else int(row["year"])
        left = int(row["not_itemised"])
        head = f"{names[code]}, {year_name(words, year)}"
        said = _lines(head, people_of(words, row), spread_of(words, row))
        cells[year, solid[code]] = Cell(int(row["count"]) - left, said)
        cells[year, hatched[code]] = Cell(left, _lines(said, f"{rest}: {words.number(left)}"))
    return [*solid.values(), *hatched.values()], cells


def of_groups(
    view: View, rows: pd.DataFrame, *, bars: Bars, index: str
) -> tuple[list[Part], Cells]:
    """Segments of rows by `index` and group: the groups in the order of the tree."""
    words = view.words
    parts = {code: Part(code, words.group(code), code) for code in view.groups or LEAVES}
    cells: Cells = {}
    for row in lookup(rows, [index, "group"]).values():
        code, bar = str(row["group"]), None if pd.isna(row[index]) else row[index]
        head = f"{bars[bar]}, {words.group(code, inline=True)}"
        said = _lines(head, people_of(words, row), spread_of(words, row))
        cells[bar, parts[code]] = Cell(int(row["count"]), said)
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
        horizontal=horizontal,
        words=view.chart,
        mode=view.mode,
    )

"""In which cells do the numbers of a chart stand, and how does the chart refer to them?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.words import Words
from reports.papers.office.chart import Bars, Chart, Dated, Series, Value

Kind = Literal["text", "number", "day"]
# What XML 1.0 knows no sign for: a file that holds one cannot be opened.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its header and its cells."""

    header: str
    cells: Sequence[str | Value]
    kind: Kind = "number"


@dataclass(frozen=True)
class Place:
    """Where the columns of a chart begin: a sheet, and the row and column of the first header."""

    sheet: str
    row: int = 0
    column: int = 0

    def header(self, column: int) -> str:
        """The address of a header."""
        return f"{self._sheet}!{self._at(column, self.row)}"

    def body(self, column: int, many: int) -> str:
        """The address of the cells below a header."""
        first, last = self._at(column, self.row + 1), self._at(column, self.row + many)
        return f"{self._sheet}!{first}:{last}"

    @property
    def _sheet(self) -> str:
        return "'" + self.sheet.replace("'", "''") + "'"

    def _at(self, column: int, row: int) -> str:
        return f"${lettered(self.column + column)}${row + 1}"


def lettered(column: int) -> str:
    """The letters of a column, counted from 0."""
    before, own = divmod(column, 26)
    return (lettered(before - 1) if before else "") + _LETTERS[own]


def columns(chart: Chart, words: Words) -> list[Column]:
    """The columns of a chart, in the order in which its series refer to them."""
    return _barred(chart, words) if isinstance(chart, Bars) else _dated(chart, words)


def legal(text: str) -> str:
    """The text without the signs that no XML can hold."""
    return _ILLEGAL.sub("", text)


def _barred(chart: Bars, words: Words) -> list[Column]:
    """Categories, then a column for each series, then the ends of the ranges."""
    names = Column("", chart.categories, "text")
    found = [Column(one.name, one.values) for one in chart.columns]
    for one in chart.columns:
        found += _ends(one, words)
    return [names, *found]


def _ends(one: Series, words: Words) -> list[Column]:
    if all(value is None for value in one.high):
        return []
    heads = words.text("Lowest published"), words.text("Highest published")
    return [Column(heads[0], one.low), Column(heads[1], one.high)]


def _dated(chart: Dated, words: Words) -> list[Column]:
    """Two columns for each track: its days, and its numbers."""
    day = words.text("Date")
    return [
        column
        for one in chart.tracks
        for column in (Column(day, one.days, "day"), Column(one.name, one.values))
    ]

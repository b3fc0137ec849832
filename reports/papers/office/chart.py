"""What is a chart of an office program made of? Plain values, which two writers turn into files.

Numbers are those of the exhibit; None is where nobody published one. Nothing is read or drawn here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

Value = int | float | None
NUMBER = "#,##0"  # an office program shows it with the signs of the reader's own locale
_EPOCH = date(1899, 12, 30)  # day 0 of the numbers that office programs keep dates in


@dataclass(frozen=True)
class Fill:
    """A colour (`#rrggbb`, '' for nothing), and plotly's sign of its hatch: '' / \\ x."""

    colour: str = ""
    hatch: str = ""


@dataclass(frozen=True)
class Series:
    """One number for each category; `fills` where not all points share one.

    `formats` are the number formats of the labels, '' where a point has none; `low` and `high` are
    the published range, drawn as a whisker.
    """

    name: str
    values: Sequence[Value]
    fill: Fill
    fills: Sequence[Fill] = ()
    formats: Sequence[str] = ()
    low: Sequence[Value] = ()
    high: Sequence[Value] = ()

    def at(self, place: int) -> Fill:
        """How a point is filled."""
        return self.fills[place] if self.fills else self.fill


@dataclass(frozen=True)
class Bars:
    """Bars by category: stacked (or filling a hundred per cent), or side by side.

    `whole` is the length of each stack with its number and its range; it has no fill of its own.
    `beside` are columns of the sheet that are not drawn. `top` ends the scale.
    """

    categories: Sequence[str]
    series: Sequence[Series]
    title: str = ""
    whole: Series | None = None
    beside: Sequence[Series] = ()
    lying: bool = False
    stacked: bool = True
    percent: bool = False
    least: float | None = None
    top: float | None = None

    @property
    def columns(self) -> list[Series]:
        """All that stands in the sheet, in its order."""
        return [*self.series, *([self.whole] if self.whole else []), *self.beside]


@dataclass(frozen=True)
class Track:
    """Dated numbers: a line, or marks of these symbols; `before` and `after` are days of doubt.

    `formats` as in a series.
    """

    name: str
    days: Sequence[float]
    values: Sequence[Value]
    colour: str
    line: str = ""  # '' for none, solid, sysDot
    width: float = 2.25
    symbols: Sequence[str] = ()  # of plotly, '-open' for an outline
    formats: Sequence[str] = ()
    before: Sequence[float] = ()
    after: Sequence[float] = ()


@dataclass(frozen=True)
class Dated:
    """Tracks over time, between two days and up to `top` people."""

    tracks: Sequence[Track]
    first: float
    last: float
    top: float
    least: float = 0
    title: str = ""


Chart = Bars | Dated


@dataclass(frozen=True)
class Sign:
    """One word of the key below charts, led by a sign in a colour."""

    mark: str
    colour: str
    word: str


@dataclass(frozen=True)
class Charts:
    """The charts of one exhibit, and the key that they share."""

    charts: Sequence[Chart]
    key: Sequence[Sign] = ()
    legend: bool = True  # whether each chart explains its own colours


def serial(day: str) -> float:
    """The number that an office program keeps a day (2019-05-07) in."""
    return float((date.fromisoformat(day[:10]) - _EPOCH).days)


def day_of(number: float) -> date:
    """The day of such a number."""
    return date.fromordinal(_EPOCH.toordinal() + int(number))

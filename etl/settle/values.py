"""What is handed from room to room while one country settles? Plain values, no frames.

How they settle is decided in `periods`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from domain.findings import Finding
from domain.frames import QUALIFIERS
from etl.settle.newest import RunningTotal
from etl.settle.order import PLACES, weakest_of
from etl.settle.running import Whole

Leaves = dict[str, int]


@dataclass(frozen=True)
class Figure:
    """A settled figure with its range, reason and claims."""

    count: int
    low: int
    high: int
    qualifier: str
    basis: str
    claims: str
    ruling: str = ""


@dataclass(frozen=True)
class Operation:
    """A settled operation of the country with its leaves."""

    operation: str
    origin: str
    start: date | None
    end: date | None
    figure: Figure
    leaves: dict[str, Figure]


@dataclass(frozen=True)
class WholeSet:
    """One document's breakdown of a running total whose own total it states; best ones first.

    `place` is where it stands among all sets of running totals.
    """

    start: date | None
    end: date
    own: int
    leaves: Leaves
    place: int


@dataclass(frozen=True)
class Said:
    """What is said of the country's years and wholes, and the sets that break them down."""

    years: dict[int, Figure] = field(default_factory=dict)
    parts_of_years: dict[int, Figure] = field(default_factory=dict)
    running: list[RunningTotal] = field(default_factory=list)
    year_sets: dict[tuple[int, int], Leaves] = field(default_factory=dict)
    whole_sets: list[WholeSet] = field(default_factory=list)


@dataclass(frozen=True)
class Span:
    """One row of the settled totals: operation, year, whole or remainder, and its leaves."""

    kind: str
    country: str
    origin: str
    operation: str
    start: date | None
    end: date | None
    year: int | None
    figure: Figure
    leaves: dict[str, Figure]


@dataclass(frozen=True)
class Outcome:
    """The rows of one country, its whole and what was noticed on the way.

    `said` is what was said of its years and wholes by the date, as it was used in the end; `named`
    the set that breaks the whole down; `unclear` the years (None: the whole) whose set contradicts
    what is settled inside.
    """

    country: str
    spans: list[Span]
    findings: list[Finding]
    said: Said
    whole: Whole | None = None
    named: WholeSet | None = None
    unclear: frozenset[int | None] = frozenset()


def summed(figures: Iterable[Figure]) -> Figure:
    """A sum: counts and ranges added, the weakest qualifier, the first claim of each part."""
    parts = list(figures)
    places = {PLACES[one.qualifier] for one in parts}
    firsts = [one.claims.split(" ", 1)[0] for one in parts]
    return Figure(
        count=sum(one.count for one in parts),
        low=sum(one.low for one in parts),
        high=sum(one.high for one in parts),
        qualifier=QUALIFIERS[weakest_of(places)],
        basis="sum",
        claims=" ".join(dict.fromkeys(first for first in firsts if first)),
    )


def merged(parts: Iterable[dict[str, Figure]]) -> dict[str, Figure]:
    """The leaves of a sum, leaf by leaf."""
    gathered: dict[str, list[Figure]] = {}
    for leaves in parts:
        for leaf, figure in leaves.items():
            gathered.setdefault(leaf, []).append(figure)
    return {leaf: summed(figures) for leaf, figures in gathered.items()}

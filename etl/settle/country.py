"""How do the years and the whole of one country settle? Rules 3, 4 and 5, from the inside out.

One country at one as-of date; which claims speak for it was sorted out before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.findings import Finding
from domain.frames import NOT_STATED, QUALIFIERS
from etl.settle import noticed
from etl.settle.lonely import lonely_whole
from etl.settle.newest import RunningTotal, from_the_start
from etl.settle.order import AT_LEAST
from etl.settle.remainders import remainder
from etl.settle.running import Inside, Piece, Whole, settled_whole
from etl.settle.values import Figure, Operation, Outcome, Said, Span, WholeSet, merged, summed
from etl.settle.years import by_year, year_figures, year_rows


def _piece(year: int | None, start: date | None, figure: Figure) -> Piece:
    place = QUALIFIERS.index(figure.qualifier)
    return Piece(year, start, figure.count, place, figure.claims.split(" ", 1)[0])


def _year_of(operation: Operation) -> int | None:
    return operation.start.year if operation.start else None


def _floor(years: dict[int, Figure], operations: list[Span]) -> Whole:
    """The sum of the years, and of the operations whose year nobody reported."""
    undated = [one.figure for one in operations if one.year is None]
    total = summed([*years.values(), *undated])
    return Whole(
        **{name: getattr(total, name) for name in ("count", "low", "high", "qualifier")},
        basis="sum",
        claims=total.claims,
        start=date(min(years), 1, 1) if years else None,
        end=date(max(years), 12, 31) if years else None,
    )


def inside_of(years: dict[int, Figure], operations: list[Span]) -> Inside:
    """What is settled inside the whole: its years, and operations whose year nobody reported."""
    undated = [one for one in operations if one.year is None]
    outer = [_piece(year, None, figure) for year, figure in years.items()]
    outer += [_piece(None, None, one.figure) for one in undated]
    return Inside(outer, [_piece(one.year, one.start, one.figure) for one in operations])


def from_the_series(operations: list[Span], running: list[RunningTotal]) -> list[RunningTotal]:
    """The running totals that start with the series."""
    first = min((one.start for one in operations if one.start), default=None)
    return [one for one in running if from_the_start(one.start, first)]


def _whole(years: dict[int, Figure], operations: list[Span], said: Said) -> Whole | None:
    inside = inside_of(years, operations)
    rivals = from_the_series(operations, said.running)
    whole = settled_whole(rivals, inside, _floor(years, operations))
    return whole if inside.years or whole.chosen else None


def _set_of_whole(whole: Whole, operations: list[Span], said: Said) -> WholeSet | None:
    """The best set whose own total is the settled one, of the chosen date before others."""
    first = min((one.start for one in operations if one.start), default=None)
    fitting = [
        one
        for one in said.whole_sets
        if one.own == whole.count and from_the_start(one.start, first)
    ]
    return min(fitting, key=lambda one: one.end != whole.end, default=None)


def _covering_one_year(whole: Whole | None) -> int | None:
    """The year that the chosen running total covers from its first day to its last, if any."""
    chosen = whole.chosen if whole else None
    if chosen is None or chosen.qualifier == AT_LEAST or chosen.start is None:
        return None
    year = chosen.end.year
    return year if (chosen.start, chosen.end) == (date(year, 1, 1), date(year, 12, 31)) else None


def _with_year(said: Said, year: int, whole: Whole) -> Said:
    """Where the whole's running total covers just one year, it is the year's."""
    chosen = whole.chosen
    heard = said.years.get(year)
    if chosen is None or (heard and heard.count == chosen.count):
        return said
    low, high = (heard.low, heard.high) if heard else (chosen.count, chosen.count)
    basis = "ranked" if heard else "only"
    if chosen.ruling or chosen.summed:
        basis = "ruled" if chosen.ruling else "sum"
    figure = Figure(
        chosen.count,
        min(low, chosen.count),
        max(high, chosen.count),
        QUALIFIERS[chosen.qualifier],
        basis,
        chosen.claims,
        chosen.ruling,
    )
    return replace(said, years={**said.years, year: figure})


def spans(country: str, operations: Sequence[Operation]) -> list[Span]:
    """The operations of a country as rows."""
    rows = [
        (
            "operation",
            country,
            o.origin,
            o.operation,
            o.start,
            o.end,
            _year_of(o),
            o.figure,
            o.leaves,
        )
        for o in operations
    ]
    return [Span(*row) for row in rows]


@dataclass(frozen=True)
class Periods:
    """The figures of a country's years and of its whole, before they are broken down."""

    years: dict[int, Figure]
    whole: Whole | None
    findings: list[Finding]
    said: Said


def _periods(country: str, operations: list[Span], said: Said) -> Periods:
    years, found = year_figures(country, operations, said)
    return Periods(years, _whole(years, operations, said), found, said)


def _settled_periods(country: str, operations: list[Span], said: Said) -> Periods:
    """Years and whole; where the whole's running total covers just one year, it is the year's."""
    periods = _periods(country, operations, said)
    covered = _covering_one_year(periods.whole)
    if periods.whole is None or covered is None:
        return periods
    return _periods(country, operations, _with_year(said, covered, periods.whole))


def settled_country(country: str, operations: Sequence[Operation], heard: Said) -> Outcome:
    """Every row of one country: its operations, years, whole and remainders, with findings."""
    inside = spans(country, operations)
    periods = _settled_periods(country, inside, heard)
    said, found, rows = periods.said, periods.findings, list(inside)
    outer = [one for one in inside if one.year is None]
    contradicted: set[int | None] = set()
    for year, held in by_year(inside, said).items():
        row, unclear = year_rows(country, year, held, periods.years[year], said)
        rows, outer, found = rows + row, [*outer, row[0]], found + unclear
        contradicted |= {year for _ in unclear}
    whole = periods.whole
    if whole is None:
        return Outcome(country, rows, found, said, unclear=frozenset(contradicted))
    figure = Figure(**{name: getattr(whole, name) for name in Figure.__dataclass_fields__})
    days = (whole.start, whole.end)
    named = _set_of_whole(whole, inside, said)
    leaves = named.leaves if named else None
    rest, unclear = remainder(country, figure, outer, leaves, year=None, days=days)
    contradicted |= {None for _ in unclear}
    every = merged(part.leaves for part in [*outer, *rest])
    row = [Span("whole", country, NOT_STATED, "", *days, None, figure, every), *rest]
    doubts = noticed.narrower(country, whole.narrower) + lonely_whole(country, whole, said.running)
    found = [*found, *unclear, *doubts]
    return Outcome(country, [*rows, *row], found, said, whole, named, frozenset(contradicted))

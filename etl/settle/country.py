"""How do the years and the whole of one country settle? Rules 3, 4 and 5, from the inside out.

One country at one as-of date; which claims speak for it was sorted out before.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.findings import Finding
from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED, NOT_STATED, QUALIFIERS
from etl.settle import noticed
from etl.settle.lonely import lonely_whole
from etl.settle.order import AT_LEAST
from etl.settle.remainders import Leaves, remainder_leaves
from etl.settle.running import Inside, Piece, Whole, from_the_start, settled_whole
from etl.settle.values import Figure, Operation, Outcome, Said, Span, merged, summed


def _piece(year: int | None, start: date | None, figure: Figure) -> Piece:
    place = QUALIFIERS.index(figure.qualifier)
    return Piece(year, start, figure.count, place, figure.claims.split(" ", 1)[0])


def _year_of(operation: Operation) -> int | None:
    return operation.start.year if operation.start else None


def _remainder(
    country: str,
    whole: Figure,
    parts: list[Span],
    named: Leaves | None,
    *,
    year: int | None,
    days: tuple[date | None, date | None],
) -> tuple[list[Span], list[Finding]]:
    """The remainder of a year or a whole as a row of its own, if there is one."""
    inside = merged(part.leaves for part in parts)
    left = whole.count - sum(part.figure.count for part in parts)
    if left == 0:
        return [], []
    own = Figure(left, left, left, whole.qualifier, "remainder", whole.claims)
    counted = {leaf: figure.count for leaf, figure in inside.items()}
    rest = remainder_leaves(whole.count, named, counted) if named else {NOT_BROKEN_DOWN: left}
    found = [noticed.no_breakdown(country, year)] if rest is None else []
    leaves = {
        leaf: replace(own, count=count, low=count, high=count)
        for leaf, count in (rest or {NOT_BROKEN_DOWN: left}).items()
    }
    row = ("remainder", country, NOT_STATED, NOT_ITEMISED, *days, year, own, leaves)
    return [Span(*row)], found


def _year(
    country: str, year: int, operations: list[Span], said: Said
) -> tuple[list[Span], list[Finding]]:
    """A year by its own claim, or the sum of its operations; a larger inside raises it."""
    total = summed(one.figure for one in operations)
    claimed = said.years.get(year) or (None if operations else said.parts_of_years.get(year))
    found: list[Finding] = []
    if claimed and claimed.count < total.count:
        found.append(noticed.year_raised(country, year, claimed.count, total.count))
        claimed = None
    figure = claimed or total
    days = (date(year, 1, 1), date(year, 12, 31))
    named = said.year_sets.get((year, figure.count))
    rest, unclear = _remainder(country, figure, operations, named, year=year, days=days)
    leaves = merged(part.leaves for part in [*operations, *rest])
    row = Span("year", country, NOT_STATED, "", *days, year, figure, leaves)
    return [row, *rest], found + unclear


def _years(country: str, operations: list[Span], said: Said) -> tuple[list[Span], list[Finding]]:
    by_year: dict[int, list[Span]] = {year: [] for year in {*said.years, *said.parts_of_years}}
    for one in operations:
        if one.year is not None:
            by_year.setdefault(one.year, []).append(one)
    spans: list[Span] = []
    found: list[Finding] = []
    for year in sorted(by_year):
        rows, noted = _year(country, year, by_year[year], said)
        spans += rows
        found += noted
    return spans, found


def _whole(operations: list[Span], years: list[Span], said: Said) -> Whole | None:
    undated = [one for one in operations if one.year is None]
    outer = [one for one in years if one.kind == "year"] + undated
    starts = [one.start for one in operations if one.start]
    inside = Inside(
        years=[_piece(one.year, one.start, one.figure) for one in outer],
        operations=[_piece(one.year, one.start, one.figure) for one in operations],
    )
    first = min(starts, default=None)
    rivals = [one for one in said.running if from_the_start(one.start, first)]
    total = summed(one.figure for one in outer)
    ends = [one.end for one in outer if one.end]
    floor = Whole(
        **{name: getattr(total, name) for name in ("count", "low", "high", "qualifier")},
        basis="sum",
        claims=total.claims,
        start=min((one.start for one in outer if one.start), default=None),
        end=max(ends, default=None),
    )
    whole = settled_whole(rivals, inside, floor)
    return whole if outer or whole.chosen else None


def _set_of_whole(whole: Whole, operations: list[Span], said: Said) -> Leaves | None:
    """The best set whose own total is the settled one, of the chosen date before others."""
    first = min((one.start for one in operations if one.start), default=None)
    fitting = [
        one
        for one in said.whole_sets
        if one.own == whole.count and from_the_start(one.start, first)
    ]
    return min(fitting, key=lambda one: one.end != whole.end).leaves if fitting else None


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
    basis = "ruled" if chosen.ruling else ("ranked" if heard else "only")
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


def _spans(country: str, operations: Sequence[Operation]) -> list[Span]:
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


def settled_country(country: str, operations: Sequence[Operation], said: Said) -> Outcome:
    """Every row of one country: its operations, years, whole and remainders, with findings."""
    inside = _spans(country, operations)
    years, found = _years(country, inside, said)
    whole = _whole(inside, years, said)
    covered = _covering_one_year(whole)
    if whole and covered is not None:
        years, found = _years(country, inside, _with_year(said, covered, whole))
        whole = _whole(inside, years, _with_year(said, covered, whole))
    if whole is None:
        return Outcome(spans=inside, findings=found)
    figure = Figure(
        whole.count, whole.low, whole.high, whole.qualifier, whole.basis, whole.claims, whole.ruling
    )
    outer = [one for one in years if one.kind == "year"]
    outer += [one for one in inside if one.year is None]
    days = (whole.start, whole.end)
    rest, unclear = _remainder(
        country, figure, outer, _set_of_whole(whole, inside, said), year=None, days=days
    )
    leaves = merged(part.leaves for part in [*outer, *rest])
    row = Span("whole", country, NOT_STATED, "", *days, None, figure, leaves)
    doubts = noticed.narrower(country, whole.narrower) + lonely_whole(country, whole, said.running)
    return Outcome([*inside, *years, row, *rest], [*found, *unclear, *doubts], whole)

"""How does a year settle? Rule 3: by its own claim, or as the sum of its operations.

Which claims speak for a year was sorted out before; the whole is settled elsewhere.
"""

from datetime import date

from domain.findings import Finding
from domain.frames import NOT_STATED
from etl.settle import noticed
from etl.settle.remainders import remainder
from etl.settle.values import Figure, Said, Span, merged, summed


def by_year(operations: list[Span], said: Said) -> dict[int, list[Span]]:
    """The operations of each year of which anything is known, oldest first."""
    years = {*said.years, *said.parts_of_years, *(one.year for one in operations)} - {None}
    held: dict[int, list[Span]] = {year: [] for year in sorted(filter(None, years))}
    for one in operations:
        if one.year is not None:
            held[one.year].append(one)
    return held


def _year(
    country: str, year: int, operations: list[Span], said: Said
) -> tuple[Figure, list[Finding]]:
    """A year by its own claim, or the sum of its operations; a larger inside raises it."""
    total = summed(one.figure for one in operations)
    claimed = said.years.get(year) or (None if operations else said.parts_of_years.get(year))
    if claimed and claimed.count < total.count:
        return total, [noticed.year_raised(country, year, claimed.count, total.count)]
    return claimed or total, []


def year_rows(
    country: str, year: int, operations: list[Span], figure: Figure, said: Said
) -> tuple[list[Span], list[Finding]]:
    """The row of a year, its remainder, and what was noticed while breaking it down."""
    days = (date(year, 1, 1), date(year, 12, 31))
    named = said.year_sets.get((year, figure.count))
    rest, unclear = remainder(country, figure, operations, named, year=year, days=days)
    leaves = merged(part.leaves for part in [*operations, *rest])
    return [Span("year", country, NOT_STATED, "", *days, year, figure, leaves), *rest], unclear


def year_figures(
    country: str, operations: list[Span], said: Said
) -> tuple[dict[int, Figure], list[Finding]]:
    """The figure of each year of which anything is known, and what was noticed."""
    held = by_year(operations, said)
    settled = {year: _year(country, year, inside, said) for year, inside in held.items()}
    found = [one for _, findings in settled.values() for one in findings]
    return {year: figure for year, (figure, _) in settled.items()}, found

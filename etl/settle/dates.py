"""What stood on a date? By as-of date, not by when a page was published: rule 8."""

from datetime import date, timedelta

from domain.findings import Finding
from etl.settle import noticed
from etl.settle.country import (
    from_the_series,
    inside_of,
    settled_country,
    spans,
)
from etl.settle.newest import RunningTotal, newest_first
from etl.settle.prepare import Prepared
from etl.settle.running import settled_count
from etl.settle.values import Outcome, Said, Span
from etl.settle.years import year_figures
from etl.wanted import each_wanted, if_wanted


def _by(as_of: date, said: Said) -> Said:
    """What was said of periods that ended by a date."""
    whole_years = as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1
    return Said(
        years={year: one for year, one in said.years.items() if year <= whole_years},
        parts_of_years={y: one for y, one in said.parts_of_years.items() if y <= whole_years},
        running=[one for one in said.running if one.end <= as_of],
        year_sets=said.year_sets,
        whole_sets=[one for one in said.whole_sets if one.end <= as_of],
    )


@if_wanted
def outcome_at(ready: Prepared, country: str, as_of: date | None) -> Outcome:
    """One country as of a date, or with everything that is known."""
    operations = ready.operations.get(country, [])
    said = ready.said.get(country, Said())
    if as_of is not None:
        operations = [one for one in operations if one.start and one.start <= as_of]
        said = _by(as_of, said)
    return settled_country(country, operations, said)


def outcomes_at(ready: Prepared, as_of: date | None) -> list[Outcome]:
    """Every country as of a date, in the order of their codes."""
    return [outcome_at(ready, country, as_of) for country in ready.countries]


def dates_of(ready: Prepared, country: str) -> list[date]:
    """The dates at which a country's figures can change, oldest first."""
    said = ready.said.get(country, Said())
    begun = {one.start for one in ready.operations.get(country, []) if one.start}
    years = {date(year, 12, 31) for year in (*said.years, *said.parts_of_years)}
    return sorted(begun | years | {one.end for one in said.running})


def falling_wholes(ready: Prepared) -> list[tuple[date, Finding]]:
    """Dates at which the whole of a country is lower than the day before, with their findings.

    Operations and years only add; so only the date of a running total can lower a whole.
    """
    found = []
    for country in each_wanted(ready.countries):
        inside = spans(country, ready.operations.get(country, []))
        said = ready.said.get(country, Said())
        ordered = newest_first(from_the_series(inside, said.running))
        for day in sorted({one.end for one in ordered}):
            days = (day - timedelta(days=1), day)
            before, after = (_count_at(country, inside, said, ordered, end) for end in days)
            if after < before:
                found.append((day, noticed.whole_falls(country, day, before, after)))
    return found


def _count_at(
    country: str, inside: list[Span], said: Said, ordered: list[RunningTotal], day: date
) -> int:
    begun = [one for one in inside if one.start and one.start <= day]
    years, _ = year_figures(country, begun, _by(day, said))
    floor = sum(one.count for one in years.values())
    known = [one for one in ordered if one.end <= day]
    return settled_count(known, inside_of(years, begun), floor)

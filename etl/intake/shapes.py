"""What does each count of a table stand for: which row, group, year, country, date?

One entry for every count, whatever the shape: tidy, a column for each group or year, a list of
operations. What the rows say is read in `labels`, what the file leaves open asked in `questions`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from etl.intake.columns import count_columns, places
from etl.intake.doubts import UNKNOWN_GROUP, Doubts
from etl.intake.given import Column, Grid
from etl.intake.headings import BETWEEN
from etl.intake.labels import Fields, Labels
from etl.intake.values import Count, Doubt, Missing, read_count, read_group
from etl.wanted import each_wanted

TIDY, BY_GROUP, BY_YEAR, OPERATIONS, CLAIMS = "tidy", "by_group", "by_year", "operations", "claims"
EMPTY = "empty"


class Entry(NamedTuple):
    """A count as it stands in the file; `fields` are those of its row, shared by all its counts."""

    row: int
    fields: Fields
    group: str
    year: str
    number: int
    qualifier: str


@dataclass(frozen=True)
class Entries:
    """What was read of the rows; `silent` counts the cells without a number, by the reason."""

    entries: tuple[Entry, ...]
    doubts: Doubts
    silent: Mapping[str, int]


def shape_of(columns: Sequence[Column]) -> str:
    """tidy, by_group, by_year or operations; '' where no column counts anybody."""
    counts = count_columns(columns).values()
    if not counts:
        return ""
    if any(year for _, year in counts):
        return BY_YEAR
    told = places(columns)
    if "operation" in told and {"date", "country", "year"} & set(told):
        return OPERATIONS
    return BY_GROUP if any(group for group, _ in counts) else TIDY


def read_entries(
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[Column],
    *,
    labels: Labels,
    decimal: str,
) -> Entries:
    """Every count of these rows with what it stands for, and what could not be read."""
    counts = count_columns(columns)
    doubts, silent, found = Doubts(columns), dict[str, int](), list[Entry]()
    for at in each_wanted(rows):
        row = grid[at]
        cells = {place: row[place].strip() if place < len(row) else "" for place in counts}
        said = {place: read_count(text, decimal=decimal) for place, text in cells.items()}
        for place, one in said.items():
            if isinstance(one, Missing):
                kind = one.kind if cells[place] else EMPTY
                silent[kind] = silent.get(kind, 0) + 1
        told = {place: one for place, one in said.items() if not isinstance(one, Missing)}
        fields, bad = labels.of(row) if told else ({}, ())
        for place, doubt in bad:
            doubts.add(doubt, row=at + 1, place=place, text=row[place])
        for place, one in told.items():
            group = _group(fields.get("group", ""), counts[place][0])
            if isinstance(one, Doubt) or group is None:
                doubt = one if isinstance(one, Doubt) else UNKNOWN_GROUP
                doubts.add(doubt, row=at + 1, place=place, text=cells[place])
            elif not bad:
                for number, qualifier in _claimed(one, fields.get("qualifier", "")):
                    year = counts[place][1]
                    found.append(Entry(at + 1, fields, group, year, number, qualifier))
    return Entries(tuple(found), doubts, silent)


def _group(of_row: str, of_column: str) -> str | None:
    """The group of a cell: where both its row and its column name one, the inner of the two."""
    if of_row and of_column:
        return read_group(BETWEEN.join((of_row, of_column)))
    return of_row or of_column or "total"


def _claimed(count: Count, qualifier: str) -> Iterator[tuple[int, str]]:
    """What a number claims: a range is at least its low end and at most its high end."""
    if count.high is not None:
        yield count.count, "at_least"
        yield count.high, "at_most"
    else:
        firm = count.qualifier == "exact"
        yield count.count, (qualifier if firm and qualifier else count.qualifier)

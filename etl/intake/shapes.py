"""What does each count of a table stand for: which row, group, year, country, date?

One entry for every count, whatever the shape: tidy, a column for each group or year, a list of
operations. What the rows say is read in `labels`, what the file leaves open asked in `questions`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from etl.intake.columns import Countries, count_columns, places
from etl.intake.doubts import UNKNOWN_GROUP, Doubts
from etl.intake.given import Column, Grid
from etl.intake.header import Row
from etl.intake.headings import BETWEEN
from etl.intake.labels import Fields, Labels, Marks
from etl.intake.values import Count, Doubt, Missing, read_count, read_group

TIDY, BY_GROUP, BY_YEAR, OPERATIONS, CLAIMS = "tidy", "by_group", "by_year", "operations", "claims"
EMPTY = "empty"


@dataclass(frozen=True)
class Entry:
    """A count as it stands in the file, and the fields that its row and its column give it."""

    row: int
    fields: Fields


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
    countries: Countries,
    marks: Marks,
) -> Entries:
    """Every count of these rows with what it stands for, and what could not be read."""
    labels = Labels(columns, countries=countries, marks=marks)
    counts = count_columns(columns)
    doubts, silent, found = Doubts(columns), dict[str, int](), list[Entry]()
    for at in rows:
        for place, said in _of_row(grid[at], counts, labels=labels, decimal=marks.decimal):
            text = _cell(grid[at], place)
            if isinstance(said, Missing):
                kind = said.kind if text.strip() else EMPTY
                silent[kind] = silent.get(kind, 0) + 1
            elif isinstance(said, Doubt):
                doubts.add(said, row=at + 1, place=place, text=text)
            else:
                found.append(Entry(at + 1, said))
    return Entries(tuple(found), doubts, silent)


def _of_row(
    row: Row, counts: Mapping[int, tuple[str, str]], *, labels: Labels, decimal: str
) -> Iterator[tuple[int, Fields | Doubt | Missing]]:
    """What each cell of a row gives; no claim where something that the row says is in doubt."""
    said = {place: read_count(_cell(row, place), decimal=decimal) for place in counts}
    yield from ((place, one) for place, one in said.items() if isinstance(one, Missing))
    if all(isinstance(one, Missing) for one in said.values()):
        return
    fields, bad = labels.of(row)
    yield from bad
    for place, one in said.items():
        if isinstance(one, Doubt):
            yield place, one
        elif isinstance(one, Count) and not bad:
            whole = _in_column(fields, *counts[place])
            yield from ((place, each) for each in _claims(one, whole))


def _in_column(fields: Fields, group: str, year: str) -> Fields | Doubt:
    """The fields of a row with the group and the year of a column of counts."""
    both = [one for one in (fields.get("group", ""), group) if one]
    inner = read_group(BETWEEN.join(both)) if len(both) > 1 else "".join(both)
    if inner is None:
        return UNKNOWN_GROUP
    return {**fields, "group": inner or "total", **({"date": year} if year else {})}


def _claims(count: Count, fields: Fields | Doubt) -> Iterator[Fields | Doubt]:
    """What a number claims: a range is at least its low end and at most its high end."""
    if isinstance(fields, Doubt):
        yield fields
    elif count.high is None:
        plain = count.qualifier == "exact" and fields.get("qualifier")
        yield {**fields, "count": str(count.count), "qualifier": plain or count.qualifier}
    else:
        yield {**fields, "count": str(count.count), "qualifier": "at_least"}
        yield {**fields, "count": str(count.high), "qualifier": "at_most"}


def _cell(row: Row, place: int) -> str:
    return row[place] if place < len(row) else ""

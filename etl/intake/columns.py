"""What is each column of a file? What a person said, else its heading, else what stands in it.

A proposal that the reader sees and may change. How headings are read is known in `headings`, how
values are in `values`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from domain.errors import UsageError
from domain.findings import shown
from domain.periods import YEAR, precision_of
from etl.intake.given import Column
from etl.intake.header import Header, Row
from etl.intake.headings import FIELDS, counted, field_of, field_of_tag, joined
from etl.intake.values import Count, Dated, read_count, read_country, read_date, read_group

_MOST = 0.8  # of the texts in a column, for what stands in it to name it
_SAMPLE = 500
Countries = Mapping[str, str]


def letters(at: int) -> str:
    """The letters of a column, from 0: A, B, …, Z, AA."""
    return (letters(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)


def propose(
    header: Header, rows: Sequence[Row], *, asked: Mapping[str, str], countries: Countries
) -> tuple[Column, ...]:
    """The field of every column, and how it is known."""
    _refuse_unknown(asked)
    named = [_by_heading(at, each, header) for at, each in enumerate(header.headings())]
    named += [Column(letters(at), "", "", "") for at in range(len(named), _width(rows))]
    unknown = [one.letters for one in named if not one.how and one.letters not in asked]
    given = [
        replace(one, field=asked[one.letters], how="asked") if one.letters in asked else one
        for one in named
    ]
    by_values = list(_by_values(given, unknown, rows=rows[:_SAMPLE], countries=countries))
    return tuple(_without_sums_of_years(by_values))


def count_columns(columns: Sequence[Column]) -> dict[int, tuple[str, str]]:
    """Place → group and year of each column of counts; of several alike the first is read."""
    found: dict[tuple[str, str], int] = {}
    for at, one in enumerate(columns):
        said = counted(one.field) if one.field else None
        if said is not None:
            found.setdefault(said, at)
    return {at: said for said, at in found.items()}


def places(columns: Sequence[Column]) -> dict[str, int]:
    """Field → place of each column that says what its row is about."""
    told: dict[str, int] = {}
    for at, one in enumerate(columns):
        if one.field and counted(one.field) is None:
            told.setdefault(one.field, at)
    return told


def is_field(field: str) -> bool:
    """Whether a column may be read as this: a field of claims, group:women, year:2019, ''."""
    return not field or field in FIELDS or counted(field) is not None


def _refuse_unknown(asked: Mapping[str, str]) -> None:
    for field in asked.values():
        if not is_field(field):
            allowed = ", ".join((*FIELDS, "group:women", "year:2019"))
            raise UsageError(
                "'{field}' is no field of a column; fields are {allowed} and the like.",
                field=shown(field),
                allowed=allowed,
            )


def _by_heading(at: int, heading: str, header: Header) -> Column:
    field, tag = field_of(*header.lines[at]), field_of_tag(header.tags[at])
    if field is None or tag is None:
        field = tag if field is None else field
    elif counted(field) is not None and counted(tag) is not None:
        field = joined([tag, field])
    how = "" if field is None else "heading"
    return Column(letters(at), heading or header.tags[at], field or "", how)


def _width(rows: Sequence[Row]) -> int:
    """Columns that hold something in half of the rows, with a heading or without."""
    filled = sorted(
        max((at + 1 for at, cell in enumerate(row) if cell.strip()), default=0) for row in rows
    )
    return filled[(len(filled) - 1) // 2] if filled else 0


def _by_values(
    columns: Sequence[Column], unknown: Sequence[str], *, rows: Sequence[Row], countries: Countries
) -> Iterator[Column]:
    """The columns, those that nobody knows by what most of their texts are."""
    taken = {one.field for one in columns}
    counts = bool(count_columns(columns))
    for at, column in enumerate(columns):
        if column.letters in unknown:
            texts = {row[at].strip() for row in rows if at < len(row) and row[at].strip()}
            for field, is_one in _kinds(countries, counts=counts):
                most = texts and sum(map(is_one, texts)) >= _MOST * len(texts)
                if most and field not in taken:
                    taken.add(field)
                    column = replace(column, field=field, how="values")
                    break
        yield column


def _kinds(countries: Countries, *, counts: bool) -> list[tuple[str, Callable[[str], bool]]]:
    kinds: list[tuple[str, Callable[[str], bool]]] = [
        ("country", lambda text: bool(read_country(text, countries, codes=False))),
        ("group", lambda text: bool(read_group(text))),
        ("year", lambda text: _precision(text) == YEAR),
        ("date", lambda text: _precision(text) not in ("", YEAR)),
        ("url", lambda text: text.startswith(("https://", "http://"))),
    ]
    if not counts:
        kinds.append(("count", lambda text: isinstance(read_count(text), Count)))
    return kinds


def _precision(text: str) -> str:
    found = read_date(text, day_first=True)
    return precision_of(found.text) if isinstance(found, Dated) else ""


def _without_sums_of_years(columns: Sequence[Column]) -> Iterator[Column]:
    """Beside columns of single years a column without a year is their sum: it is not read."""
    years = any(year for _, year in count_columns(columns).values())
    for column in columns:
        said = counted(column.field) if column.field and column.how != "asked" else None
        yield replace(column, field="") if years and said and not said[1] else column

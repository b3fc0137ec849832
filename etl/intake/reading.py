"""What does a table of figures hold: columns, rows of data, counts, and what could not be read?

The order of the steps alone; what comes of them is told in `understanding`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.countries import reasons
from domain.findings import Finding
from etl.intake.columns import Countries, count_columns, propose
from etl.intake.given import Asked, Column, Grid, Opened, Sheet
from etl.intake.header import Header
from etl.intake.labels import Labels, marks_of
from etl.intake.merged import JOINT_NUMBER, joint_numbers, stretched
from etl.intake.sections import is_country, under_sections, with_countries, without
from etl.intake.shapes import Entries, read_entries
from etl.intake.structure import on_ragged
from etl.intake.unread import Body, below, sort
from etl.reference import Reference


@dataclass(frozen=True)
class Ground:
    """What is read, and what it is read with."""

    opened: Opened
    sheet: Sheet
    header: Header
    asked: Asked
    reference: Reference


def columns_of(
    ground: Ground, header: Header, asked: Mapping[str, str], countries: Countries
) -> tuple[Column, ...]:
    """What each column of this header is read as; rows that name a country alone say nothing."""
    grid = ground.sheet.grid
    rows = [grid[at] for at in below(grid, header) if not is_country(grid[at], countries)]
    return propose(header, rows, asked=asked, countries=countries)


@dataclass(frozen=True)
class Read:
    """What was read of a sheet; `columns` are those of the file, `wide` with what sections say."""

    grid: Grid
    columns: tuple[Column, ...]
    wide: tuple[Column, ...]
    body: Body
    ragged: Mapping[int, Finding]
    entries: Entries


def read_figures(ground: Ground, countries: Countries) -> Read:
    """The counts of a sheet, each with what its row, its column and its section say of it."""
    sheet, last = ground.sheet, ground.header.last
    columns = columns_of(ground, ground.header, ground.asked.columns, countries)
    counts = count_columns(columns)
    grid = stretched(sheet, below=last, counts=counts)
    body = sort(grid, ground.header, columns)
    width = len(columns)
    ragged = on_ragged(grid, body.rows, width=width, exact=False, file=ground.opened.file)
    under = under_sections(grid, body, countries)
    rows = [at for at in body.rows if at not in ragged]
    grid, wide = with_countries(grid, columns, under)
    entries = _entries(ground, grid, rows, wide, countries)
    for at, place, text in joint_numbers(sheet, below=last, counts=counts):
        entries.doubts.add(JOINT_NUMBER, row=at + 1, place=place, text=text)
    return Read(grid, columns, wide, without(body, under), ragged, entries)


def _entries(
    ground: Ground,
    grid: Grid,
    rows: Sequence[int],
    columns: Sequence[Column],
    countries: Countries,
) -> Entries:
    marks = marks_of(ground.asked.answers, [grid[at] for at in rows], columns)
    why = reasons(ground.reference.not_countries)
    labels = Labels(columns, countries=countries, why=why, marks=marks)
    return read_entries(grid, rows, columns, labels=labels, decimal=marks.decimal)

"""How does a sheet with its header become claims, questions and findings?

The steps stand in modules of their own; here is their order.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha1

from domain.countries import reasons
from domain.findings import Finding
from etl.intake import canonical, titles
from etl.intake.columns import Countries, count_columns, places, propose
from etl.intake.events import events_of
from etl.intake.given import Asked, Column, Grid, Opened, Question, Sheet, Understood
from etl.intake.header import NONE, Header, find_header
from etl.intake.headings import level
from etl.intake.labels import DATED, Labels, marks_of
from etl.intake.merged import JOINT_NUMBER, joint_numbers, stretched
from etl.intake.questions import Context, answers, questions
from etl.intake.shapes import CLAIMS, Entries, read_entries, shape_of
from etl.intake.structure import on_asked, on_columns, on_ragged, on_silence
from etl.intake.tidy import table_of
from etl.intake.totals import disagreeing
from etl.intake.unread import NOTE, TITLE, Body, below, sort
from etl.intake.values import countries_known
from etl.readers import Table
from etl.reference import Reference

_LEFT = {"SYR", "IRQ", "AFG"}  # a title names them beside the country that people go to


@dataclass(frozen=True)
class Ground:
    """What is read, and what it is read with."""

    opened: Opened
    sheet: Sheet
    header: Header
    asked: Asked
    reference: Reference


def plain(table: Table) -> Understood:
    """A file of claims that was read at once."""
    columns = canonical.columns_of(list(table.frame.columns))
    return Understood(
        opened=Opened(table.file, "csv", (), table.encoding, table.delimiter),
        sheet="",
        header=(1, 1),
        columns=columns,
        shape=CLAIMS,
        layout=_layout(columns, CLAIMS, form="csv"),
        table=table,
        headings=_headings(columns),
    )


def claims_of(ground: Ground) -> Understood:
    """A file of claims, with all their columns, in a workbook or another encoding."""
    opened, grid = ground.opened, ground.sheet.grid
    columns = canonical.columns_of(ground.header.headings())
    rows = below(grid, ground.header)
    exact = opened.form == "csv"
    ragged = on_ragged(grid, rows, width=len(columns), exact=exact, file=opened.file)
    rows = [at for at in rows if at not in ragged]
    asked, unclear = questions(Context(opened, columns, CLAIMS), ground.asked)
    table = canonical.as_table(grid, rows, columns, opened=opened)
    found = _understood(ground, columns, shape=CLAIMS, asked=asked)
    return replace(
        found,
        layout=_layout(columns, CLAIMS, form=opened.form),
        table=None if answers(asked, shape=CLAIMS) is None else table,
        findings=(*ragged.values(), *unclear),
    )


def figures_of(ground: Ground) -> Understood:
    """A table of figures in a layout of its own: what it counts, and what has to be asked."""
    countries = countries_known(ground.reference)
    read = _read(ground, countries)
    told = _told(ground, read.body, countries)
    shape = shape_of(read.columns)
    context = Context(ground.opened, read.columns, shape, told, read.entries.doubts, countries)
    asked, unclear = questions(context, ground.asked)
    known = answers(asked, shape=shape) if shape else None
    table = known and table_of(
        read.entries.entries, known, events=events_of(ground.reference), opened=ground.opened
    )
    return replace(
        _understood(ground, read.columns, shape=shape, asked=asked),
        layout=_own_layout(ground, countries),
        title=told.get("title", ""),
        unread=tuple((at + 1, reason) for at, reason in read.body.unread),
        table=table or None,
        findings=(*_findings(ground, read), *unclear),
    )


@dataclass(frozen=True)
class _Read:
    """What was read of a sheet."""

    grid: Grid
    columns: tuple[Column, ...]
    body: Body
    ragged: Mapping[int, Finding]
    entries: Entries


def _read(ground: Ground, countries: Countries) -> _Read:
    sheet, last = ground.sheet, ground.header.last
    columns = _columns(ground, ground.header, ground.asked.columns, countries)
    counts = count_columns(columns)
    grid = stretched(sheet, below=last, counts=counts)
    body = sort(grid, ground.header, columns)
    width = len(columns)
    ragged = on_ragged(grid, body.rows, width=width, exact=False, file=ground.opened.file)
    rows = [at for at in body.rows if at not in ragged]
    marks = marks_of(ground.asked.answers, [grid[at] for at in rows], columns)
    why = reasons(ground.reference.not_countries)
    labels = Labels(columns, countries=countries, why=why, marks=marks)
    entries = read_entries(grid, rows, columns, labels=labels, decimal=marks.decimal)
    for at, place, text in joint_numbers(sheet, below=last, counts=counts):
        entries.doubts.add(JOINT_NUMBER, row=at + 1, place=place, text=text)
    return _Read(grid, columns, body, ragged, entries)


def _understood(
    ground: Ground, columns: tuple[Column, ...], *, shape: str, asked: tuple[Question, ...]
) -> Understood:
    return Understood(
        opened=ground.opened,
        sheet=ground.sheet.name,
        header=(ground.header.first + 1, ground.header.last + 1),
        columns=columns,
        shape=shape,
        layout="",
        questions=asked,
        headings=_headings(columns),
    )


def _findings(ground: Ground, read: _Read) -> Iterator[Finding]:
    file = ground.opened.file
    yield from on_columns(read.columns, row=max(ground.header.last, 0) + 1, file=file)
    yield from on_asked(ground.asked.columns, read.columns, file=file)
    yield from read.ragged.values()
    yield from read.entries.doubts.findings(file)
    yield from disagreeing(read.grid, read.body, read.columns, file=file)
    yield from on_silence(read.entries.silent, file=file)


def _columns(
    ground: Ground, header: Header, asked: Mapping[str, str], countries: Countries
) -> tuple[Column, ...]:
    grid = ground.sheet.grid
    rows = [grid[at] for at in below(grid, header)]
    return propose(header, rows, asked=asked, countries=countries)


def _told(ground: Ground, body: Body, countries: Countries) -> dict[str, str]:
    """What the lines around the table say of all of it."""
    above = [at for at, reason in body.unread if reason == TITLE]
    notes = [at for at, reason in body.unread if reason == NOTE]
    origins = ground.reference.events["origin"].str.split(";").explode()
    return titles.told(
        [ground.sheet.grid[at] for at in (*above, *notes)],
        above=len(above),
        sheet=ground.sheet.name,
        countries=countries,
        left=_LEFT | set(origins) - {""},
    )


def _own_layout(ground: Ground, countries: Countries) -> str:
    """The layout as it would be without what a person said of header and columns."""
    header = find_header(ground.sheet) or NONE
    columns = _columns(ground, header, {}, countries)
    return _layout(columns, shape_of(columns), form=ground.opened.form)


def _layout(columns: Sequence[Column], shape: str, *, form: str) -> str:
    text = "\x1f".join([form, shape, *(level(one.heading) for one in columns)])
    return sha1(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def _headings(columns: Sequence[Column]) -> dict[str, str]:
    """Field → heading; a date may be headed as a year."""
    headed = {field: columns[at].heading for field, at in places(columns).items()}
    date = next((headed[one] for one in reversed(DATED) if one in headed), "")
    return headed | ({"date": date} if date else {})

"""How does a sheet with its header become claims, questions and findings?

The steps stand in modules of their own; here is their order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha1

from domain.findings import Finding
from etl.intake import canonical, titles
from etl.intake.columns import Countries, places
from etl.intake.events import events_of
from etl.intake.given import Column, Opened, Question, Understood
from etl.intake.header import NONE, find_header
from etl.intake.headings import level
from etl.intake.labels import DATED
from etl.intake.questions import Context, answers, questions
from etl.intake.reading import Ground, Read, columns_of, read_figures
from etl.intake.shapes import CLAIMS, shape_of
from etl.intake.stacked import on_others
from etl.intake.structure import on_asked, on_columns, on_ragged, on_silence
from etl.intake.tidy import table_of
from etl.intake.totals import disagreeing
from etl.intake.unread import NOTE, TITLE, Body, below
from etl.intake.values import countries_known
from etl.readers import Table

_LEFT = {"SYR", "IRQ", "AFG"}  # a title names them beside the country that people go to


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
        findings=(*on_others(grid, ground.header, file=opened.file), *ragged.values(), *unclear),
    )


def figures_of(ground: Ground) -> Understood:
    """A table of figures in a layout of its own: what it counts, and what has to be asked."""
    countries = countries_known(ground.reference)
    read = read_figures(ground, countries)
    told = _told(ground, read.body, countries)
    shape = shape_of(read.wide)
    context = Context(ground.opened, read.wide, shape, told, read.entries.doubts, countries)
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


def _findings(ground: Ground, read: Read) -> Iterator[Finding]:
    file = ground.opened.file
    yield from on_others(ground.sheet.grid, ground.header, file=file)
    yield from on_columns(read.columns, row=max(ground.header.last, 0) + 1, file=file)
    yield from on_asked(ground.asked.columns, read.columns, file=file)
    yield from read.ragged.values()
    yield from read.entries.doubts.findings(file)
    yield from disagreeing(read.grid, read.body, read.columns, file=file)
    yield from on_silence(read.entries.silent, file=file)


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
    columns = columns_of(ground, header, {}, countries)
    return _layout(columns, shape_of(columns), form=ground.opened.form)


def _layout(columns: Sequence[Column], shape: str, *, form: str) -> str:
    text = "\x1f".join([form, shape, *(level(one.heading) for one in columns)])
    return sha1(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()


def _headings(columns: Sequence[Column]) -> dict[str, str]:
    """Field → heading; a date may be headed as a year."""
    headed = {field: columns[at].heading for field, at in places(columns).items()}
    date = next((headed[one] for one in reversed(DATED) if one in headed), "")
    return headed | ({"date": date} if date else {})

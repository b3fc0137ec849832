"""What passes between the steps of reading a file: its sheets, what was asked, what was understood.

Nothing is read or decided here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.findings import Finding
from etl.readers import Table

Grid = tuple[tuple[str, ...], ...]
Box = tuple[int, int, int, int]  # first row, first column, last row, last column; from 0


@dataclass(frozen=True)
class Sheet:
    """The texts of one sheet; the cell in row n + 1 of the reader's file is `grid[n]`.

    Whole numbers come without a point, dates as 2024-11-27, empty cells as ''. `merged` are the
    boxes of merged cells, whose text stands in the first alone.
    """

    name: str
    grid: Grid
    hidden: bool = False
    merged: tuple[Box, ...] = ()


@dataclass(frozen=True)
class Opened:
    """A file as text: `form` is csv, xlsx or ods; `archive` names the zip that it came in.

    `doubts` names what was detected and might be otherwise: encoding, delimiter.
    """

    file: str
    form: str
    sheets: tuple[Sheet, ...]
    encoding: str = ""
    delimiter: str = ""
    archive: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """What a person said of a file, which overrules what is detected; '' and {} say nothing.

    `columns` gives the field of a column by its letters (B), `answers` the value of a question by
    its key. `header` is the row of the header in the reader's file.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    header: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """One column of the file and the field that it is read as, '' where it is not read.

    `how` says why: asked, remembered, heading, values, '' where nobody knows.
    """

    letters: str
    heading: str
    field: str
    how: str


@dataclass(frozen=True)
class Question:
    """What the file does not say: `text` is a message to translate, `answer` '' while it is open.

    `choices` are the codes to choose from, none where a text is typed.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    answer: str = ""
    needed: bool = True


@dataclass(frozen=True)
class Understood:
    """What a file says: how it is laid out, what it leaves open, its claims as a tidy table.

    `table` has the columns of data/claims, its index the row in the reader's file; None while a
    needed question is open. `headings` gives for each field the heading in the reader's file.
    `unread` are the rows that were not read as data, with the reason: title, note, total, repeated.
    `layout` is the same for every file that is laid out alike.
    """

    opened: Opened
    sheet: str
    header: tuple[int, int]
    columns: tuple[Column, ...]
    shape: str
    layout: str
    title: str = ""
    unread: tuple[tuple[int, str], ...] = ()
    questions: tuple[Question, ...] = ()
    table: Table | None = None
    headings: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

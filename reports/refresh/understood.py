"""What was understood of a file, in words? Its form, its shape, its rows, and what was left out."""

from collections.abc import Sequence
from typing import Protocol

import pandas as pd

from domain.words import Words
from reports.refresh.fields import FIELDS, GROUP, field_name
from reports.refresh.told import spans

PLACES = ("country", "origin")  # questions that are answered by a country
ROWS, COLUMNS = 5, 24  # of the file that are shown


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


DELIMITERS = {",": _("comma"), ";": _("semicolon"), "\t": _("tab"), "|": _("vertical bar")}
SHAPES = {
    "claims": _("One claim in each row, with our own columns."),
    "tidy": _("One figure in each row."),
    "by_group": _("A column for each group."),
    "by_year": _("A column for each year."),
    "operations": _("A list of operations."),
}
UNREAD = {
    "title": _("title lines"),
    "note": _("notes"),
    "total": _("totals of other rows"),
    "repeated": _("the header again"),
    "section": _("countries of the rows below them"),
    "other_table": _("another table"),
}
HOW = {
    "asked": _("You said so."),
    "remembered": _("You said so of a file laid out alike."),
    "heading": _("Told by its heading."),
    "values": _("Told by what stands in it."),
    "": _("Nobody knows what it holds; it is not read."),
}
DOUBTS = {"encoding": _("the encoding"), "delimiter": _("what stands between the cells")}
CHOICES = {
    "operation": _("Operations: people of one flight or mission"),
    "year_total": _("Totals of a year"),
    "cumulative": _("Running totals: all who came until a date"),
    "day_first": _("The third of April: the day comes first"),
    "month_first": _("The fourth of March: the month comes first"),
    ".": _("point"),
}


class Sheet(Protocol):
    """One sheet of a file, as texts."""

    @property
    def name(self) -> str: ...
    @property
    def grid(self) -> Sequence[Sequence[str]]: ...


class Opened(Protocol):
    """A file as it was opened."""

    @property
    def archive(self) -> str: ...
    @property
    def doubts(self) -> Sequence[str]: ...
    @property
    def sheets(self) -> Sequence[Sheet]: ...


class Column(Protocol):
    """A column and what it is read as."""

    @property
    def field(self) -> str: ...


class Table(Protocol):
    """The rows of a file."""

    @property
    def frame(self) -> pd.DataFrame: ...


class Understood(Protocol):
    """What was understood of it."""

    @property
    def opened(self) -> Opened: ...
    @property
    def sheet(self) -> str: ...
    @property
    def header(self) -> tuple[int, int]: ...
    @property
    def columns(self) -> Sequence[Column]: ...
    @property
    def shape(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def table(self) -> Table | None: ...
    @property
    def unread(self) -> Sequence[tuple[int, str]]: ...


def in_words(file: Understood, words: Words, *, rows: int | None, claims: int) -> list[str]:
    """The shape, the title, how many rows and claims (if they are known), what is not certain."""
    lines = [words.text(SHAPES[file.shape])] if file.shape in SHAPES else []
    if file.title:
        lines.append(words.text("Its title: {title}", title=file.title))
    if file.opened.archive:
        lines.append(words.text("It came in the archive {archive}.", archive=file.opened.archive))
    if any(reason == "section" for _row, reason in file.unread):
        lines.append(words.text("Countries stand as rows of their own, above their rows."))
    if rows is not None:
        read = words.plural("{n} row of data", "{n} rows of data", rows)
        said = words.plural("{n} claim", "{n} claims", claims)
        lines.append(words.text("{rows}, {claims}.", rows=read, claims=said))
    if file.opened.doubts:
        doubts = words.join(words.text(DOUBTS[one]) for one in file.opened.doubts)
        lines.append(words.text("Not certain: {doubts}. Please look at the rows.", doubts=doubts))
    return lines


def left_out(file: Understood, words: Words) -> list[str]:
    """Which rows were not read as data, by the reason."""
    reasons: dict[str, list[int]] = {}
    for row, reason in sorted(file.unread):
        reasons.setdefault(reason, []).append(row)
    return [
        words.text(
            "Not read as data, {reason}: rows {rows}.",
            reason=words.text(UNREAD[reason]),
            rows=spans(rows, words),
        )
        for reason, rows in reasons.items()
    ]


def first_rows(file: Understood) -> pd.DataFrame | None:
    """The header and the rows below it, as they stand in the file; None where none are at hand."""
    grid = next((one.grid for one in file.opened.sheets if one.name == file.sheet), ())
    last = max(file.header[1], 1)
    header, body = grid[last - 1 : last], grid[last : last + ROWS]
    if not header or not body:
        return file.table.frame.head(ROWS).astype("str").fillna("") if file.table else None
    wide = min(max(map(len, (*header, *body))), COLUMNS)
    names = [name or " " * place for place, name in enumerate(_padded(header[0], wide), 1)]
    return pd.DataFrame([_padded(row, wide) for row in body], columns=names, dtype="str")


def fields_of(file: Understood, groups: Sequence[str]) -> list[str]:
    """What a column of this file may be read as, '' (not read) first."""
    own = [one.field for one in file.columns]
    known = ["", *FIELDS, *(f"{GROUP}{group}" for group in groups), *own]
    return list(dict.fromkeys(known))


def choice_name(words: Words, question: str, code: str) -> str:
    """What an answer to a question is called."""
    if not code:
        return words.text("Please choose")
    if question in PLACES:
        return words.country(code)
    known = CHOICES | DELIMITERS
    return words.text(known[code]) if code in known else code


def how_name(words: Words, how: str) -> str:
    """Why a column is read as it is."""
    return words.text(HOW[how])


def options_named(words: Words, fields: Sequence[str]) -> dict[str, str]:
    """Every field by its name."""
    return {field: field_name(words, field) for field in fields}


def _padded(row: Sequence[str], wide: int) -> list[str]:
    return [*row, *([""] * wide)][:wide]

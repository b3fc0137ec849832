"""What is to be said of how a file is built: columns, sheets, cells without a number?

Findings alone; nothing is read or decided here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from domain.findings import Finding, shown
from etl.intake.doubts import where
from etl.intake.given import Column, Grid
from etl.intake.headings import counted, field_of
from etl.intake.shapes import EMPTY

_LONGEST = 200


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_SILENT = {
    "not_reported": _("Cells that say “not reported” give no claim: {cells}."),
    "withheld": _("Cells whose number is withheld give no claim: {cells}."),
    "not_applicable": _("Cells that say “not applicable” give no claim: {cells}."),
    EMPTY: _("Empty cells in columns of counts give no claim: {cells}."),
}


def on_silence(silent: Mapping[str, int], *, file: str) -> Iterator[Finding]:
    """How many cells hold no number, for each reason; nought is a number."""
    for kind, cells in silent.items():
        yield Finding(
            severity="note",
            rule=f"cells_{kind}",
            message=_SILENT[kind],
            remedy=_("Write 0 where nobody came back; leave it as it is otherwise."),
            given=(("cells", str(cells)),),
            file=file,
        )


def on_columns(columns: Sequence[Column], *, row: int, file: str) -> Iterator[Finding]:
    """Columns that are not read, and those that are read as the same."""
    if not any(counted(one.field) is not None for one in columns if one.field):
        yield _no_counts(row=row, file=file)
    first: dict[str, Column] = {}
    for one in columns:
        if one.field in first:
            yield _twice(one, first[one.field], row=row, file=file)
        elif one.field:
            first[one.field] = one
        elif one.how == "heading" and counted(field_of(one.heading) or "unread") is not None:
            yield _finding("note", "sum_of_years", one, row=row, file=file)
        elif not one.how and one.heading:
            yield _finding("note", "unknown_column", one, row=row, file=file)


def on_asked(asked: Iterable[str], columns: Sequence[Column], *, file: str) -> Iterator[Finding]:
    """Columns that a person names by letters, and that the sheet does not have."""
    for letters in sorted(set(asked) - {one.letters for one in columns}):
        yield Finding(
            severity="warn",
            rule="no_such_column",
            message=_("The sheet has no column {column}, for which a field was chosen."),
            remedy=_("Choose the sheet or the row of the header, or another column."),
            given=(("column", shown(letters)),),
            file=file,
            column=letters,
        )


_SAID = {
    "sum_of_years": (
        _("The column {column} adds up the years beside it and was not read."),
        _("Choose a field for it if it is something else."),
    ),
    "unknown_column": (
        _("The column {column} is not known and was not read."),
        _("Choose a field for it if it holds something that we know by another name."),
    ),
}


def _finding(severity: str, rule: str, column: Column, *, row: int, file: str) -> Finding:
    message, remedy = _SAID[rule]
    return Finding(
        severity=severity,
        rule=rule,
        message=message,
        remedy=remedy,
        given=(("column", shown(where(column))),),
        file=file,
        row=row,
        column=where(column),
        value=column.heading,
    )


def _twice(column: Column, first: Column, *, row: int, file: str) -> Finding:
    return Finding(
        severity="stop" if counted(column.field) is not None else "warn",
        rule="repeated_column",
        message=_("The columns {first} and {second} are read as the same; only the first is used."),
        remedy=_("Choose another field for one of them, or none."),
        given=(("first", shown(where(first))), ("second", shown(where(column)))),
        file=file,
        row=row,
        column=where(column),
        value=column.heading,
    )


def _no_counts(*, row: int, file: str) -> Finding:
    return Finding(
        severity="stop",
        rule="no_counts",
        message=_("No column of this sheet seems to count people."),
        remedy=_("Choose the sheet, the row of the header or the fields of its columns."),
        file=file,
        row=row,
    )


def on_ragged(
    grid: Grid, rows: Sequence[int], *, width: int, exact: bool, file: str
) -> dict[int, Finding]:
    """Place → finding of each row with cells beyond the columns, or `exact`ly not as many."""
    found = {}
    for at in rows:
        row = grid[at]
        if any(row[width:]) or (exact and len(row) != width):
            found[at] = Finding(
                severity="stop",
                rule="ragged_row",
                message=_("The row has {cells} cells, the header {width}."),
                remedy=_("Put quotation marks round text that holds the mark between columns."),
                given=(("cells", str(len(row))), ("width", str(width))),
                file=file,
                row=at + 1,
                value=" | ".join(row)[:_LONGEST],
            )
    return found

"""Which columns does a file of claims have, must have, and what of those that it has besides?"""

from domain.findings import Finding, shown
from etl.readers import Table

REQUIRED = (
    "claim_id",
    "event_id",
    "event_type",
    "scope",
    "country",
    "date",
    "group",
    "count",
    "qualifier",
    "speaker",
    "publisher",
)
OPTIONAL = (
    "origin",
    "since",
    "operation",
    "speaker_kind",
    "publisher_kind",
    "title",
    "url",
    "published",
    "language",
    "evidence",
    "note",
)
READ_AS_WRITTEN = ("claim_id", "evidence", "note")
READ_AS_CELLS = tuple(one for one in (*REQUIRED, *OPTIONAL) if one not in READ_AS_WRITTEN)


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def missing_columns(table: Table) -> list[str]:
    """Columns that no claim can do without."""
    return [name for name in REQUIRED if name not in table.frame.columns]


def column_findings(table: Table) -> list[Finding]:
    """What to say of columns that are missing, those that nobody reads, and no rows at all."""
    unread = [name for name in table.frame.columns if name not in (*REQUIRED, *OPTIONAL)]
    return [
        *(_missing(table, name) for name in missing_columns(table)),
        *(_unread(table, name) for name in unread),
        *([] if table.rows else [_nothing(table)]),
    ]


def _missing(table: Table, name: str) -> Finding:
    return Finding(
        severity="stop",
        rule="missing_column",
        message=_("The file has no column “{column}”."),
        remedy=_("Add it to the header; a file of claims has {listed}."),
        given=(("column", name), ("listed", ", ".join(REQUIRED))),
        file=table.file,
        row=1,
        column=name,
    )


def _unread(table: Table, name: str) -> Finding:
    return Finding(
        severity="note",
        rule="unknown_column",
        message=_("The column “{column}” is not known and was not read."),
        remedy=_("Rename it if it holds something that we know by another name."),
        given=(("column", shown(name[:60])),),
        file=table.file,
        row=1,
        column=name[:60],
    )


def _nothing(table: Table) -> Finding:
    return Finding(
        severity="warn",
        rule="no_rows",
        message=_("The file has a header and no rows."),
        remedy=_("Check that the right file was chosen."),
        file=table.file,
        row=1,
    )

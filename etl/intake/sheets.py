"""Which sheet of a workbook holds the data? The one asked for, else what looks most like it.

A hidden sheet is read only if a person asks for it.
"""

from collections.abc import Iterator, Sequence

from domain.errors import UsageError
from domain.findings import Finding, shown
from etl.intake.given import Sheet
from etl.intake.header import find_header
from etl.intake.headings import counted, field_of


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


Likeness = tuple[bool, int, int]


def choose(sheets: Sequence[Sheet], *, asked: str = "") -> Sheet:
    """The sheet to read; `UsageError` names the sheets if there is none of that name."""
    if asked:
        named = next((one for one in sheets if one.name == asked), None)
        if named is None:
            names = ", ".join(one.name for one in sheets)
            raise UsageError(
                "There is no sheet '{sheet}'; the file has {sheets}.",
                sheet=shown(asked),
                sheets=names,
            )
        return named
    return max([one for one in sheets if not one.hidden] or sheets, key=_likeness)


def on_others(sheets: Sequence[Sheet], chosen: Sheet, *, file: str) -> Iterator[Finding]:
    """What to say of the sheets that were not read."""
    others = [one for one in sheets if one is not chosen and any(map(any, one.grid))]
    hidden = [one for one in others if one.hidden]
    alike = [one for one in others if not one.hidden and _likeness(one)[0]]
    rest = [one for one in others if one not in hidden and one not in alike]
    for severity, rule, message, some in (
        (
            "warn",
            "other_sheets",
            _("Other sheets look like data too and were not read: {sheets}."),
            alike,
        ),
        ("note", "hidden_sheets", _("Hidden sheets were not read: {sheets}."), hidden),
        ("note", "sheets_not_read", _("Sheets without data were not read: {sheets}."), rest),
    ):
        if some:
            yield Finding(
                severity=severity,
                rule=rule,
                message=message,
                remedy=_("Choose the sheet if it is the one to read; each is read by itself."),
                given=(("sheets", ", ".join(shown(one.name) for one in some)),),
                file=file,
            )


def _likeness(sheet: Sheet) -> Likeness:
    """How much it looks like data: whether it counts people, what its header says, its rows."""
    header = find_header(sheet)
    if header is None:
        return False, 0, 0
    fields = [field_of(*one) for one in header.lines]
    counts = any(one and counted(one) is not None for one in fields) or bool(header.tags[0:1])
    rows = sum(map(any, sheet.grid[header.last + 1 :]))
    return counts and rows > 0, sum(one is not None for one in fields), rows

"""Which findings belong to a draft, and which to the edition that it becomes?

What each check looks for stands with the checks; here they are only told apart and kept.
"""

from collections.abc import Iterable
from pathlib import Path

from domain.findings import Finding


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def fresh(findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """Those that were not there before: what this file brought about."""
    before = {(one.rule, one.said()) for one in known}
    return [one for one in findings if (one.rule, one.said()) not in before]


def of_other_files(
    known: Iterable[Finding], path: Path | None, *, checked: Iterable[Finding]
) -> list[Finding]:
    """What was noticed when other files were read; what is `checked` and settled comes anew."""
    mine, anew = ("", path.name if path else ""), {_same(one) for one in checked}
    return [one for one in known if one.file not in mine and _same(one) not in anew]


def _same(one: Finding) -> tuple[str, str, int | None, str]:
    """Alike in two editions, even where the older one kept whole sentences."""
    return one.rule, one.file, one.row, one.said()


def nothing_changes(path: Path | None) -> Finding:
    """A file that says what is published already."""
    return Finding(
        severity="note",
        rule="nothing_changes",
        message=_("Everything in this file is published already: no figure and no claim changes."),
        remedy=_("Nothing needs to be done; no new edition is published."),
        file=path.name if path else "",
    )

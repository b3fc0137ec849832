"""Which findings belong to a draft, and which to the edition that it becomes?

What each check looks for stands with the checks; here they are only told apart and kept.
"""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import pandas as pd

from domain.findings import Finding


def from_frame(frame: pd.DataFrame) -> list[Finding]:
    """The findings that an edition keeps."""
    columns = [one.name for one in fields(Finding)]
    plain = frame[columns].astype("object")
    records = plain.where(plain.notna(), None).to_dict("records")
    return [Finding(**{str(name): value for name, value in one.items()}) for one in records]


def fresh(findings: Iterable[Finding], known: Iterable[Finding]) -> list[Finding]:
    """Those that were not there before: what this file brought about."""
    before = {(one.rule, one.message) for one in known}
    return [one for one in findings if (one.rule, one.message) not in before]


def of_other_files(
    known: Iterable[Finding], path: Path | None, *, checked: Iterable[Finding]
) -> list[Finding]:
    """What was noticed when other files were read; what is `checked` and settled comes anew."""
    mine, anew = ("", path.name if path else ""), set(checked)
    return [one for one in known if one.file not in mine and one not in anew]


def nothing_changes(path: Path | None) -> Finding:
    """A file that says what is published already."""
    return Finding(
        severity="note",
        rule="nothing_changes",
        message="Everything in this file is published already: no figure and no claim changes.",
        remedy="Nothing needs to be done; no new edition is published.",
        file=path.name if path else "",
    )

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


def fresh(findings: Iterable[Finding], before: pd.DataFrame) -> list[Finding]:
    """Those that the edition before did not have: what this file brought about."""
    known = set(zip(before["rule"], before["message"], strict=True))
    return [one for one in findings if (one.rule, one.message) not in known]


def of_other_files(before: pd.DataFrame, path: Path | None) -> list[Finding]:
    """Those of files that this one does not speak for; what settling noticed is noticed anew."""
    mine = before["file"].isin(["", path.name if path else ""])
    return from_frame(before[~mine])


def nothing_changes(path: Path | None) -> Finding:
    """A file that says what is published already."""
    return Finding(
        severity="note",
        rule="nothing_changes",
        message="Everything in this file is published already: no figure and no claim changes.",
        remedy="Nothing needs to be done; no new edition is published.",
        file=path.name if path else "",
    )

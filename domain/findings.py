"""What did a check notice, where in the reader's own file, and how is it mended?

A check never raises: it returns findings. Nothing here decides what is worth noticing.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

import pandas as pd

from domain.frames import FINDINGS, typed

SEVERITIES = ("stop", "warn", "note")


@dataclass(frozen=True)
class Finding:
    """One thing noticed; `row` counts as the reader's spreadsheet does, the header being row 1."""

    severity: str
    rule: str
    message: str
    remedy: str
    file: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""


def as_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """The findings as a frame with the columns of `FINDINGS`, the gravest first."""
    frame = typed(pd.DataFrame([asdict(one) for one in findings]), FINDINGS)
    order = pd.Categorical(frame["severity"], categories=SEVERITIES, ordered=True)
    return frame.assign(severity=order).sort_values("severity", kind="stable", ignore_index=True)


def stops(findings: Iterable[Finding]) -> bool:
    """Whether any of them prevents publishing."""
    return any(one.severity == "stop" for one in findings)

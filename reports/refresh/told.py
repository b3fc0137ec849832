"""What is to be mended in a file, cause by cause, the gravest first?

A cause is what one check says of one column, in however many rows. What was noticed is decided by
the checks, how a single finding is said in `findings_told`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from domain.findings import SEVERITIES, Finding
from domain.words import Words
from reports.findings_named import grave, named
from reports.findings_told import told

SPANS_SHOWN = 12  # stretches of rows that are named; the rest are counted
VALUES_SHOWN = 5
_LONGEST = 60


class _Key(NamedTuple):
    severity: str
    rule: str
    column: str
    message: str
    remedy: str


@dataclass(frozen=True)
class Cause:
    """One cause in words: `rows` as 3, 7–12, 40; `column` is the heading in the reader's file."""

    severity: str
    rule: str
    name: str
    rows: str
    column: str
    values: str
    message: str
    remedy: str
    findings: int


def causes(
    findings: Iterable[Finding], words: Words, *, headings: Mapping[str, str] | None = None
) -> list[Cause]:
    """The causes, the gravest first, then by their first row; `headings` by the column's field."""
    groups: dict[_Key, list[Finding]] = {}
    for one in findings:
        key = _Key(one.severity, one.rule, one.column, one.message, one.remedy)
        groups.setdefault(key, []).append(one)
    order = sorted(
        groups.items(),
        key=lambda group: (SEVERITIES.index(group[0].severity), group[1][0].row or 0),
    )
    return [_cause(key, ones, words, headings or {}) for key, ones in order]


def table(causes: Sequence[Cause], words: Words) -> pd.DataFrame:
    """A row for each cause, in words."""
    columns = {
        words.text("Severity"): [grave(one.severity, words) for one in causes],
        words.text("Rows"): [one.rows for one in causes],
        words.text("Column"): [one.column for one in causes],
        words.text("Value"): [one.values for one in causes],
        words.text("What was seen"): [one.message for one in causes],
        words.text("How to mend it"): [one.remedy for one in causes],
    }
    return pd.DataFrame(columns, dtype="str")


def spans(rows: Iterable[int], words: Words) -> str:
    """Rows as a person names them: 3, 7–12, 40."""
    ordered = sorted(set(rows))
    if not ordered:
        return ""
    breaks = [place for place, (one, other) in enumerate(pairwise(ordered), 1) if other > one + 1]
    bounds = pairwise([0, *breaks, len(ordered)])
    stretches = [ordered[start:end] for start, end in bounds]
    named = [
        f"{one[0]}" if len(one) == 1 else f"{one[0]}\N{EN DASH}{one[-1]}"
        for one in stretches[:SPANS_SHOWN]
    ]
    left = sum(map(len, stretches[SPANS_SHOWN:]))
    return _with_rest(", ".join(named), left, words)


def _cause(
    key: _Key, findings: Sequence[Finding], words: Words, headings: Mapping[str, str]
) -> Cause:
    message, remedy = told(findings[0], words)
    others = len({one.given for one in findings}) - 1
    if others:
        message = words.plural(
            "{said} The same in {n} more case.",
            "{said} The same in {n} more cases.",
            others,
            said=message,
        )
    return Cause(
        severity=key.severity,
        rule=key.rule,
        name=named(key.rule, words),
        rows=spans((one.row for one in findings if one.row is not None), words),
        column=headings.get(key.column, key.column),
        values=_values([one.value for one in findings], words),
        message=message,
        remedy=remedy,
        findings=len(findings),
    )


def _values(values: Iterable[str], words: Words) -> str:
    distinct = [one for one in dict.fromkeys(values) if one]
    shown = [one if len(one) <= _LONGEST else f"{one[:_LONGEST]}…" for one in distinct]
    return _with_rest("; ".join(shown[:VALUES_SHOWN]), len(shown[VALUES_SHOWN:]), words)


def _with_rest(text: str, left: int, words: Words) -> str:
    return (
        words.plural("{text} and {n} more", "{text} and {n} more", left, text=text)
        if left
        else text
    )

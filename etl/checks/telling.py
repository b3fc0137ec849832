"""How are rows of claims told as findings: few one by one, many in one line?

What is worth telling is decided in the modules beside this one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

import pandas as pd

from domain.findings import Finding

SHOWN = 100  # of one check; the rest share a line


@dataclass(frozen=True)
class Told:
    """What a message may name of a claim."""

    claim: str
    event: str
    country: str
    group: str
    count: int
    speaker: str
    start: pd.Timestamp
    end: pd.Timestamp
    published: pd.Timestamp
    file: str
    row: int


@dataclass(frozen=True)
class Telling:
    """How a check speaks: `message` is of one claim, `value` the column of what was seen."""

    severity: str
    rule: str
    column: str
    value: str
    message: Callable[[Told], str]
    remedy: str

    def of(self, rows: pd.DataFrame) -> list[Finding]:
        """One finding for each of these claims, in their order, as long as they are few."""
        return list(self._each(rows))

    def _each(self, rows: pd.DataFrame) -> Iterator[Finding]:
        names = [one.name for one in fields(Told)]
        first = rows.head(SHOWN + 1).loc[:, names].itertuples(index=False, name=None)
        for place, values in enumerate(first):
            one = Told(*values)
            rest = f"The same is true of {len(rows) - SHOWN} further claims, from here on."
            yield self._finding(one, self.message(one) if place < SHOWN else rest)

    def _finding(self, one: Told, message: str) -> Finding:
        value = getattr(one, self.value)
        seen = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
        return Finding(
            severity=self.severity,
            rule=self.rule,
            message=message,
            remedy=self.remedy,
            file=one.file,
            row=one.row,
            column=self.column,
            value=seen,
        )

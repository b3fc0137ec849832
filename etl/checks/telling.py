"""How are rows of claims told as findings: few one by one, many in one line?

What is worth telling is decided in the modules beside this one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import pandas as pd

from domain.findings import Finding, Given, names_in, shown

SHOWN = 100  # of one check; the rest share a line


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_FURTHER = _("The same is true of {claims} further claims, from here on.")


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

    @property
    def year(self) -> str:
        """The year of the claim's own date."""
        return f"{self.end:%Y}"


@dataclass(frozen=True)
class Telling:
    """How a check speaks: `message` names what `Told` has, `value` the column of what was seen."""

    severity: str
    rule: str
    column: str
    value: str
    message: str
    remedy: str

    def of(self, rows: pd.DataFrame) -> list[Finding]:
        """One finding for each of these claims, in their order, as long as they are few."""
        return list(self._each(rows))

    def _each(self, rows: pd.DataFrame) -> Iterator[Finding]:
        names = [one.name for one in fields(Told)]
        first = rows.head(SHOWN + 1).loc[:, names].itertuples(index=False, name=None)
        for place, values in enumerate(first):
            one = Told(*values)
            if place < SHOWN:
                given = tuple((name, _text(getattr(one, name))) for name in names_in(self.message))
                yield self._finding(one, self.message, given)
            else:
                yield self._finding(one, _FURTHER, (("claims", str(len(rows) - SHOWN)),))

    def _finding(self, one: Told, message: str, given: Given) -> Finding:
        return Finding(
            severity=self.severity,
            rule=self.rule,
            message=message,
            remedy=self.remedy,
            given=given,
            file=one.file,
            row=one.row,
            column=self.column,
            value=_text(getattr(one, self.value)),
        )


def _text(value: object) -> str:
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else shown(str(value))

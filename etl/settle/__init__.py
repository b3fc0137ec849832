"""What do we stand behind? Claims settled into counts, each with its range, reason and claims.

The rules are those of the Method page, in the order of the rooms: `evidence` (what may speak),
`order` (how claims compete), `events`, `totals`, `parts` and `leaves` (operations), `spans`,
`running`, `remainders` and `country` (years, wholes and what is left of them). One function gives
the figures of any date.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

import pandas as pd

from domain.findings import Finding
from etl.reference import Reference
from etl.settle.assembly import counts_frame, operations_frame, standings, totals_frame
from etl.settle.choices import Judged, choices_at, judged_claims
from etl.settle.dates import dates_of, falling_wholes, outcomes_at
from etl.settle.points import dated_points, with_standing
from etl.settle.prepare import Prepared, prepared
from etl.settle.rulings import read_rulings

RULES_VERSION = "1"

__all__ = ["RULES_VERSION", "Ready", "Settled", "change_dates", "made_ready", "settle"]


@dataclass(frozen=True)
class Settled:
    """The settled frames of one as-of date, with what was noticed on the way.

    `told` gives the frame CHOICES: what became of claims is made out when somebody asks.
    """

    totals: pd.DataFrame
    counts: pd.DataFrame
    operations: pd.DataFrame
    points: pd.DataFrame
    findings: list[Finding]
    told: Callable[[], pd.DataFrame]

    @cached_property
    def choices(self) -> pd.DataFrame:
        """What became of each claim, and why."""
        return self.told()


@dataclass(frozen=True)
class Ready:
    """Claims prepared for settling at any date."""

    reference: Reference
    prepared: Prepared
    judged: Judged
    points: pd.DataFrame
    names: dict[str, str]
    falls: list[tuple[date, Finding]]

    def at(self, as_of: date | None = None) -> Settled:
        """The settled frames as of a date, or with everything that is known."""
        outcomes = outcomes_at(self.prepared, as_of)
        spans = [span for one in outcomes for span in one.spans]
        findings = [finding for one in outcomes for finding in one.findings]
        falls = [finding for day, finding in self.falls if not as_of or day <= as_of]
        return Settled(
            totals=totals_frame(spans),
            counts=counts_frame(spans),
            operations=operations_frame(self.prepared.events, self.reference, self.names, as_of),
            points=with_standing(self.points, standings(outcomes), as_of),
            findings=[*self.prepared.findings, *findings, *falls],
            told=partial(choices_at, self.judged, outcomes, self.prepared.said, as_of),
        )


def made_ready(claims: pd.DataFrame, *, reference: Reference) -> Ready:
    """Claims (columns CLAIMS) prepared once, to be settled at as many dates as are asked for."""
    names = claims.drop_duplicates("operation").astype({"operation": str, "operation_name": str})
    rejected = read_rulings(reference.rulings).rejected
    ready, heard = prepared(claims, reference)
    return Ready(
        reference=reference,
        prepared=ready,
        judged=judged_claims(heard, reference.groups),
        falls=falling_wholes(ready),
        points=dated_points(claims, set(rejected)),
        names=dict(zip(names["operation"], names["operation_name"], strict=True)),
    )


def settle(claims: pd.DataFrame, *, reference: Reference, as_of: date | None = None) -> Settled:
    """The settled frames of claims (columns CLAIMS) as of a date, each as `domain.frames` says."""
    return made_ready(claims, reference=reference).at(as_of)


def change_dates(claims: pd.DataFrame, *, reference: Reference) -> list[date]:
    """The dates at which settled figures can change, oldest first."""
    ready, _ = prepared(claims, reference)
    return sorted({day for country in ready.countries for day in dates_of(ready, country)})

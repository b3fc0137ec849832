"""What do we stand behind? Claims settled into counts, each with its range, its basis and its claims.

The rules are those of the Method page, in the order of the rooms: `evidence` (what may speak),
`order` (how claims compete), `events`, `totals`, `parts` and `leaves` (operations), `spans`,
`running`, `remainders` and `country` (years, wholes and what is left of them). One function gives
the figures of any date.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import pandas as pd

from domain.findings import Finding
from etl.reference import Reference
from etl.settle.assembly import counts_frame, operations_frame, standings, totals_frame
from etl.settle.country import settled_country
from etl.settle.points import dated_points, with_standing
from etl.settle.prepare import Prepared, prepared
from etl.settle.rulings import read_rulings
from etl.settle.values import Outcome, Said

RULES_VERSION = "1"

__all__ = ["RULES_VERSION", "Ready", "Settled", "change_dates", "made_ready", "settle"]


@dataclass(frozen=True)
class Settled:
    """The settled frames of one as-of date, with what was noticed on the way."""

    totals: pd.DataFrame
    counts: pd.DataFrame
    operations: pd.DataFrame
    points: pd.DataFrame
    findings: list[Finding]


@dataclass(frozen=True)
class Ready:
    """Claims prepared for settling at any date."""

    reference: Reference
    prepared: Prepared
    points: pd.DataFrame
    names: dict[str, str]

    def at(self, as_of: date | None = None) -> Settled:
        """The settled frames as of a date, or with everything that is known."""
        outcomes = _outcomes(self.prepared, as_of)
        spans = [span for one in outcomes for span in one.spans]
        findings = [finding for one in outcomes for finding in one.findings]
        return Settled(
            totals=totals_frame(spans),
            counts=counts_frame(spans),
            operations=operations_frame(self.prepared.events, self.reference, self.names, as_of),
            points=with_standing(self.points, standings(outcomes), as_of),
            findings=[*self.prepared.findings, *findings],
        )


def _by(as_of: date, said: Said) -> Said:
    """What was said of periods that ended by a date."""
    whole_years = as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1
    return Said(
        years={year: one for year, one in said.years.items() if year <= whole_years},
        parts_of_years={y: one for y, one in said.parts_of_years.items() if y <= whole_years},
        running=[one for one in said.running if one.end <= as_of],
        year_sets=said.year_sets,
        whole_sets=[one for one in said.whole_sets if one.end <= as_of],
    )


def _outcomes(ready: Prepared, as_of: date | None) -> list[Outcome]:
    said = defaultdict(Said, ready.said)
    outcomes = []
    for country in sorted({*ready.operations, *ready.said}):
        operations = ready.operations.get(country, [])
        heard = said[country]
        if as_of is not None:
            operations = [one for one in operations if one.start and one.start <= as_of]
            heard = _by(as_of, heard)
        outcomes.append(settled_country(country, operations, heard))
    return outcomes


def made_ready(claims: pd.DataFrame, *, reference: Reference) -> Ready:
    """Claims (columns CLAIMS) prepared once, to be settled at as many dates as are asked for."""
    names = claims.drop_duplicates("operation").astype({"operation": str, "operation_name": str})
    rejected = read_rulings(reference.rulings).rejected
    return Ready(
        reference=reference,
        prepared=prepared(claims, reference),
        points=dated_points(claims, set(rejected)),
        names=dict(zip(names["operation"], names["operation_name"], strict=True)),
    )


def settle(claims: pd.DataFrame, *, reference: Reference, as_of: date | None = None) -> Settled:
    """The settled frames (TOTALS, COUNTS, OPERATIONS, POINTS) of claims (CLAIMS) as of a date."""
    return made_ready(claims, reference=reference).at(as_of)


def change_dates(claims: pd.DataFrame, *, reference: Reference) -> list[date]:
    """The dates at which settled figures can change, oldest first."""
    ready = prepared(claims, reference)
    begun = {one.start for group in ready.operations.values() for one in group if one.start}
    ended = {one.end for said in ready.said.values() for one in said.running}
    years = {date(year, 12, 31) for said in ready.said.values() for year in said.years}
    return sorted(begun | ended | years)

"""What became of each claim in a running total, by a date?

Running totals compete by country, whatever their dates; their reasons are given in `newest_taken`.
The parts beside them break the whole down, where they come to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from etl.settle.choices.newest_taken import became_of
from etl.settle.choices.parts import Contest, judged_parts
from etl.settle.choices.periods import figures_of, use_of
from etl.settle.choices.sets import of_periods
from etl.settle.choices.verdict import VERDICT, Verdict
from etl.settle.evidence import PARTS
from etl.settle.heard import Units
from etl.settle.newest import from_the_start
from etl.settle.spans import day
from etl.settle.values import Outcome

_COLUMNS = ["country", "count", "named", "use", "end", "first_operation", *PARTS]


@dataclass(frozen=True)
class Wholes:
    """The claims in running totals with their unit, and their sets of parts."""

    units: pd.DataFrame
    claims: pd.DataFrame
    sets: pd.DataFrame


def wholes_heard(heard: Units) -> Wholes:
    """What no as-of date changes."""
    units = heard.units.astype({"country": "str"})
    return Wholes(units, heard.claims, heard.sets.assign(alone=False))


def whole_choices(wholes: Wholes, outcomes: Iterable[Outcome], as_of: date | None) -> pd.DataFrame:
    """The claims in running totals by then, each with its VERDICT, and their columns."""
    known = wholes.units
    if as_of is not None:
        known = known[known["end"] <= pd.Timestamp(as_of)]
    settled = list(outcomes)
    claims = wholes.claims[wholes.claims["unit"].isin(known.index)]
    totals = claims.join(_verdicts(settled), on="claim")
    units = _units(known, settled)
    parts = judged_parts(wholes.claims, _contest(wholes, units, totals))
    parts = parts[parts["unit"].isin(known.index)]
    return pd.concat([totals[totals["group"] == "total"], parts], ignore_index=True)


def _verdicts(outcomes: Iterable[Outcome]) -> pd.DataFrame:
    """What became of each claim that is a running total, or one of those added up to one."""
    found: dict[str, Verdict] = {}
    for one in outcomes:
        for total, verdict in became_of(one):
            found |= dict.fromkeys(total.claims.split(" "), verdict)
    rows = np.array([*found.values()], object).reshape(-1, len(VERDICT))
    return pd.DataFrame(rows, index=[*found], columns=VERDICT, dtype=object)


def _country(outcome: Outcome) -> dict[str, Any]:
    """How a whole settled, and what its claims are compared with."""
    begun = [one.start for one in outcome.spans if one.kind == "operation" and one.start]
    row = {"country": outcome.country, "first_operation": min(begun, default=None)}
    if outcome.whole is None:
        return row
    (span,) = (one for one in outcome.spans if one.kind == "whole")
    return row | {
        "count": span.figure.count,
        "end": span.end,
        "named": outcome.named.place if outcome.named else None,
        "use": use_of(outcome, None),
        **figures_of(span),
    }


def _units(known: pd.DataFrame, outcomes: Iterable[Outcome]) -> pd.DataFrame:
    """For each unit how the whole of its country settled, and whether it starts with the series."""
    table = pd.DataFrame([_country(one) for one in outcomes], columns=_COLUMNS)
    rows = (
        known.rename(columns={"end": "own_end"})
        .reset_index()
        .merge(table, on="country", how="left", validate="many_to_one")
    )
    starts = [
        from_the_start(day(start), None if pd.isna(first) else first)
        for start, first in zip(rows["start"], rows["first_operation"], strict=True)
    ]
    end = pd.to_datetime(rows["end"])
    return rows.assign(from_the_start=starts, end=end).set_index("unit")


def _contest(wholes: Wholes, units: pd.DataFrame, totals: pd.DataFrame) -> Contest:
    own = units.reindex(wholes.sets["unit"])
    starts = units["from_the_start"].astype("boolean").reindex(wholes.sets["unit"])
    sets = wholes.sets.assign(
        end=own["own_end"].to_numpy(), from_the_start=starts.fillna(value=False).to_numpy(bool)
    )
    used = units.loc[(units["use"] == "first") & units["named"].notna(), "named"]
    winners = sets.loc[used.drop_duplicates().astype(int), ["unit", "source", *PARTS]]
    stated = totals["group"] == "total"
    added = totals[~stated & totals["standing"].notna()]
    return Contest(
        sets=of_periods(sets, units, totals[stated].set_index("at")),
        winners=winners.set_index("unit"),
        figures=units[list(PARTS)],
        sums=added.assign(reason=added["reason"].replace({"first": "summed"})),
        agreeing=np.array([], int),
        in_play_only=True,
    )

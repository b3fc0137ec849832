"""How many people came with each operation, and who? Rules 1 and 2, with the rulings on operations.

Nothing here depends on the as-of date: an operation is settled once, and later dates only choose
which operations had begun.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, empty
from etl.reference import Reference
from etl.settle.events import known_by_ruling, settled_events
from etl.settle.evidence import stacked
from etl.settle.leaves import leaf_rows, said_of_groups
from etl.settle.parts import breakdowns, sets_of_parts
from etl.settle.rulings import Rulings
from etl.settle.totals import FIGURE, extremes, settled_totals
from etl.wanted import if_wanted

LEAF_OF_GROUP = {"children": "children_not_by_sex", "adults": "adults_not_by_sex"}
KEYS = ["unit", "country", "operation", "origin", "start", "end", "precision"]


@dataclass(frozen=True)
class Operations:
    """Settled operations: `events` (all types), `totals` and `leaves` of repatriations by unit.

    `ruled` has the unit, group, count and claims of each count that a ruling sets.
    """

    events: pd.DataFrame
    totals: pd.DataFrame
    leaves: pd.DataFrame
    claims: pd.DataFrame
    rivals: pd.DataFrame
    sets: pd.DataFrame
    best: pd.DataFrame
    ruled: pd.DataFrame


def _rulings_by_unit(rulings: Rulings, events: pd.DataFrame) -> pd.DataFrame:
    """The rows of rulings that set a count, with the unit of their operation."""
    units = events[["unit", "country", "operation"]].astype({"country": str, "operation": str})
    return rulings.set_.merge(units, on=["country", "operation"], how="inner")


def _ruled_figures(rows: pd.DataFrame, stated: pd.DataFrame) -> pd.DataFrame:
    """Figures that a ruling sets; their range is of what was stated as such, never of sums."""
    spread = extremes(stated, ["unit", "group"]) if len(stated) else pd.DataFrame()
    spread = spread.reindex(
        pd.MultiIndex.from_frame(rows[["unit", "group"]]), columns=["low", "high"]
    )
    return rows.assign(
        low=np.fmin(spread["low"].to_numpy(float), rows["count"]).astype("int64"),
        high=np.fmax(spread["high"].to_numpy(float), rows["count"]).astype("int64"),
        qualifier="exact",
        basis="ruled",
    )[["unit", "group", *FIGURE]]


def _with_ruled_totals(totals: pd.DataFrame, ruled: pd.DataFrame) -> pd.DataFrame:
    own = ruled[ruled["group"] == "total"][["unit", *FIGURE]]
    kept = totals[~totals.index.isin(own["unit"])]
    return stacked([kept.reset_index(), own]).set_index("unit")


def _with_ruled_leaves(
    leaves: pd.DataFrame, ruled: pd.DataFrame, totals: pd.DataFrame
) -> pd.DataFrame:
    """Leaves with those that a ruling sets in place of the units' own; what is left stays."""
    own = ruled[ruled["group"] != "total"]
    own = own.assign(group=own["group"].replace(LEAF_OF_GROUP))
    kept = leaves[~leaves["unit"].isin(own["unit"])]
    units = own["unit"].unique()
    rest = totals.loc[units, "count"] - own.groupby("unit")["count"].sum().reindex(units)
    left = totals.loc[rest[rest > 0].index, FIGURE].assign(basis="remainder", ruling="")
    left = left.assign(count=rest[rest > 0], low=rest[rest > 0], high=rest[rest > 0])
    left = left.reset_index().assign(group=NOT_BROKEN_DOWN)
    rows = stacked([kept, own, left])
    return rows[["unit", "group", *FIGURE]]


@if_wanted
def settled_operations(
    claims: pd.DataFrame, *, reference: Reference, rulings: Rulings
) -> Operations:
    """Every operation with its total and its leaves; `claims` are entering claims of operations."""
    units = claims.groupby(["country", "operation"], observed=True, sort=False).ngroup()
    claims = claims.assign(unit=units)
    events = settled_events(claims)
    known = set(events["operation"].astype(str))
    extra = known_by_ruling(reference.events, known, first_unit=len(events))
    events = stacked([events, extra])[[*KEYS, "event_type"]]
    kept = events[events["event_type"] == "repatriation"]["unit"]
    claims = claims[claims["unit"].isin(kept) & (claims["event_type"] == "repatriation")]
    claims = claims.reset_index(drop=True).assign(at=np.arange(len(claims)))
    first = events.set_index("unit")["start"]
    totals, rivals = settled_totals(claims, first, ruled=rulings.chosen)
    set_ = _rulings_by_unit(rulings, events[events["unit"].isin(kept)])
    said = stacked([claims[claims["group"] == "total"], said_of_groups(claims)])
    ruled = (
        _ruled_figures(set_, said)
        if len(set_)
        else empty({}).reindex(columns=["unit", "group", *FIGURE])
    )
    totals = _with_ruled_totals(totals, ruled)
    sets = sets_of_parts(claims, first)
    best = breakdowns(sets, totals["count"])
    leaves = leaf_rows(claims, totals, best, ruled=rulings.chosen)
    leaves = _with_ruled_leaves(leaves, ruled, totals)
    return Operations(events, totals, leaves, claims, rivals, sets, best, ruled)

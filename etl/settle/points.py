"""Which dated points stand beside the settled figures? Running totals, joint claims, populations.

A point is shown, never added; its standing says what the rules of settling did with it.
"""

from datetime import date

import pandas as pd

from domain.frames import POINTS, typed
from etl.settle.evidence import on_one_country
from etl.wanted import if_wanted

_SAME = ["country", "period_kind", "start", "end", "precision", "group"]
_SAME += ["count", "qualifier", "speaker", "speaker_kind"]


@if_wanted
def dated_points(claims: pd.DataFrame, rejected: set[str]) -> pd.DataFrame:
    """One row for each figure that a speaker gave as of a date, with the ids of its claims.

    Claims of operations on one country are settled, so they are no points; joint ones are.
    """
    joint = ~on_one_country(claims["country"])
    wanted = (claims["period_kind"] != "operation") | joint
    kinds = claims["event_type"].isin(["repatriation", "population"])
    kept = claims[wanted & kinds & claims["end"].notna() & ~claims["claim"].isin(list(rejected))]
    grouped = kept.sort_values("claim").groupby(_SAME, observed=True, sort=False, dropna=False)[
        "claim"
    ]
    points = grouped.agg(" ".join).rename("claims").reset_index()
    return typed(points.assign(standing="point"), POINTS).sort_values(
        ["country", "end", "count", "claims"], ignore_index=True
    )


def with_standing(
    points: pd.DataFrame, standings: dict[str, str], as_of: date | None
) -> pd.DataFrame:
    """The points by a date, each `chosen`, `in_range`, `narrower` or just a `point`."""
    known = points if as_of is None else points[points["end"] <= pd.Timestamp(as_of)]
    found = [
        next((standings[one] for one in ids.split() if one in standings), "point")
        for ids in known["claims"]
    ]
    return typed(known.assign(standing=found).reset_index(drop=True), POINTS)

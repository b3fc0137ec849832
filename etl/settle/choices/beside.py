"""Which claims on one country never competed, and why? Rejected ones, and those set beside.

Each in the operation, the year or the whole of which it would have spoken.
"""

import numpy as np
import pandas as pd

from etl.settle.choices.verdict import VERDICT, decided
from etl.settle.evidence import TREE, on_one_country
from etl.settle.heard import Heard
from etl.settle.spans import is_whole_year
from etl.wanted import if_wanted

_PERIODS = ("operation", "year", "running_total")
_KEYS = ["country", "operation"]
_NEEDED = ["claim", *_KEYS, "period_kind", "event_type", "start", "end", "group"]


@if_wanted
def beside(heard: Heard, events: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Claims outside every contest with kind, year and VERDICT; `since` is their first date."""
    claims = heard.claims[_NEEDED].reset_index(drop=True)
    inside = on_one_country(claims["country"]) & claims["period_kind"].isin(_PERIODS)
    rejected = claims["claim"].isin(list(heard.rulings.rejected))
    rows = claims.assign(rejected=rejected)[inside]
    units = pd.concat([_of_operations(rows, events), _of_years(rows), _of_wholes(rows)])
    none = groups.loc[groups["kind"] == "none", "code"]
    cases = [
        (units["rejected"], "rejected", "ruling", ""),
        (units["other_type"], "beside", "event_type", ""),
        (units["group"].isin(none), "beside", "no_group", ""),
        (~units["group"].isin(TREE), "beside", "subset", ""),
        (units["partly"], "beside", "part_of_year", ""),
        (units["undated"], "passed_over", "undated", ""),
    ]
    judged = decided(units, cases, ("", "", ""))
    judged = judged.loc[judged["standing"] != ""].sort_values("claim")
    return judged[["kind", *_KEYS, "year", "since", "group", "claim", *VERDICT]]


def _of_operations(rows: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """Claims on operations, of which what counts is the type that settled, and the day."""
    others = events.loc[events["event_type"] != "repatriation", "operation"]
    out = rows["rejected"] | ~rows["group"].isin(TREE) | (rows["event_type"] != "repatriation")
    own = rows[(rows["period_kind"] == "operation") & (out | rows["operation"].isin(others))]
    own = own.astype(dict.fromkeys(_KEYS, "str"))
    known = events[[*_KEYS, "event_type", "start"]].astype(dict.fromkeys(_KEYS, "str"))
    known = known.rename(columns={"event_type": "settled", "start": "since"})
    both = own.merge(known, on=_KEYS, how="left", validate="many_to_one")
    since = both["since"].fillna(both["start"])
    none = both["settled"].notna() & (both["settled"] != "repatriation")
    return both.assign(
        kind="operation",
        since=since,
        year=since.dt.year,
        other_type=none | (both["event_type"] != "repatriation"),
        partly=False,
        undated=False,
    )


def _of_years(rows: pd.DataFrame) -> pd.DataFrame:
    """Claims on years: year totals, and running totals over the whole of one year."""
    whole = is_whole_year(rows)
    own = rows[(rows["period_kind"] == "year") | (whole & (rows["period_kind"] == "running_total"))]
    return own.assign(
        kind="year",
        operation="",
        since=own["end"],
        year=own["end"].dt.year,
        other_type=own["event_type"] != "repatriation",
        partly=~whole.loc[own.index] & own["end"].notna(),
        undated=own["end"].isna(),
    )


def _of_wholes(rows: pd.DataFrame) -> pd.DataFrame:
    own = rows[rows["period_kind"] == "running_total"]
    return own.assign(
        kind="whole",
        operation="",
        since=own["end"],
        year=np.nan,
        other_type=own["event_type"] != "repatriation",
        partly=False,
        undated=own["end"].isna(),
    )

"""Can the dates of claims be meant, and do running totals grow with them?"""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from domain.findings import Finding
from etl.checks.telling import Telling
from etl.wanted import if_wanted

SERIES_START = date(2019, 1, 1)


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def check_future(claims: pd.DataFrame, *, today: date) -> list[Finding]:
    """What has happened cannot have happened later than today; a plan may."""
    later = _earliest(claims) > np.datetime64(today, "s")
    return _FUTURE.of(claims[later & claims["event_type"].ne("planned").to_numpy()])


def _earliest(claims: pd.DataFrame) -> np.ndarray[Any, np.dtype[np.datetime64]]:
    """The first day that the claim's own date can mean; `end` is the last."""
    end = claims["end"].to_numpy()
    of_year = end.astype("datetime64[Y]").astype("datetime64[s]")
    of_month = end.astype("datetime64[M]").astype("datetime64[s]")
    coarse = [claims["precision"].eq(name).to_numpy() for name in ("year", "month")]
    return np.select(coarse, [of_year, of_month], end)


@if_wanted
def check_published_before(claims: pd.DataFrame) -> list[Finding]:
    """A page cannot report what happened after it was published; a plan may be announced."""
    before = claims["published"].to_numpy() < _earliest(claims)
    return _PUBLISHED_BEFORE.of(claims[before & claims["event_type"].ne("planned").to_numpy()])


@if_wanted
def check_before_the_series(claims: pd.DataFrame) -> list[Finding]:
    """The series starts with 2019; an operation before it may be a slip of the keyboard."""
    early = claims["end"].lt(pd.Timestamp(SERIES_START)) & claims["period_kind"].eq("operation")
    return _EARLY.of(claims[early & claims["event_type"].eq("repatriation")])


@if_wanted
def check_falling_totals(claims: pd.DataFrame) -> list[Finding]:
    """A running total of one voice never falls, unless it means something else than before."""
    exact = claims["period_kind"].eq("running_total") & claims["qualifier"].eq("exact")
    series = ["speaker", "event", "event_type", "country", "origins", "start", "group"]
    dated = claims[exact & claims["end"].notna()].sort_values(["end", "claim"], kind="stable")
    before = dated.groupby(series, observed=True, sort=False, dropna=False)["count"].cummax()
    return _FALLS.of(dated[dated["count"] < before].sort_values("row"))


_FUTURE = Telling(
    severity="stop",
    rule="in_the_future",
    column="date",
    value="end",
    message=_("{claim} is dated {end}, which is yet to come."),
    remedy=_("Correct the date; what is only planned has the event type planned."),
)
_PUBLISHED_BEFORE = Telling(
    severity="warn",
    rule="published_before",
    column="published",
    value="published",
    message=_("{claim} is dated {end}, later than its own page."),
    remedy=_("Correct the date of the claim, or that of the page."),
)
_EARLY = Telling(
    severity="warn",
    rule="before_the_series",
    column="date",
    value="end",
    message=_("{claim} is on an operation of {year}, before the series."),
    remedy=_("Correct the date, unless the operation really took place before 2019."),
)
_FALLS = Telling(
    severity="note",
    rule="running_total_falls",
    column="count",
    value="count",
    message=_("{claim}: {speaker} gave a larger total at an earlier date."),
    remedy=_("Check date and figure; both stand as dated points."),
)

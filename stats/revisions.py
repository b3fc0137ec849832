"""What was the figure of one thing said to be, as time went on? A row per claim, oldest first.

Only where more than one figure was published. A page without a date is never placed in time.
"""

import pandas as pd

from stats.said import told_on, whole_year

PERIODS = ("operation", "year", "whole")
_PERIOD = {"operation": "operation", "running_total": "whole"}
_KEYS = ["period", "operation", "year"]
_SHORT = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}  # a date as far as it is known


def revisions(claims: pd.DataFrame, published: pd.Series) -> pd.DataFrame:
    """Period, operation, year; count, qualifier, claim; `said` (2019, 2019-05, 2019-05-07 or '').

    Of the claims of one country on all its people. An operation and a year are revised from page
    to page: `said` is the date of the page, which `published` gives by the claim's id. A running
    total names its own as-of date, which is its `said`.
    """
    own = claims[(claims["group"] == "total") & (claims["event_type"] == "repatriation")]
    year = whole_year(own)
    period = own["period_kind"].astype("str").map(_PERIOD).mask(year.notna(), "year")
    operation = own["operation"].astype("str").where(period == "operation", "")
    pages = own["claim"].map(published).fillna("")
    said = pages.mask(period == "whole", _as_of(own))
    rows = own.assign(period=period, operation=operation, year=year, said=said)
    rows = rows[rows["period"].isin(PERIODS) & ((period != "operation") | (operation != ""))]
    several = rows.groupby(_KEYS, dropna=False)["count"].transform("nunique") > 1
    rows = rows.loc[several, [*_KEYS, "count", "qualifier", "claim", "said"]]
    return _oldest_first(rows.astype({"qualifier": "str"}))


def _as_of(claims: pd.DataFrame) -> pd.Series:
    """The as-of date of each claim, as far as it is known."""
    days, fine = told_on(claims), claims["precision"].astype("str")
    texts = pd.Series("", index=claims.index, dtype="str")
    for precision, form in _SHORT.items():
        texts = texts.mask(fine == precision, days.dt.strftime(form))
    return texts.fillna("")


def _oldest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Operations, then years, then the whole; within each by date, the undated last."""
    keys = rows[["year", "operation", "claim"]].assign(
        place=rows["period"].map(PERIODS.index),
        when=rows["said"].replace("", "undated"),
    )
    order = keys.sort_values(["place", "year", "operation", "when", "claim"], kind="stable").index
    return rows.loc[order].reset_index(drop=True)

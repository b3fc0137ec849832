"""What was the figure of one thing said to be, as time went on? A row per claim, oldest first.

Only where more than one figure was published. A page without a date is never placed in time.
"""

import pandas as pd

from stats.said import told_on, whole_year

PERIODS = ("operation", "year", "whole")
_PERIOD = {"operation": "operation", "running_total": "whole"}
_KEYS = ["period", "operation", "year"]


def revisions(claims: pd.DataFrame, published: pd.Series) -> pd.DataFrame:
    """Period, operation, year; count, qualifier, claim; `said` (a date as far as known) and `told`.

    Of the claims of one country on all its people. `published` gives the date of a claim's page
    by the claim's id: 2019, 2019-05, 2019-05-07 or ''. An operation and a year are revised from
    page to page; a running total is placed by its as-of date (`told`), which it names itself.
    """
    own = claims[(claims["group"] == "total") & (claims["event_type"] == "repatriation")]
    year = whole_year(own)
    period = own["period_kind"].astype("str").map(_PERIOD).mask(year.notna(), "year")
    operation = own["operation"].astype("str").where(period == "operation", "")
    pages = own["claim"].map(published).fillna("")
    rows = own.assign(period=period, operation=operation, year=year, said=pages, told=told_on(own))
    rows = rows[rows["period"].isin(PERIODS) & ((period != "operation") | (operation != ""))]
    several = rows.groupby(_KEYS, dropna=False)["count"].transform("nunique") > 1
    rows = rows.loc[several, [*_KEYS, "count", "qualifier", "claim", "said", "told", "precision"]]
    return _oldest_first(rows.astype({"qualifier": "str", "precision": "str"}))


def _oldest_first(rows: pd.DataFrame) -> pd.DataFrame:
    """Operations, then years, then the whole; within each by date, the undated last."""
    when = rows["said"].mask(rows["period"] == "whole", rows["told"].dt.strftime("%Y-%m-%d"))
    keys = rows[["year", "operation", "claim"]].assign(
        place=rows["period"].map(PERIODS.index),
        when=when.fillna("").replace("", "undated"),
    )
    order = keys.sort_values(["place", "year", "operation", "when", "claim"], kind="stable").index
    return rows.loc[order].reset_index(drop=True)

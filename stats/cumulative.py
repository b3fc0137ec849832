"""How many had come by each date, operation after operation? Itemised people only."""

from typing import Unpack

import pandas as pd

from stats.pieces import Only, pieces

_WHEN = ["operation", "name", "name_ru", "name_uz", "start", "end", "precision"]


def dated(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    operations: pd.DataFrame,
    **only: Unpack[Only],
) -> pd.DataFrame:
    """The itemised pieces of a selection with their operation's names and dates, oldest first.

    An operation whose date nobody reported comes last in its country.
    """
    rows = pieces(totals, counts, **only)
    rows = rows[rows["itemised"] & (rows["beside"] == "")]
    when = operations[_WHEN].astype({"operation": "str"})
    joined = rows.merge(when, on="operation", how="left", validate="many_to_one")
    return joined.sort_values(["start", "country", "operation"], ignore_index=True)


def cumulative(operations: pd.DataFrame) -> pd.DataFrame:
    """The rows of `dated` with `sum`, `sum_low`, `sum_high`: persons of the country so far."""
    countries = operations.groupby("country", sort=False, observed=True)
    sums = countries[["count", "low", "high"]].cumsum()
    return operations.assign(sum=sums["count"], sum_low=sums["low"], sum_high=sums["high"])

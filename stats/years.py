"""How many people each year, and how many of them by no operation? By year and a second column."""

from typing import Unpack

import pandas as pd

from stats.pieces import Only, pieces
from stats.table import tabulate


def by_year(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Year, country and the figure, with `not_itemised`: persons among them without an operation.

    The year is missing for people whose year nobody reported; they come last.
    """
    keys = ["year", "country"]
    rows = tabulate(totals, counts, by=("year", "country"), **only)
    parts = pieces(totals, counts, **only)
    if only.get("origins") is not None:
        parts = parts[parts["origin"].isin(list(only["origins"] or ()))]
    rest = parts[~parts["itemised"]].groupby(keys, dropna=False)["count"].sum()
    joined = rows.merge(
        rest.rename("not_itemised").reset_index(), on=keys, how="left", validate="one_to_one"
    )
    return joined.assign(not_itemised=joined["not_itemised"].fillna(0).astype("int64"))

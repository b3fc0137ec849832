"""How do years differ from the one before? Flows only; running totals are never subtracted."""

import pandas as pd


def change(years: pd.DataFrame) -> pd.DataFrame:
    """The rows of `tabulate(by=("year",))` with `change`: persons more than the year before.

    It is missing for the first year, after a year without figures (unknown is not zero), and
    for people whose year is not reported.
    """
    ordered = years.sort_values("year", kind="stable")
    adjacent = ordered["year"].diff() == 1
    more = ordered["count"].diff().astype("Int64").where(adjacent.fillna(value=False))
    return years.assign(change=more.reindex(years.index))

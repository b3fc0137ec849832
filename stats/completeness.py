"""What is known of each country's people, and what is not? Counts of persons, side by side."""

from typing import Unpack

import pandas as pd

from domain.frames import NOT_BROKEN_DOWN
from stats.pieces import Only, pieces
from stats.table import tabulate

UNKNOWN = (NOT_BROKEN_DOWN, "adults_not_by_sex", "children_not_by_sex")


def completeness(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Country and its figure; itemised, not_itemised; broken_down = by age and sex, the rest.

    The rest: not_broken_down, adults_not_by_sex, children_not_by_sex. All in persons;
    itemised + not_itemised = count = broken_down + the rest.
    """
    rows = tabulate(totals, counts, by=("country",), **only)
    parts = pieces(totals, counts, **only)
    parts = parts[parts["beside"] == ""]
    sides = _people(parts, parts["itemised"].map({True: "itemised", False: "not_itemised"}))
    leaves = tabulate(totals, counts, by=("country", "group"), **only)
    known = _people(leaves, leaves["group"].where(leaves["group"].isin(UNKNOWN), "broken_down"))
    columns = ["itemised", "not_itemised", "broken_down", *UNKNOWN]
    table = rows.merge(sides, on="country", how="left").merge(known, on="country", how="left")
    numbers = table.reindex(columns=columns).fillna(0).astype("int64")
    return table.assign(**{name: numbers[name] for name in columns})


def _people(rows: pd.DataFrame, column: pd.Series) -> pd.DataFrame:
    """Persons by country, a column for each value of `column`."""
    grouped = rows.groupby([rows["country"], column.rename("column")])["count"].sum()
    return grouped.unstack(fill_value=0).reset_index()

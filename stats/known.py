"""Of how many people of each country and year is it known who they are, from where and when?

Beside `stats.completeness`, which says it of a country as a whole.
"""

from typing import Unpack

import numpy as np
import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED, NOT_STATED
from stats.groups import LEAVES
from stats.pieces import Only, pieces
from stats.table import tabulate

AGE = tuple(leaf for leaf in LEAVES if leaf != NOT_BROKEN_DOWN)
SEX = ("men", "women", "boys", "girls")
DATES = ("day", "month", "year_only", "no_date")  # how precisely the date is known
CELLS = ("age", "sex", "origin", *DATES)
_BY = ["country", "year"]


def known(
    totals: pd.DataFrame, counts: pd.DataFrame, operations: pd.DataFrame, /, **only: Unpack[Only]
) -> pd.DataFrame:
    """Country, year and figure; then persons: broken down by `age`, by `sex`, of known `origin`.

    And by how far the date is known: `day`, `month`, `year_only`, `no_date`, which add up to the
    count. People of a year whom no operation accounts for are known to the year.
    """
    rows = tabulate(totals, counts, by=("country", "year"), **only)
    leaves = tabulate(totals, counts, by=("country", "year", "group"), **only)
    parts = _dated(pieces(totals, counts, **only), operations)
    people = {
        "age": leaves[leaves["group"].isin(AGE)],
        "sex": leaves[leaves["group"].isin(SEX)],
        "origin": parts[parts["origin"] != NOT_STATED],
        **{code: parts[parts["known"] == code] for code in DATES},
    }
    keys = pd.MultiIndex.from_frame(rows[_BY])
    sums = {
        name: own.groupby(_BY, dropna=False)["count"].sum().reindex(keys, fill_value=0).to_numpy()
        for name, own in people.items()
    }
    return rows.assign(**{name: values.astype(np.int64) for name, values in sums.items()})


def _dated(parts: pd.DataFrame, operations: pd.DataFrame) -> pd.DataFrame:
    """The pieces that belong to the selection or to an unreported year, and how well dated."""
    parts = parts[parts["beside"] != NOT_STATED]
    precise = dict(zip(operations["operation"], operations["precision"].astype("str"), strict=True))
    own = parts["operation"].map(precise).fillna("")
    itemised = (parts["operation"] != NOT_ITEMISED) & own.isin(["day", "month"])
    year = parts["year"].notna().map({True: "year_only", False: "no_date"})
    return parts.assign(known=own.where(itemised & parts["year"].notna(), year))

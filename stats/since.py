"""How many came since 2019, so that countries stand beside each other on like terms?

A whole that rests on a running total from before 2019 gives way to what is settled year by year;
the running total is shown beside it. Running totals are never subtracted.
"""

from collections.abc import Collection
from typing import Unpack

import pandas as pd

from stats.pieces import Only
from stats.summing import summed
from stats.table import tabulate

FIRST_YEAR = 2019
FIRST_DAY = pd.Timestamp(FIRST_YEAR, 1, 1)


def since_start(
    totals: pd.DataFrame, counts: pd.DataFrame, *, early: Collection[str], **only: Unpack[Only]
) -> pd.DataFrame:
    """Country, `years` (joined by a space; '' where the whole stands) and the figure, in persons.

    Countries in `early` have the sum of their years from 2019 on, without those of no known year.
    """
    rows = tabulate(totals, counts, by=("country",), **only)
    whole = rows[~rows["country"].isin(list(early))]
    years = tabulate(totals, counts, by=("country", "year"), **only)
    years = years[years["country"].isin(list(early)) & years["year"].ge(FIRST_YEAR).fillna(False)]
    sums = summed(years, ["country"])
    named = years["year"].astype("str").groupby(years["country"]).agg(" ".join)
    said = pd.array([str(named[code]) for code in sums["country"]], dtype="str")
    both = pd.concat([whole.assign(years=""), sums.assign(years=said)])
    return both.sort_values("country", kind="stable", ignore_index=True)


def early_totals(points: pd.DataFrame, since: pd.Series) -> pd.DataFrame:
    """The running totals of one country each that start before 2019, with `since`.

    One that is narrower than it says is left out with its parts. `since` gives for each point the
    first day of what it counts, missing where nobody says.
    """
    codes = points["country"].astype("str")
    alone = (codes.str.len() == 3) & (codes != "WLD")
    running = points["period_kind"].astype("str") == "running_total"
    keys = ["country", "start", "end", "speaker"]
    rows = points.assign(since=since)[alone & running & (since < FIRST_DAY)]
    narrow = rows["standing"].astype("str") == "narrower"
    spoilt = narrow.groupby([rows[key] for key in keys], dropna=False, observed=True)
    return rows[~spoilt.transform("max")]

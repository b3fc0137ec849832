"""What became of each figure that competed for the total of an operation or a year?

Stated totals and sums of both sides compete in one order; where nobody gave either, the parts
that were given are added up.
"""

import numpy as np
import pandas as pd

from etl.settle.choices.verdict import VERDICT, decided, plain
from etl.settle.evidence import PARTS
from etl.settle.keys import OF_TOTALS, first_difference

_KEPT = ["at", "unit", "count", *VERDICT]


def judged(rivals: pd.DataFrame) -> pd.DataFrame:
    """The rivals, which come in their order, with their VERDICT."""
    rivals = rivals.assign(claim=plain(rivals["claim"], rivals))
    best = rivals.drop_duplicates("unit").set_index("unit")
    best = best[["claim", *(key.column for key in OF_TOTALS[:-1])]].loc[rivals["unit"]]
    same = rivals["count"].to_numpy() == best["count"].to_numpy()
    won = np.where(rivals["ruled"].to_numpy(bool), "ruling", "first")
    cases = [(~rivals.duplicated("unit"), "chosen", won, ""), (same, "agrees", "same_figure", "")]
    lost = first_difference(rivals, best, OF_TOTALS)
    return decided(rivals, cases, ("passed_over", lost, best["claim"]))


def stated(rivals: pd.DataFrame) -> pd.DataFrame:
    """The claims that give a total: their place `at`, their unit, its count and the VERDICT."""
    return rivals[~rivals["is_sum"].astype(bool)].rename(columns={"total": "at"})[_KEPT]


def sums(rivals: pd.DataFrame) -> pd.DataFrame:
    """The claims that were added up to a total, each with the VERDICT on their sum."""
    added = rivals[rivals["is_sum"].astype(bool)]
    reason = np.where(added["reason"] == "first", "summed", added["reason"])
    added = added.assign(reason=plain(reason, added))
    places = added[list(PARTS)].to_numpy()
    row, column = np.nonzero(places >= 0)
    return added.iloc[row].assign(at=places[row, column])[_KEPT]


def floors(claims: pd.DataFrame, totals: pd.DataFrame, rivals: pd.DataFrame) -> pd.DataFrame:
    """The parts that make a total where nobody gave one, nor both its sides."""
    without = totals[~totals.index.isin(rivals["unit"]) & (totals["basis"] == "sum")]
    ids = without["claims"].astype("str").str.split().explode()
    used = claims[claims["claim"].isin(ids)]
    counts = without["count"].reindex(used["unit"]).to_numpy()
    every = np.ones(len(used), bool)
    made = used[["at", "unit"]].assign(count=counts)
    return decided(made, [(every, "chosen", "summed", "")], ("", "", ""))

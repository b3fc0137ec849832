"""Which total stands for each unit, with which range and why? Rules 1, 6 and 7 for one figure.

Candidates come from `evidence`; breakdowns, years' sums and remainders are settled elsewhere.
"""

import numpy as np
import pandas as pd

from domain.frames import QUALIFIERS
from etl.settle.evidence import PARTS, candidates, stacked, summed, wide
from etl.settle.order import AT_LEAST, EXACT, in_order
from etl.wanted import if_wanted

FIGURE = ["count", "low", "high", "qualifier", "basis", "claims", "ruling"]


def claim_texts(claims: pd.DataFrame, places: pd.DataFrame) -> list[str]:
    """The ids at each row's places, joined by a space."""
    ids = claims["claim"].to_numpy()
    return [" ".join(ids[at] for at in row if at >= 0) for row in places.to_numpy()]


def extremes(rivals: pd.DataFrame, keys: str | list[str]) -> pd.DataFrame:
    """Low and high of what was stated exactly; where nothing was exact, of all that was stated."""
    exact = rivals[rivals["qualifier"] == EXACT].groupby(keys, sort=False)["count"]
    every = rivals.groupby(keys, sort=False)["count"]
    spread = pd.DataFrame({"low": every.min(), "high": every.max()})
    spread.update(pd.DataFrame({"low": exact.min(), "high": exact.max()}))
    return spread.astype("int64")


def disagreement(rivals: pd.DataFrame, keys: str | list[str]) -> pd.Series:
    """How many figures compete: the exact ones, or all of them where nothing is exact."""
    exact = rivals[rivals["qualifier"] == EXACT].groupby(keys, sort=False)["count"].nunique()
    every = rivals.groupby(keys, sort=False)["count"].nunique()
    return exact.reindex(every.index).fillna(every).astype("int64")


def basis(chosen: pd.DataFrame, rivals: pd.DataFrame) -> np.ndarray:
    """Why this figure: ruled, sum, ranked, agreed or only; `chosen` is indexed by unit."""
    stated = rivals[~rivals["is_sum"]][["unit", "count"]].drop_duplicates()
    said = pd.MultiIndex.from_frame(stated)
    own = pd.MultiIndex.from_arrays([chosen.index, chosen["count"]])
    differ = disagreement(rivals, "unit").reindex(chosen.index) > 1
    summed_up = chosen["is_sum"].to_numpy(bool) & ~own.isin(said)
    why = np.where(chosen["voices"].to_numpy() > 1, "agreed", "only")
    why = np.where(differ.to_numpy(), "ranked", why)
    why = np.where(summed_up, "sum", why)
    return np.where(chosen["ruled"].to_numpy(bool), "ruled", why)


def supporting(rivals: pd.DataFrame, chosen: pd.DataFrame, claims: pd.DataFrame) -> pd.Series:
    """The claims behind each chosen figure: the chosen one first, then all that agree."""
    own = rivals["unit"].map(chosen["count"])
    agree = rivals[rivals["count"] == own]
    texts = pd.Series(claim_texts(claims, agree[["total", *PARTS]]), index=agree["unit"])
    return texts.groupby(level=0, sort=False).agg(" ".join)


def _floor(claims: pd.DataFrame, without: np.ndarray) -> pd.DataFrame:
    """Where nobody gives a total or both its sides, the parts that were given are `at least`."""
    parts = claims[claims["unit"].isin(without) & claims["group"].isin(PARTS)]
    table = wide(parts, ["unit"])
    used = table[list(PARTS)].copy()
    used.loc[table["adults"] >= 0, ["men", "women"]] = -1
    used.loc[table["children"] >= 0, ["boys", "girls"]] = -1
    rows = summed(claims, used).assign(unit=table["unit"], qualifier=AT_LEAST)
    return rows.assign(
        basis="sum", low=rows["count"], high=rows["count"], claims=claim_texts(claims, used)
    ).set_index("unit")


@if_wanted
def settled_totals(
    claims: pd.DataFrame, reference: pd.Series, *, ruled: dict[str, str], floor: bool = True
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The total of each unit (indexed by it, columns FIGURE), and the rivals in their order."""
    rivals = in_order(candidates(claims, reference, ruled=set(ruled)))
    best = rivals.drop_duplicates("unit").set_index("unit")
    spread = extremes(rivals, "unit").reindex(best.index)
    figures = best.assign(
        low=np.minimum(spread["low"], best["count"]),
        high=np.maximum(spread["high"], best["count"]),
        basis=basis(best, rivals),
        claims=supporting(rivals, best, claims).reindex(best.index),
        ruling=[ruled.get(claim, "") for claim in best["claim"]],
    )
    missing = np.setdiff1d(claims["unit"].unique(), best.index.to_numpy())
    if floor and len(missing):
        rows = [figures.reset_index(), _floor(claims, missing).assign(ruling="").reset_index()]
        figures = stacked(rows).set_index("unit")
    named = np.array(QUALIFIERS)[figures["qualifier"].to_numpy(int)]
    return figures.assign(qualifier=named)[FIGURE], rivals

"""Which breakdown stands for each unit? Rule 2: parts from one document at a time.

Gives the leaves and the places of the claims behind them; their ranges are settled in `leaves`.
"""

import numpy as np
import pandas as pd

from etl.settle.evidence import PARTS, figures, sides, summed, taken, wide
from etl.settle.keys import OF_SETS, ordered
from etl.settle.order import EXACT, distance, with_voices
from etl.wanted import if_wanted

ADULTS = ("men", "women", "adults_not_by_sex")
CHILDREN = ("boys", "girls", "children_not_by_sex")
LEAVES = (*ADULTS, *CHILDREN)
# Each leaf not by sex, with the group that names it and the two leaves that may refine it.
REFINED = {
    "adults_not_by_sex": ("adults", "men", "women"),
    "children_not_by_sex": ("children", "boys", "girls"),
}


def leaves_of(table: pd.DataFrame, counts: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series]:
    """The leaves of each row of a wide table, and whether its parts fit into their nodes."""
    leaves = counts[["men", "women", "boys", "girls"]].copy()
    fits = pd.Series(True, index=table.index)
    for leaf, (node, one, other) in REFINED.items():
        rest = counts[node] - counts[one] - counts[other]
        leaves[leaf] = np.where(table[node] >= 0, rest, 0)
        fits &= (table[node] < 0) | (rest >= 0)
    return leaves[list(LEAVES)], fits


def _lowest(claims: pd.DataFrame, table: pd.DataFrame, column: str) -> pd.Series:
    """The largest value of a column among each row's parts: the lowest rank, the weakest word."""
    values = [pd.Series(taken(claims, table[group], column, missing=-1)) for group in PARTS]
    return pd.concat(values, axis=1).max(axis=1)


@if_wanted
def sets_of_parts(claims: pd.DataFrame, reference: pd.Series) -> pd.DataFrame:
    """Every document's set of parts on every unit, with the places of its claims.

    Columns: unit, source, speaker, rank, qualifier, distance, detail, voices, ruled, named, fits,
    own (the document's own total: stated, or a sum of both sides; -1 without one), the places of
    PARTS and the LEAVES as `leaf_…`.
    """
    table = wide(claims, ["unit", "account", "source"])
    table = table[(table[list(PARTS)] >= 0).any(axis=1)].reset_index(drop=True)
    counts = figures(claims, table)
    leaves, fits = leaves_of(table, counts)
    used, adult, children = sides(table)
    own = np.where(adult & children, summed(claims, used)["count"], -1)
    # Places follow the order of choice, so the last one ranks lowest.
    last = table[list(PARTS)].max(axis=1).astype("int64")
    first = used.where(used >= 0).min(axis=1).astype("int64")
    published = pd.Series(claims["published"].to_numpy()[last.to_numpy()])
    rows = table.assign(
        speaker=taken(claims, last, "speaker", missing=-1),
        rank=_lowest(claims, table, "rank"),
        qualifier=_lowest(claims, table, "qualifier"),
        distance=distance(published, reference.reindex(table["unit"])),
        detail=(table[list(PARTS)] >= 0).sum(axis=1),
        named=leaves.sum(axis=1),
        fits=fits,
        own=np.where(table["total"] >= 0, counts["total"], own),
        claim=claims["claim"].to_numpy()[first.to_numpy()],
        ruled=_lowest(claims, table, "ruled") > 0,
    ).join(leaves.add_prefix("leaf_"))
    return with_voices(rows, figure=[f"leaf_{leaf}" for leaf in LEAVES])


def against_totals(sets: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    """The sets with `short`, `weak` and whether they fit into their settled total, `usable`."""
    whole = sets["unit"].map(totals)
    usable = sets["fits"] & (sets["named"] <= whole)
    return sets.assign(short=sets["named"] != whole, weak=sets["qualifier"] != EXACT, usable=usable)


def in_order(sets: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    """The sets that fit into their settled total, the best of each unit first."""
    known = against_totals(sets, totals)
    return ordered(known[known["usable"]], OF_SETS)


def refined(best: pd.DataFrame, sets: pd.DataFrame) -> pd.DataFrame:
    """A whole leaf not by sex may be refined by another document that adds up to it."""
    for leaf, (_, one, other) in REFINED.items():
        both = sets[(sets[one] >= 0) & (sets[other] >= 0) & sets["fits"]]
        whole = best[f"leaf_{leaf}"].where(best[f"leaf_{one}"] + best[f"leaf_{other}"] == 0, 0)
        total = both[f"leaf_{one}"] + both[f"leaf_{other}"]
        adds_up = both[(total == both["unit"].map(whole)) & (total > 0)]
        keys = ["unit", "qualifier", "rank", "voices", "distance", "claim"]
        found = adds_up.sort_values(keys, ascending=[True, True, True, False, True, True])
        found = found.drop_duplicates("unit").set_index("unit")
        columns = [one, other, f"leaf_{one}", f"leaf_{other}"]
        best = best.copy()
        best.loc[found.index, columns] = found[columns]
        best.loc[found.index, f"leaf_{leaf}"] = 0
    return best


def breakdowns(sets: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    """The chosen breakdown of each unit, indexed by it; units without one are absent."""
    best = in_order(sets, totals).drop_duplicates("unit").set_index("unit")
    return refined(best, sets)

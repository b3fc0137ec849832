"""Which leaves has each settled total, each with its own range, reason and claims?

The breakdown itself is chosen in `parts`; here it becomes rows, and what is left is
`not_broken_down`. Leaves add up to their total exactly.
"""

import numpy as np
import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, QUALIFIERS
from etl.settle.evidence import PARTS, stacked, summed, wide
from etl.settle.order import EXACT, strength
from etl.settle.parts import LEAVES, REFINED
from etl.settle.totals import FIGURE, disagreement, extremes
from etl.wanted import if_wanted


def said_of_groups(claims: pd.DataFrame) -> pd.DataFrame:
    """All that was said of each unit and group: stated, or as both sides of a node in one document.

    Columns: unit, group, count, qualifier, speaker, claims.
    """
    columns = ["unit", "group", "count", "qualifier", "speaker"]
    stated = claims[claims["group"].isin(PARTS)]
    rows = [stated[columns].assign(claims=stated["claim"])]
    table = wide(claims, ["unit", "source"])
    for node, one, other in REFINED.values():
        both = table[(table[node] < 0) & (table[one] >= 0) & (table[other] >= 0)]
        used = both[list(PARTS)].copy()
        used[[group for group in PARTS if group not in (one, other)]] = -1
        if len(used):
            speaker = claims["speaker"].to_numpy()[used[one].to_numpy()]
            ids = claims["claim"].to_numpy()
            texts = [f"{ids[a]} {ids[b]}" for a, b in zip(used[one], used[other], strict=True)]
            sums = summed(claims, used)[["count", "qualifier"]]
            rows.append(sums.assign(unit=both["unit"], group=node, speaker=speaker, claims=texts))
    return stacked(rows)


def _tall(best: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """One row for each unit and leaf that was named (a stated zero too) or is not empty."""
    parts = []
    for leaf in LEAVES:
        count = best[f"leaf_{leaf}"]
        named = best[leaf] >= 0 if leaf in best else count > 0
        kept = count[(count > 0) | named]
        parts.append(pd.DataFrame({"unit": kept.index, "group": leaf, "count": kept.to_numpy()}))
    named_people = best[[f"leaf_{leaf}" for leaf in LEAVES]].sum(axis=1)
    rest = totals["count"] - named_people.reindex(totals.index, fill_value=0)
    rest = rest[rest > 0]
    left = {"unit": rest.index, "group": NOT_BROKEN_DOWN, "count": rest.to_numpy()}
    return stacked([*parts, pd.DataFrame(left)])


def _heard(rows: pd.DataFrame, best: pd.DataFrame) -> pd.Series:
    """The group whose claims a leaf is compared with: its node for a whole leaf not by sex."""
    heard = rows["group"].where(rows["group"] != NOT_BROKEN_DOWN, "")
    for leaf, (node, one, other) in REFINED.items():
        by_sex = rows["unit"].map(best[f"leaf_{one}"] + best[f"leaf_{other}"])
        heard = heard.mask(rows["group"] == leaf, np.where(by_sex == 0, node, ""))
    return heard


def _compared(rows: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """Range, basis and claims of the leaves of which something was said in so many words."""
    pairs = pd.MultiIndex.from_frame(rows[["unit", "heard"]], names=["unit", "group"])
    own = pd.MultiIndex.from_frame(rows[["unit", "heard", "count"]])
    spread = extremes(said, ["unit", "group"]).reindex(pairs)
    differ = disagreement(said, ["unit", "group"]).reindex(pairs).to_numpy() > 1
    same = said.groupby(["unit", "group", "count"], sort=False)
    agreed = same["speaker"].nunique().reindex(own).to_numpy() > 1
    count = rows["count"].to_numpy()
    return pd.DataFrame(
        {
            "low": np.fmin(spread["low"].to_numpy(), count),
            "high": np.fmax(spread["high"].to_numpy(), count),
            "basis": np.where(differ, "ranked", np.where(agreed, "agreed", "only")),
            "claims": same["claims"].agg(" ".join).reindex(own).to_numpy(),
            "qualifier": same["qualifier"].min().reindex(own).to_numpy(),
        },
        index=rows.index,
    )


@if_wanted
def leaf_rows(
    claims: pd.DataFrame, totals: pd.DataFrame, best: pd.DataFrame, *, ruled: dict[str, str]
) -> pd.DataFrame:
    """The leaves of each unit: unit, group, FIGURE; a derived leaf stands with its own figure."""
    rows = _tall(best, totals)
    rows = rows.assign(heard=_heard(rows, best))
    whole = totals[["claims", "qualifier"]].reindex(rows["unit"]).reset_index(drop=True)
    compared = _compared(rows, said_of_groups(claims))
    derived = (compared["claims"].isna() | (rows["heard"] == "")).to_numpy()
    places = strength(whole["qualifier"])
    strong = np.where(derived, places, compared["qualifier"].fillna(EXACT)).astype(int)
    by_ruling = rows["unit"].isin(best.index[best["ruled"]]).to_numpy() & ~derived
    first = best["claim"].reindex(rows["unit"])
    return rows.assign(
        low=compared["low"].where(~derived, rows["count"]).astype("int64"),
        high=compared["high"].where(~derived, rows["count"]).astype("int64"),
        qualifier=[QUALIFIERS[place] for place in strong],
        basis=np.where(derived, "remainder", np.where(by_ruling, "ruled", compared["basis"])),
        claims=np.where(derived, whole["claims"], compared["claims"]),
        ruling=np.where(by_ruling, [ruled.get(claim, "") for claim in first], ""),
    )[["unit", "group", *FIGURE]]

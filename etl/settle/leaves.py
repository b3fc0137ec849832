"""Which leaves has each settled total, each with its own range, reason and claims?

The breakdown itself is chosen in `parts`; here it becomes rows, and what is left is
`not_broken_down`. Leaves add up to their total exactly.
"""

import numpy as np
import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, QUALIFIERS
from etl.settle.evidence import PARTS, summed, wide
from etl.settle.order import EXACT, strength, with_voices
from etl.settle.parts import LEAVES, REFINED
from etl.settle.totals import FIGURE, disagreement, extremes


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
    return pd.concat(rows, ignore_index=True)


def _tall(best: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """One row for each unit and leaf that was named (a stated zero too) or is not empty."""
    counts = best[[f"leaf_{leaf}" for leaf in LEAVES]].set_axis(list(LEAVES), axis=1)
    rest = (totals["count"] - counts.sum(axis=1).reindex(totals.index, fill_value=0)).rename(
        "count"
    )
    stacked = counts.rename_axis(columns="group").stack().rename("count").reset_index()
    given = best[["men", "women", "boys", "girls"]].rename_axis(columns="group").stack() >= 0
    named = pd.MultiIndex.from_frame(stacked[["unit", "group"]]).isin(given[given].index)
    kept = stacked[(stacked["count"] > 0) | named]
    left = rest[rest > 0].reset_index().assign(group=NOT_BROKEN_DOWN)
    return pd.concat([kept, left], ignore_index=True)[["unit", "group", "count"]]


def _whole_nodes(rows: pd.DataFrame) -> pd.Series:
    """The group whose claims a leaf is compared with: a node for a whole leaf not by sex."""
    heard = rows["group"].copy()
    by_unit = rows.set_index(["unit", "group"])["count"]
    for leaf, (node, one, other) in REFINED.items():
        here = rows["group"] == leaf
        sides = [
            by_unit.reindex(pd.MultiIndex.from_arrays([rows["unit"], [side] * len(rows)]))
            for side in (one, other)
        ]
        alone = sum(side.fillna(0).to_numpy() for side in sides) == 0
        heard = heard.where(~here, np.where(alone, node, ""))
    return heard.where(heard != NOT_BROKEN_DOWN, "")


def _compared(rows: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """Range, basis and claims of the leaves of which something was said in so many words."""
    keys = ["unit", "group"]
    heard = said.assign(unit_only=said["unit"])
    index = pd.MultiIndex.from_frame(rows[["unit", "heard"]], names=keys)
    spread = extremes(heard, keys).reindex(index)
    differ = disagreement(heard, keys).reindex(index)
    paired = heard.assign(unit=pd.Series(list(zip(heard["unit"], heard["group"], strict=True))))
    voices = with_voices(paired, figure="count").drop_duplicates(["unit", "count"])
    voices = voices.set_index(["unit_only", "group", "count"])["voices"]
    own = pd.MultiIndex.from_frame(rows[["unit", "heard", "count"]])
    texts = heard.drop_duplicates([*keys, "count", "claims"]).groupby([*keys, "count"], sort=False)
    agreeing = texts["claims"].agg(" ".join).reindex(own)
    weak = said.groupby([*keys, "count"], sort=False)["qualifier"].min().reindex(own)
    return pd.DataFrame(
        {
            "low": np.fmin(spread["low"].to_numpy(), rows["count"].to_numpy()),
            "high": np.fmax(spread["high"].to_numpy(), rows["count"].to_numpy()),
            "basis": np.select(
                [(differ > 1).to_numpy(), (voices.reindex(own) > 1).to_numpy()],
                ["ranked", "agreed"],
                default="only",
            ),
            "claims": agreeing.to_numpy(),
            "qualifier": weak.to_numpy(),
        },
        index=rows.index,
    )


def leaf_rows(
    claims: pd.DataFrame, totals: pd.DataFrame, best: pd.DataFrame, *, ruled: dict[str, str]
) -> pd.DataFrame:
    """The leaves of each unit: unit, group and FIGURE; a derived leaf stands with its own figure."""
    rows = _tall(best, totals)
    rows = rows.assign(heard=_whole_nodes(rows))
    whole = totals[["claims", "qualifier"]].reindex(rows["unit"]).reset_index(drop=True)
    compared = _compared(rows, said_of_groups(claims))
    derived = (compared["claims"].isna() | (rows["heard"] == "")).to_numpy()
    places = strength(whole["qualifier"])
    strong = np.where(derived, places, compared["qualifier"].fillna(EXACT)).astype(int)
    by_ruling = rows["unit"].map(best["ruled"]).fillna(False).to_numpy(bool) & ~derived
    first = rows["unit"].map(best["claim"])
    return rows.assign(
        low=compared["low"].where(~derived, rows["count"]).astype("int64"),
        high=compared["high"].where(~derived, rows["count"]).astype("int64"),
        qualifier=[QUALIFIERS[place] for place in strong],
        basis=np.where(derived, "remainder", np.where(by_ruling, "ruled", compared["basis"])),
        claims=np.where(derived, whole["claims"], compared["claims"]),
        ruling=np.where(by_ruling, first.map(ruled).fillna(""), ""),
    )[["unit", "group", *FIGURE]]

"""What became of claims on an operation whose count a ruling sets? Cited, agreeing, or not.

A ruling sets the total, or all the leaves, of an operation; the rest settles by the rules.
"""

import numpy as np
import pandas as pd

from etl.settle.choices.verdict import Mask, decided
from etl.settle.parts import REFINED

_KEYS = ["unit", "group"]


def by_ruling(claims: pd.DataFrame, ruled: pd.DataFrame) -> pd.DataFrame:
    """Judged claims, judged anew where rows of rulings set a count of their unit."""
    if ruled.empty:
        return claims
    own = claims["unit"].isin(ruled["unit"])
    rows = claims[own]
    groups = pd.MultiIndex.from_frame(rows[_KEYS])
    cited = _cited(rows, ruled)
    same = rows["count"].to_numpy() == _with_nodes(ruled).reindex(groups).to_numpy()
    first = rows[cited].drop_duplicates(_KEYS).set_index(_KEYS)["claim"].astype(object)
    cases = [(cited, "chosen", "ruling", ""), (same, "agrees", "same_figure", "")]
    against = first.reindex(groups, fill_value="")
    return pd.concat([claims[~own], decided(rows, cases, ("passed_over", "ruling", against))])


def overruled(rivals: pd.DataFrame, ruled: pd.DataFrame) -> pd.DataFrame:
    """Rivals with their VERDICT, where a ruling sets the total in their place."""
    counts = rivals["unit"].map(ruled.set_index("unit")["count"])
    same = rivals["count"] == counts
    cases = [(same, "agrees", "same_figure", ""), (counts.notna(), "passed_over", "ruling", "")]
    return decided(rivals, cases)


def _cited(rows: pd.DataFrame, ruled: pd.DataFrame) -> Mask:
    """Whether a ruling on the claim's own operation cites it."""
    cited = ruled.set_index("unit")["claims"].str.split().explode().astype("str")
    pairs = pd.MultiIndex.from_arrays([cited.index, cited])
    return np.asarray(pd.MultiIndex.from_frame(rows[["unit", "claim"]]).isin(pairs))


def _with_nodes(ruled: pd.DataFrame) -> pd.Series:
    """What is set by unit and group, with the nodes of which both sides are set."""
    own = ruled.set_index(_KEYS)["count"].astype(float)
    found = [own]
    for node, *sexes in REFINED.values():
        one, other = (own[own.index.isin([sex], level="group")].droplevel("group") for sex in sexes)
        both = one.add(other).dropna()
        found.append(both.set_axis(pd.MultiIndex.from_product([both.index, [node]], names=_KEYS)))
    counts = pd.concat(found)
    return counts.loc[~counts.index.duplicated()]

"""Which settled counts differ between two states, figure by figure, before and after?

How that is told in people stands in `differences`.
"""

import pandas as pd

from reports.figures import Figures

KEYS = ["country", "kind", "year", "operation", "group"]
WHOLE = "total"  # the group of a figure over all groups
_SAID = ["count", "qualifier", "low", "high", "basis", "claims", "ruling"]
_TOLD = ["count", "qualifier", "low", "high"]
_ORDER = ["whole", "year", "operation", "remainder"]
_LEAVES = ["operation", "remainder"]


def moved(before: Figures, after: Figures) -> pd.DataFrame:
    """Columns KEYS, then count, qualifier, low, high, basis, claims, ruling, each before and after.

    A row for each figure whose count, qualifier or range differs; missing where there was none.
    """
    both = _figures(before).join(_figures(after), how="outer", lsuffix="_before", rsuffix="_after")
    old, new = (
        both[[f"{name}_{when}" for name in _TOLD]].astype("str").fillna("")
        for when in ("before", "after")
    )
    same = (old.to_numpy() == new.to_numpy()).all(axis=1)
    found: pd.DataFrame = both[~same].reset_index()
    order = pd.Categorical(found["kind"], categories=_ORDER, ordered=True)
    return found.assign(kind=order).sort_values(KEYS, ignore_index=True).astype({"kind": "str"})


def people_moved(before: Figures, after: Figures) -> pd.DataFrame:
    """Columns country, year (may be missing), group, people: by how many the leaves move."""
    old, new = (_people(one) for one in (before, after))
    change = new.sub(old, fill_value=0).astype("int64").rename("people")
    return change[change.ne(0)].reset_index()


def _figures(state: Figures) -> pd.DataFrame:
    """Totals and counts in one frame, by KEYS."""
    rows = pd.concat([state.totals.assign(group=WHOLE), state.counts], ignore_index=True)
    texts = dict.fromkeys(("country", "kind", "operation", "group", "qualifier", "basis"), "str")
    return (
        rows.astype(texts)
        .set_index(KEYS)[_SAID]
        .astype(dict.fromkeys(["count", "low", "high"], "Int64"))
    )


def _people(state: Figures) -> pd.Series:
    rows = state.counts[state.counts["kind"].astype("str").isin(_LEAVES)]
    keys = ["country", "year", "group"]
    plain = rows.astype({"country": "str", "group": "str"})
    return plain.groupby(keys, dropna=False)["count"].sum()

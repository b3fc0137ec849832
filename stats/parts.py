"""Which whole is more than its settled parts? People not itemised, or not broken down by group."""

from typing import Unpack

import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED
from stats.groups import ADULTS, CHILDREN
from stats.pieces import Only
from stats.summing import FIGURE
from stats.table import tabulate

ITEMISED = "itemised"
NAMED = ("men", "women", "adults_not_by_sex", "children")  # what a breakdown is said in
_NODE = {**dict.fromkeys(ADULTS, ""), **dict.fromkeys(CHILDREN, "children")}
_KEYS = ("country", "operation")


def not_itemised(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Country and figure, `itemised` (people by operation) and `left` = count - itemised."""
    rows = tabulate(totals, counts, by=("country",), **only)
    pieces = tabulate(totals, counts, by=_KEYS, **only)
    own = pieces[pieces["operation"] != NOT_ITEMISED].groupby("country")["count"].sum()
    itemised = rows["country"].map(own).fillna(0).astype("int64")
    return rows.assign(itemised=itemised, left=rows["count"] - itemised)


def not_broken_down(
    totals: pd.DataFrame, counts: pd.DataFrame, *, by: tuple[str, ...], **only: Unpack[Only]
) -> pd.DataFrame:
    """By and figure, the people of each group of NAMED, and `left` = count - all of them."""
    rows = tabulate(totals, counts, by=by, **only)
    leaves = tabulate(totals, counts, by=(*by, "group"), **only)
    leaves = leaves[leaves["group"] != NOT_BROKEN_DOWN]
    named = leaves["group"].map(_NODE).replace("", None).fillna(leaves["group"])
    wide = leaves.assign(group=named).pivot_table(
        index=[*by], columns="group", values="count", aggfunc="sum", fill_value=0
    )
    wide = wide.reindex(columns=list(NAMED), fill_value=0).reset_index()
    both = rows.merge(wide, on=[*by], how="left", validate="one_to_one")
    both = both.fillna(dict.fromkeys(NAMED, 0)).astype(dict.fromkeys(NAMED, "int64"))
    return both.assign(left=both["count"] - both[[*NAMED]].sum(axis=1))[
        [*by, *FIGURE, *NAMED, "left"]
    ]

"""What would publishing change, in people? Leaves and claims that differ, before and after.

Settled frames in, differences out; whether they may be published is decided by the findings.
"""

from typing import Any

import numpy as np
import pandas as pd

from domain.frames import CLAIMS, typed
from etl.store.edition import WHERE
from etl.wanted import if_wanted

KEYS = ["country", "year", "operation", "group"]
CHANGES = ("new", "changed", "gone")
_SAID = [name for name in CLAIMS if name not in WHERE]


@if_wanted
def differences(
    before: tuple[pd.DataFrame, pd.DataFrame], after: tuple[pd.DataFrame, pd.DataFrame]
) -> pd.DataFrame:
    """Columns country, year, operation (by name), group, before, after; from (counts, operations).

    Operations and remainders, leaf by leaf: what differs here is what moves every other figure.
    """
    names = named(pd.concat([before[1], after[1]]))
    joined = pd.concat([_leaves(before[0], "before"), _leaves(after[0], "after")], axis=1)
    joined = joined.fillna(0).astype("int64")
    moved = joined[joined["before"].ne(joined["after"])].reset_index()
    moved = moved.sort_values(KEYS, ignore_index=True)
    return moved.assign(operation=moved["operation"].map(lambda one: names.get(one, one)))


def named(operations: pd.DataFrame) -> dict[str, str]:
    """The name of each operation that has one; an operation without goes by its id."""
    own = operations[operations["name"].fillna("").ne("")]
    return dict(zip(own["operation"], own["name"], strict=True))


def people(before: pd.DataFrame, after: pd.DataFrame) -> int:
    """By how many people the wholes of all countries together move; from totals."""
    return whole(after) - whole(before)


def whole(totals: pd.DataFrame) -> int:
    """The people of all countries together."""
    return int(totals.loc[totals["kind"].eq("whole"), "count"].sum())


@if_wanted
def changed_claims(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Columns change (one of `CHANGES`), CLAIMS as they are last said, before, after (people)."""
    old, new = before["claim"].isin(after["claim"]), after["claim"].isin(before["claim"])
    said = pd.Series(_digest(before[old]), index=before["claim"][old])
    other = after[new]
    other = other[_digest(other) != said.reindex(other["claim"]).to_numpy()]
    was = before.set_index("claim")["count"].reindex(other["claim"]).to_numpy()
    parts = [
        after[~new].assign(change="new", after=after["count"][~new]),
        other.assign(change="changed", before=was, after=other["count"]),
        before[~old].assign(change="gone", before=before["count"][~old]),
    ]
    columns = {"change": "str", **CLAIMS, "before": "Int64", "after": "Int64"}
    filled = [one for one in parts if len(one)] or parts[:1]  # texts of one frame stay categories
    return typed(pd.concat(filled, ignore_index=True), columns)


def _digest(claims: pd.DataFrame) -> np.ndarray[Any, np.dtype[np.integer[Any]]]:
    """A number for what each row says, wherever it stands in a file."""
    return pd.util.hash_pandas_object(claims[_SAID], index=False).to_numpy()


def _leaves(counts: pd.DataFrame, name: str) -> pd.Series:
    """People by `KEYS`; the year stays missing where nobody reported it."""
    parts = counts[counts["kind"].isin(["operation", "remainder"])]
    texts = dict.fromkeys(("country", "operation", "group"), "str")
    return parts.astype(texts).groupby(KEYS, dropna=False)["count"].sum().rename(name)

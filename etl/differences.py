"""What would publishing change, in people? The leaves that differ, before and after.

Settled frames in, differences out; whether they may be published is decided by the findings.
"""

import pandas as pd

KEYS = ["country", "year", "operation", "group"]


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
    return _whole(after) - _whole(before)


def _whole(totals: pd.DataFrame) -> int:
    return int(totals.loc[totals["kind"].eq("whole"), "count"].sum())


def _leaves(counts: pd.DataFrame, name: str) -> pd.Series:
    """People by `KEYS`; the year stays missing where nobody reported it."""
    parts = counts[counts["kind"].isin(["operation", "remainder"])]
    texts = dict.fromkeys(("country", "operation", "group"), "str")
    return parts.astype(texts).groupby(KEYS, dropna=False)["count"].sum().rename(name)

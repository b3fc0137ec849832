"""How many had come by each date, operation after operation? Itemised people only."""

from typing import Unpack

import numpy as np
import pandas as pd

from stats.coded import Numbers, coded
from stats.pieces import Only, pieces

_WHEN = ("name", "name_ru", "name_uz", "start", "end", "precision")
_SUMS = {"sum": "count", "sum_low": "low", "sum_high": "high"}


def dated(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    operations: pd.DataFrame,
    /,
    **only: Unpack[Only],
) -> pd.DataFrame:
    """The itemised pieces of a selection with their operation's names and dates, oldest first.

    An operation whose date nobody reported comes last.
    """
    parts = pieces(totals, counts, **only)
    own = np.flatnonzero(parts["itemised"].to_numpy() & (parts["beside"] == "").to_numpy())
    names: list[str] = operations["operation"].tolist()
    known: dict[str, int] = {name: row for row, name in enumerate(names)}
    row_of = np.array([known[name] for name in parts["operation"].array.take(own)], dtype=np.intp)
    begun = operations["start"].to_numpy()[row_of]
    ranks = [coded(parts[name]).at(own).ranks() for name in ("operation", "country")]
    order = np.lexsort([*ranks, begun])  # NaT sorts last
    columns = {name: parts[name].array.take(own[order]) for name in map(str, parts)}
    when = {name: operations[name].array.take(row_of[order]) for name in _WHEN}
    return pd.DataFrame({**columns, **when})


def cumulative(operations: pd.DataFrame) -> pd.DataFrame:
    """The rows of `dated` with `sum`, `sum_low`, `sum_high`: persons of the country so far."""
    held: dict[str, list[int]] = {}
    for row, country in enumerate(operations["country"].tolist()):
        held.setdefault(country, []).append(row)
    sums: dict[str, Numbers] = {}
    for name, column in _SUMS.items():
        people = operations[column].to_numpy()
        sums[name] = np.zeros(len(people), dtype=np.int64)
        for rows in held.values():
            sums[name][rows] = np.cumsum(people[rows])
    return operations.assign(**sums)

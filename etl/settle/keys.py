"""By which keys does an order of choice go, and at which of them did one lose to another?

Each order stands once: rows are sorted by it, and the reason why a row lost is read from it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from etl.wanted import if_wanted

Texts = npt.NDArray[np.object_]


class Key(NamedTuple):
    """A column that decides, which of its ends comes first, and the reason where it decided."""

    column: str
    reason: str
    ascending: bool = True


_RULED = Key("ruled", "ruling", ascending=False)
_WEAK = Key("weak", "exact_first")
_RANK = Key("rank", "rank")
_NEARER = Key("distance", "nearer")
_VOICES = Key("voices", "voices", ascending=False)
_LARGER = Key("count", "larger", ascending=False)
_ID = Key("claim", "first_id")

WITHIN_A_DOCUMENT = (_RULED, Key("qualifier", "exact_first"), _RANK, _LARGER, _ID)
OF_TOTALS = (_RULED, _WEAK, _RANK, Key("is_sum", "stated_first"), _NEARER, _VOICES, _LARGER, _ID)
_SETS = (_WEAK, _RANK, _VOICES, Key("detail", "detail", ascending=False), _NEARER, _ID)
OF_SETS = (_RULED, Key("short", "adds_up"), *_SETS)
OF_SETS_WITH_A_TOTAL = (_RULED, *_SETS)


@if_wanted
def ordered(
    rows: pd.DataFrame, keys: Sequence[Key], *, by: Sequence[str] = ("unit",)
) -> pd.DataFrame:
    """The rows, the best first within each of `by`."""
    names = [*by, *(key.column for key in keys)]
    up = [*(True for _ in by), *(key.ascending for key in keys)]
    return rows.sort_values(names, ascending=up, kind="stable", ignore_index=True)


def first_difference(losers: pd.DataFrame, winners: pd.DataFrame, keys: Sequence[Key]) -> Texts:
    """The reason of the first key at which each row differs from the row of its winner."""
    *before, _ = keys
    differ = [losers[key.column].to_numpy() != winners[key.column].to_numpy() for key in before]
    place = np.select(differ, range(len(before)), default=len(before))
    reasons: Texts = np.array([key.reason for key in keys], object)[place]
    return reasons

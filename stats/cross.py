"""How many people by two columns at once, and in all? A body whose parts add up to its totals.

The totals are settled figures of their own, with ranges of their own; that the body adds up to
them is a law, and a test holds it. What speakers say is never added: see `stats.spoken`.
"""

from dataclasses import dataclass
from typing import Unpack

import pandas as pd

from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED, NOT_STATED
from stats.pieces import Only
from stats.table import tabulate

_UNKNOWN = (NOT_ITEMISED, NOT_STATED, NOT_BROKEN_DOWN)


@dataclass(frozen=True, eq=False)
class Crossed:
    """Frames as `tabulate` gives them: by both columns, by each of them, and one row of all."""

    body: pd.DataFrame
    rows: pd.DataFrame
    columns: pd.DataFrame
    whole: pd.DataFrame


def cross(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    rows: str,
    columns: str,
    **only: Unpack[Only],
) -> Crossed:
    """People by the columns `rows` and `columns` of `tabulate`, which differ."""
    ways = ((rows, columns), (rows,), (columns,), ())
    return Crossed(*(tabulate(totals, counts, by=by, **only) for by in ways))


def aside(column: str, key: object, only: Only) -> bool:
    """Whether a choice of years or origins sets the key beside the whole: nobody stated it."""
    if column == "year":
        return key is None and only.get("years") is not None
    return column == "origin" and key == NOT_STATED and only.get("origins") is not None


def unknown(key: object) -> bool:
    """Whether the key stands for people of whom a column is not known; None is no year."""
    return key is None or key in _UNKNOWN


def bases(body: pd.DataFrame, *, rows: str, columns: str) -> pd.DataFrame:
    """`rows` and `count`: the persons of each whose `columns` is known, which a share is of."""
    known = body[columns].notna() & ~body[columns].isin(_UNKNOWN)
    own = body[[rows]].assign(count=body["count"].where(known, 0))
    return own.groupby(rows, sort=False, dropna=False, observed=True).sum().reset_index()

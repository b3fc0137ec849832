"""How many people each year, and how many of them by no operation? By year and a second column."""

from typing import Unpack

import numpy as np
import pandas as pd

from domain.frames import NOT_STATED
from stats.coded import coded_years
from stats.pieces import Only, pieces
from stats.table import tabulate


def by_year(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Year, country and the figure, with `not_itemised`: persons among them without an operation.

    The year is missing for people whose year nobody reported; they come last.
    """
    rows = tabulate(totals, counts, by=("year", "country"), **only)
    parts = pieces(totals, counts, **only)
    parts = parts[~parts["itemised"] & (parts["beside"] != NOT_STATED)]
    left: dict[tuple[int, str], int] = {}
    for year, country, count in zip(*_keyed(parts), parts["count"].tolist(), strict=True):
        left[year, country] = left.get((year, country), 0) + count
    rest = [left.get(key, 0) for key in zip(*_keyed(rows), strict=True)]
    return rows.assign(not_itemised=np.array(rest, dtype=np.int64))


def _keyed(rows: pd.DataFrame) -> tuple[list[int], list[str]]:
    return coded_years(rows["year"]).tolist(), rows["country"].tolist()

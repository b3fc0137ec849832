"""What is known of each country's people, and what is not? Counts of persons, side by side."""

from typing import Unpack

import numpy as np
import pandas as pd

from domain.frames import NOT_BROKEN_DOWN
from stats.pieces import Only, pieces
from stats.table import tabulate

UNKNOWN = (NOT_BROKEN_DOWN, "adults_not_by_sex", "children_not_by_sex")


def completeness(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Country and its figure; itemised, not_itemised; broken_down = by age and sex, the rest.

    The rest: not_broken_down, adults_not_by_sex, children_not_by_sex. All in persons;
    itemised + not_itemised = count = broken_down + the rest.
    """
    rows = tabulate(totals, counts, by=("country",), **only)
    parts = pieces(totals, counts, **only)
    parts = parts[parts["beside"] == ""]
    sides = ["itemised" if one else "not_itemised" for one in parts["itemised"].tolist()]
    leaves = tabulate(totals, counts, by=("country", "group"), **only)
    known = [one if one in UNKNOWN else "broken_down" for one in leaves["group"].tolist()]
    people = _people(parts, sides) | _people(leaves, known)
    return rows.assign(
        **{
            name: np.array([people.get((one, name), 0) for one in rows["country"]], dtype=np.int64)
            for name in ("itemised", "not_itemised", "broken_down", *UNKNOWN)
        }
    )


def _people(rows: pd.DataFrame, names: list[str]) -> dict[tuple[str, str], int]:
    """Persons of each country under each name."""
    people: dict[tuple[str, str], int] = {}
    for key in zip(rows["country"].tolist(), names, rows["count"].tolist(), strict=True):
        people[key[:2]] = people.get(key[:2], 0) + key[2]
    return people

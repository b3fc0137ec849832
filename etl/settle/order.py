"""In which order do claims compete? Rule 1's order of choice, and what a sum inherits.

Nothing here knows what is counted: an operation, a year and a running total use the same order.
"""

from collections.abc import Collection

import numpy as np
import pandas as pd

from domain.frames import QUALIFIERS, SPEAKER_KINDS
from etl.settle.keys import OF_TOTALS, ordered

# NGOs and researchers share a rank; whoever is none of these comes last.
RANK_OF_KIND = {kind: rank for rank, kind in enumerate(SPEAKER_KINDS)} | {"research": 4}
OFFICIAL_RANKS = 3  # receiving government, handing-over authority, UN and intergovernmental bodies
UNKNOWN_DISTANCE = 10**9

PLACES = {name: place for place, name in enumerate(QUALIFIERS)}
EXACT, ABOUT, AT_MOST, AT_LEAST = range(len(QUALIFIERS))


def rank(kinds: pd.Series) -> np.ndarray:
    """The rank of each speaker's kind, 0 the first to be believed."""
    ranks = kinds.astype("category").map(RANK_OF_KIND).astype(float)
    return ranks.fillna(len(SPEAKER_KINDS)).to_numpy("int64")


def strength(qualifiers: pd.Series) -> np.ndarray:
    """The place of each qualifier from strong (0, exact) to weak (3, at least)."""
    return qualifiers.astype("category").map(PLACES).to_numpy("int64")


def weakest(places: np.ndarray) -> np.ndarray:
    """The qualifier that each row's sum inherits; `places` is rows × parts, -1 for no part."""
    worst = places.max(axis=1, initial=EXACT)
    both = (places == AT_LEAST).any(axis=1) & (places == AT_MOST).any(axis=1)
    return np.where(both, ABOUT, worst)


def weakest_of(places: Collection[int]) -> int:
    """The qualifier that one sum inherits from the places of its parts."""
    if AT_LEAST in places and AT_MOST in places:
        return ABOUT
    return max(places, default=EXACT)


def distance(published: pd.Series, reference: pd.Series) -> np.ndarray:
    """Days between the document's last possible day and the period's day; unknown comes last."""
    days = (published.reset_index(drop=True) - reference.reset_index(drop=True)).dt.days
    return days.abs().fillna(UNKNOWN_DISTANCE).to_numpy("int64")


def with_voices(rivals: pd.DataFrame, *, figure: str | list[str]) -> pd.DataFrame:
    """The rivals with `voices`: how many speakers give the same figure of the same unit."""
    keys = ["unit", *([figure] if isinstance(figure, str) else figure)]
    heard = rivals.drop_duplicates([*keys, "speaker"]).groupby(keys, sort=False).size()
    return rivals.join(heard.rename("voices"), on=keys)


def in_order(candidates: pd.DataFrame) -> pd.DataFrame:
    """Candidates for totals, the best of each unit first.

    Columns used: unit, ruled, weak, rank, is_sum, distance, voices, count, claim.
    """
    ranked = candidates.assign(weak=(candidates["qualifier"] != EXACT))
    return ordered(ranked, OF_TOTALS)

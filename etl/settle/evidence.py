"""What may speak at all, and for which unit? Claims become rows that compete for one figure.

A unit is what one figure is of: an operation, a year of a country, a running total of a country.
Which row wins is decided elsewhere.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from etl.settle.keys import WITHIN_A_DOCUMENT, ordered
from etl.settle.order import distance, rank, strength, weakest, with_voices
from etl.wanted import if_wanted

PARTS = ("men", "women", "adults", "boys", "girls", "children")
TREE = ("total", *PARTS)


def on_one_country(countries: pd.Series) -> pd.Series:
    """Whether each claim is on one country, and not on several, a region or everybody."""
    codes = countries.cat.categories
    return countries.isin(codes[~codes.astype("str").str.contains(";|:|^WLD$", regex=True)])


@if_wanted
def entering(claims: pd.DataFrame, *, ruled: set[str]) -> pd.DataFrame:
    """Claims on one country and a group of the tree, best first, with rank, ruled and place `at`.

    An account is what one document tells of one period: under one id outside operations, so that
    two running totals of a page with two scopes are never mixed into one.
    """
    single = on_one_country(claims["country"])
    inside = claims[single & claims["group"].isin(TREE) & (claims["event_type"] != "planned")]
    ranked = inside.assign(
        ruled=inside["claim"].isin(list(ruled)),
        rank=rank(inside["speaker_kind"]),
        qualifier=strength(inside["qualifier"]),
        group=inside["group"].astype("str"),
        source=inside["source"].cat.codes,
        account=inside["event"].cat.codes.where(inside["period_kind"] != "operation", -1),
        speaker=inside["speaker"].cat.codes,
    )
    order = ordered(ranked, WITHIN_A_DOCUMENT, by=())
    return order.assign(at=np.arange(len(order)))


@if_wanted
def wide(claims: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """One row for each of the keys, a column for each group: the place of its best claim, or -1."""
    first = claims.drop_duplicates([*keys, "group"]).set_index([*keys, "group"])["at"]
    table = first.unstack("group").reindex(columns=list(TREE))
    return table.fillna(-1).astype("int64").reset_index()


def taken(claims: pd.DataFrame, places: pd.Series, column: str, *, missing: int) -> np.ndarray:
    """A column's values at these places, `missing` where the place is -1."""
    values = claims[column].to_numpy()
    if not len(values):
        return np.full(len(places), missing)
    at = places.to_numpy("int64")
    return np.where(at >= 0, values[at], missing)


def figures(claims: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """The counts of a wide table, 0 where a group was not given."""
    return pd.DataFrame({g: taken(claims, table[g], "count", missing=0) for g in TREE})


def sides(table: pd.DataFrame) -> tuple[pd.DataFrame, pd.Series, pd.Series]:
    """Which places make a sum: the adult side, the children's side; and whether each was given."""
    used = table[list(PARTS)].copy()
    used.loc[table["adults"] >= 0, ["men", "women"]] = -1
    used.loc[table["children"] >= 0, ["boys", "girls"]] = -1
    adult = (used[["adults", "men", "women"]] >= 0).any(axis=1)
    children = (table["children"] >= 0) | ((table["boys"] >= 0) & (table["girls"] >= 0))
    return used, adult, children


def _stated(claims: pd.DataFrame) -> pd.DataFrame:
    total = claims[claims["group"] == "total"]
    places = pd.DataFrame(-1, index=total.index, columns=list(PARTS)).assign(total=total["at"])
    kept = total[["unit", "count", "qualifier", "rank", "source", "speaker", "published", "claim"]]
    return kept.assign(is_sum=False).join(places)


def _summed(claims: pd.DataFrame) -> pd.DataFrame:
    """A speaker who gives children and adults, men or women, but no total, has given their sum."""
    table = wide(claims, ["unit", "account", "source", "speaker"])
    used, adult, children = sides(table)
    kept = table[(table["total"] < 0) & adult & children].index
    used, table = used.loc[kept], table.loc[kept]
    best = used.max(axis=1).astype("int64")  # any place stands for speaker, document and date
    return summed(claims, used).assign(
        unit=table["unit"],
        source=table["source"],
        speaker=table["speaker"],
        rank=taken(claims, best, "rank", missing=0),
        published=claims["published"].to_numpy()[best.to_numpy()],
    )


def summed(claims: pd.DataFrame, used: pd.DataFrame) -> pd.DataFrame:
    """Sums over places: count, the weakest qualifier, the first claim, the places themselves."""
    columns = [used[group] for group in PARTS]
    counts = [taken(claims, one, "count", missing=0) for one in columns]
    places = np.column_stack([taken(claims, one, "qualifier", missing=-1) for one in columns])
    first = used.where(used >= 0).min(axis=1).fillna(-1).astype("int64")
    return used.assign(
        total=-1,
        is_sum=True,
        count=np.sum(counts, axis=0).astype("int64"),
        qualifier=weakest(places),
        claim=claims["claim"].to_numpy()[first.to_numpy()],
    )


def stacked(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """One frame above the other; empty ones are left out, so that they can't widen a type."""
    filled = [frame for frame in frames if len(frame)] or frames[:1]
    return pd.concat(filled, ignore_index=True)


@if_wanted
def candidates(claims: pd.DataFrame, reference: pd.Series, *, ruled: set[str]) -> pd.DataFrame:
    """Rows that compete for the total of each unit; `reference` is each unit's day for nearness."""
    stated, sums = _stated(claims), _summed(claims)
    rows = stacked([stated, sums])
    near = distance(rows["published"], reference.reindex(rows["unit"]))
    rows = rows.assign(distance=near, ruled=rows["claim"].isin(ruled))
    return with_voices(rows, figure="count")

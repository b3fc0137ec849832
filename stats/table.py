"""How many people, by country, origin, operation, year or group? Rows that always add up.

Reads settled frames and sums them; which claim counts was decided before, and how a table looks
is decided after.
"""

from collections.abc import Collection

import pandas as pd

from domain.errors import UsageError
from domain.frames import NOT_ITEMISED, NOT_STATED
from stats.groups import LEAVES, ORDER, TOTAL, named_by_leaf

COLUMNS = ("country", "origin", "operation", "year", "group")
FIGURE = ("count", "low", "high", "qualifier", "basis", "claims")


def tabulate(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    by: tuple[str, ...],
    countries: Collection[str] | None = None,
    years: Collection[int] | None = None,
    origins: Collection[str] | None = None,
    groups: Collection[str] | None = None,
    beside: bool = True,
) -> pd.DataFrame:
    """Columns `by`, count, low, high (persons), qualifier, basis, claims (ids joined by a space).

    None chooses all. Where years or origins are chosen, people whose year or origin nobody stated
    get rows of their own `beside`, if `by` has that column to tell them apart; they are never
    added in. Raises UsageError for an unknown column or group, or for groups that overlap.
    """
    _check(by)
    rows = _by_group(totals, counts, by=by, groups=groups)
    rows = rows[_level(rows, by=by, dated=years is not None, placed=origins is not None)]
    if countries is not None:
        rows = rows[rows["country"].isin(list(countries))]
    if years is not None:
        unstated = rows["year"].isna() & (beside and "year" in by)
        rows = rows[rows["year"].isin(list(years)) | unstated]
    if origins is not None:
        unstated = rows["origin"].eq(NOT_STATED) & (beside and "origin" in by)
        rows = rows[rows["origin"].isin(list(origins)) | unstated]
    return _summed(_sorted(rows, by=by), by=by)


def _check(by: tuple[str, ...]) -> None:
    unknown = [column for column in by if column not in COLUMNS]
    if unknown or len(set(by)) < len(by):
        allowed = ", ".join(COLUMNS)
        raise UsageError(f"Cannot count by {', '.join(by)}: choose each at most once of {allowed}.")


def _by_group(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    by: tuple[str, ...],
    groups: Collection[str] | None,
) -> pd.DataFrame:
    """Rows under the groups that were asked for; over all groups the totals speak, not a sum."""
    named = named_by_leaf(LEAVES if groups is None else groups)
    parted = "group" in by if groups is None else set(named.values()) != {TOTAL}
    if not parted:
        return totals.assign(group=TOTAL)
    rows = counts[counts["group"].isin(list(named))]
    return rows.assign(group=rows["group"].astype("str").map(named))


def _level(
    rows: pd.DataFrame, *, by: tuple[str, ...], dated: bool, placed: bool
) -> "pd.Series[bool]":
    """The rows of the coarsest periods that can answer; together they make up the whole."""
    parts = rows["kind"].isin(["operation", "remainder"])
    if placed or "operation" in by or "origin" in by:
        return parts
    if dated or "year" in by:
        return rows["kind"].eq("year") | (parts & rows["year"].isna())
    return rows["kind"].eq("whole")


def _sorted(rows: pd.DataFrame, *, by: tuple[str, ...]) -> pd.DataFrame:
    """In reading order: codes by letter, years and operations by time, the unstated last."""
    places = {name: place for place, name in enumerate(ORDER)}
    keys: dict[str, pd.Series] = {}
    for column in by:
        if column == "operation":
            keys["unitemised"] = rows[column].eq(NOT_ITEMISED)
            keys["start"] = rows["start"]
        if column == "origin":
            keys["unstated"] = rows[column].eq(NOT_STATED)
        if column == "group":
            keys[column] = rows[column].astype("str").map(places)
        else:
            keys[column] = rows[column] if column == "year" else rows[column].astype("str")
    if not keys:
        return rows
    order = pd.DataFrame(keys, index=rows.index).sort_values(list(keys), kind="stable")
    return rows.loc[order.index]


def _summed(rows: pd.DataFrame, *, by: tuple[str, ...]) -> pd.DataFrame:
    """One row for each key; a row that stands alone keeps its own basis, others become a sum."""
    texts = [column for column in (*by, "qualifier", "basis", "claims") if column != "year"]
    rows = rows.astype(dict.fromkeys(texts, "str")).reset_index(drop=True)
    place = pd.Series(0, index=rows.index)
    if by:
        place = rows.groupby(list(by), sort=False, dropna=False).ngroup()
    first = rows[~place.duplicated()][[*by, *FIGURE]].reset_index(drop=True)
    if len(first) == len(rows):
        return first
    grouped = rows.groupby(place)
    numbers = grouped[["count", "low", "high"]].sum()
    several = grouped.size().gt(1)
    return first.assign(
        count=numbers["count"],
        low=numbers["low"],
        high=numbers["high"],
        qualifier=grouped["qualifier"].agg(weakest),
        basis=first["basis"].mask(several, "sum"),
        claims=grouped["claims"].agg(united),
    )


def weakest(qualifiers: Collection[str]) -> str:
    """What a sum of such figures may claim: a bound from either side leaves it `about`."""
    found = set(qualifiers)
    if {"at_least", "at_most"} <= found:
        return "about"
    weak = ("at_least", "at_most", "about")
    return next((one for one in weak if one in found), "exact")


def united(claims: Collection[str]) -> str:
    """The ids behind all of them, each once, in order."""
    return " ".join(dict.fromkeys(" ".join(claims).split()))

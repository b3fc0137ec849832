"""How many people, by country, origin, operation, year or group? Rows that always add up.

Reads settled frames and sums them; which claim counts was decided before, and how a table looks
is decided after.
"""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.errors import UsageError
from domain.frames import NOT_ITEMISED, NOT_STATED
from stats.coded import UNDATED, Coded, Mask, Numbers, coded, coded_years
from stats.groups import LEAVES, ORDER, TOTAL, named_by_leaf
from stats.summing import FIGURE, Stated, text, united, weakest

__all__ = ["COLUMNS", "FIGURE", "tabulate", "united", "weakest"]

COLUMNS = ("country", "origin", "operation", "year", "group")


def tabulate(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    by: tuple[str, ...],
    countries: Collection[str] | None = None,
    years: Collection[int | None] | None = None,
    operations: Collection[str] | None = None,
    origins: Collection[str] | None = None,
    groups: Collection[str] | None = None,
    beside: bool = True,
) -> pd.DataFrame:
    """Columns `by`, then FIGURE: count, low, high (persons), …, claims and ruling (ids, by space).

    None chooses all; a year of None is the one that nobody reported, an operation is an id or
    `not_itemised`. Where years or origins are chosen, people whose year or origin nobody stated get
    rows of their own `beside`, if `by` has that column to tell them apart; they are never added in.
    Raises UsageError for an unknown column or group, or for groups that overlap.
    """
    _check(by)
    rows = _rows(totals, counts, by=by, groups=groups)
    parted = origins is not None or operations is not None
    keep = _level(rows, by=by, dated=years is not None, parted=parted)
    if countries is not None:
        keep &= rows.country.among(countries)
    if operations is not None:
        keep &= rows.operation.among(operations)
    if years is not None:
        unstated = (rows.year == UNDATED) & (beside and "year" in by)
        asked = [UNDATED if year is None else year for year in years]
        keep &= np.isin(rows.year, asked) | unstated
    if origins is not None:
        unstated = rows.origin.among([NOT_STATED]) & (beside and "origin" in by)
        keep &= rows.origin.among(origins) | unstated
    return _summed(rows, np.flatnonzero(keep & (rows.group.codes >= 0)), by=by)


@dataclass(frozen=True)
class _Rows:
    """A settled frame with its keys as numbers."""

    frame: pd.DataFrame
    kind: Coded
    country: Coded
    origin: Coded
    operation: Coded
    group: Coded
    year: Numbers


def _check(by: tuple[str, ...]) -> None:
    unknown = [column for column in by if column not in COLUMNS]
    if unknown or len(set(by)) < len(by):
        allowed = ", ".join(COLUMNS)
        raise UsageError(
            "Cannot count by {columns}: choose each at most once of {allowed}.",
            columns=", ".join(by),
            allowed=allowed,
        )


def _rows(
    totals: pd.DataFrame,
    counts: pd.DataFrame,
    *,
    by: tuple[str, ...],
    groups: Collection[str] | None,
) -> _Rows:
    """Rows under the groups that were asked for; over all groups the totals speak, not a sum."""
    named = named_by_leaf(LEAVES if groups is None else groups)
    parted = "group" in by if groups is None else set(named.values()) != {TOTAL}
    frame = counts if parted else totals
    everyone = Coded(np.zeros(len(frame), dtype=np.int64), [TOTAL])
    return _Rows(
        frame=frame,
        kind=coded(frame["kind"]),
        country=coded(frame["country"]),
        origin=coded(frame["origin"]),
        operation=coded(frame["operation"]),
        group=coded(frame["group"]).renamed(named, ORDER) if parted else everyone,
        year=coded_years(frame["year"]),
    )


def _level(rows: _Rows, *, by: tuple[str, ...], dated: bool, parted: bool) -> Mask:
    """The rows of the coarsest periods that can answer; together they make up the whole."""
    parts = rows.kind.among(["operation", "remainder"])
    if parted or "operation" in by or "origin" in by:
        return parts
    if dated or "year" in by:
        undated: Mask = parts & (rows.year == UNDATED)
        return undated | rows.kind.among(["year"])
    return rows.kind.among(["whole"])


def _summed(rows: _Rows, at: Numbers, *, by: tuple[str, ...]) -> pd.DataFrame:
    """One row for each key, in reading order: codes by letter, time forwards, the unstated last."""
    keys: list[Numbers] = []
    held = {name: getattr(rows, name).at(at) for name in by if name != "year"}
    years = rows.year[at]
    for name in by:
        if name == "operation":
            keys.append(held[name].among([NOT_ITEMISED]).astype(np.int64))
            keys.append(rows.frame["start"].to_numpy()[at].astype(np.int64))
        if name == "year":
            keys.append(np.where(years == UNDATED, np.iinfo(np.int64).max, years))
        else:
            keys.append(held[name].codes if name == "group" else held[name].ranks())
    order = np.lexsort(keys[::-1]) if keys else np.arange(len(at))
    columns = {name: years[order] if name == "year" else held[name].codes[order] for name in by}
    place, first = _places(columns, len(at))
    table: dict[str, object] = {}
    for name in by:
        if name == "year":
            own = columns[name][first]
            table[name] = pd.array(own, dtype="Int64")
            table[name][own == UNDATED] = pd.NA  # type: ignore[index]
        else:
            table[name] = text(Coded(columns[name][first], held[name].values).texts())
    figures = Stated.of(rows.frame, at[order]).added(place, len(first))
    return pd.DataFrame(table | figures)


def _places(columns: dict[str, Numbers], rows: int) -> tuple[Numbers, Numbers]:
    """For each row the number of its key, by first appearance; and where each key first stands."""
    mixed = np.zeros(rows, dtype=np.int64)
    for codes in columns.values():
        low = codes.min(initial=0)
        mixed = mixed * (codes.max(initial=0) - low + 1) + (codes - low)
    place, keys = pd.factorize(mixed)
    first = np.full(len(keys), rows, dtype=np.int64)
    np.minimum.at(first, place, np.arange(rows))
    return place.astype(np.int64), first

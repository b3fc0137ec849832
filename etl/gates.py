"""Do frames keep what `domain.frames` promises? Asked after normalising and after settling.

The schemas are built from its constants. Pandera is slow to import, so it is loaded when a gate is
first passed. A frame that does not pass is a mistake of ours, not of a file: pandera says which.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from domain.frames import BASES, CLAIMS, COUNTS, KINDS, QUALIFIERS, TOTALS, Types
from etl.normalise.measures import EVENT_TYPES
from etl.normalise.spans import PERIOD_KINDS
from etl.normalise.voices import KINDS as SPEAKER_KINDS
from etl.wanted import if_wanted

if TYPE_CHECKING:
    import pandera.pandas as pa

_ALLOWED = {
    "qualifier": QUALIFIERS,
    "basis": BASES,
    "kind": KINDS,
    "event_type": EVENT_TYPES,
    "period_kind": tuple(PERIOD_KINDS.values()),
    "speaker_kind": SPEAKER_KINDS,
    "precision": ("", "day", "month", "year"),
}
_NOT_NEGATIVE = ("count", "low", "high")
_MAY_BE_MISSING = ("start", "end", "published", "year")


@if_wanted
def check_claims(claims: pd.DataFrame) -> None:
    """Passes claims that keep their columns, types and lists of values."""
    _schema("claims").validate(claims)


@if_wanted
def check_totals(totals: pd.DataFrame) -> None:
    """Passes settled totals, low ≤ count ≤ high."""
    _schema("totals").validate(totals)


@if_wanted
def check_counts(counts: pd.DataFrame) -> None:
    """Passes settled counts by leaf, low ≤ count ≤ high."""
    _schema("counts").validate(counts)


@lru_cache
def _schema(name: str) -> "pa.DataFrameSchema":
    import pandera.pandas as pa

    types: dict[str, Types] = {"claims": CLAIMS, "totals": TOTALS, "counts": COUNTS}
    in_order = pa.Check(_in_order, name="low ≤ count ≤ high")
    return pa.DataFrameSchema(
        {column: _column(column, dtype) for column, dtype in types[name].items()},
        checks=[in_order] if "low" in types[name] else [],
        strict=True,
        ordered=True,
        name=name,
    )


def _column(column: str, dtype: str) -> "pa.Column":
    import pandera.pandas as pa

    checks = [pa.Check(_typed(dtype), name=dtype)]
    if column in _ALLOWED:
        checks.append(pa.Check(_only(_ALLOWED[column]), name=f"one of {_ALLOWED[column]}"))
    if column in _NOT_NEGATIVE:
        checks.append(pa.Check.ge(0))
    return pa.Column(checks=checks, nullable=column in _MAY_BE_MISSING)


def _typed(dtype: str) -> Callable[["pd.Series[Any]"], bool]:
    """Whether a column is of a type; pandera's own answer takes any unit of time for another."""
    return lambda values: str(values.dtype) == dtype


def _only(allowed: tuple[str, ...]) -> Callable[["pd.Series[Any]"], bool]:
    """Whether a categorical holds none but these; asked of its categories, not of its rows."""

    def holds(values: "pd.Series[Any]") -> bool:
        used = set(values.cat.codes.unique()) - {-1}
        return {values.cat.categories[code] for code in used} <= set(allowed)

    return holds


def _in_order(figures: pd.DataFrame) -> "pd.Series[bool]":
    return figures["low"].le(figures["count"]) & figures["count"].le(figures["high"])

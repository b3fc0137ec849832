"""Which claims does a selection hold? By country, year, group, country left, and as-of date.

A claim on several countries belongs to each of them. What became of a claim is told elsewhere.
"""

from collections.abc import Collection
from datetime import date
from typing import Unpack

import numpy as np
import pandas as pd

from stats.coded import Mask, coded
from stats.groups import MEMBERS
from stats.pieces import Only

EVERYWHERE = "WLD"  # a claim on all nationalities together
_BETWEEN = ";"


def said(claims: pd.DataFrame, *, as_of: date | None = None, **only: Unpack[Only]) -> pd.DataFrame:
    """The rows of CLAIMS that the selection holds, in their order.

    Where years, origins or a date are asked for, a claim that does not tell its own is left out:
    see `untold`.
    """
    return claims[_asked(claims, only) & ~_untold(claims, only, as_of) & _by(claims, as_of)]


def untold(claims: pd.DataFrame, *, as_of: date | None = None, **only: Unpack[Only]) -> int:
    """How many more claims may belong to the selection, but do not say of when or from where."""
    silent = _untold(claims, only, as_of)
    loose: Only = {**only, "years": None, "origins": None}
    return int((_asked(claims, loose) & silent).sum())


def told_on(claims: pd.DataFrame) -> pd.Series:
    """The day of what a claim counts: an operation's first, else the last of its period."""
    operation = claims["period_kind"].astype("str") == "operation"
    return claims["end"].where(~operation, claims["start"])


def whole_year(claims: pd.DataFrame) -> pd.Series:
    """The year that a claim counts over from its first to its last day, else missing."""
    start, end = claims["start"], claims["end"]
    spans = start.dt.strftime("%m-%d") + end.dt.strftime("%m-%d")
    whole = (spans == "01-0112-31") & (start.dt.year == end.dt.year)
    flows = claims["period_kind"].isin(["year", "running_total"])
    years: pd.Series = end.dt.year.astype("Int64")
    return years.where(whole & flows)


def _asked(claims: pd.DataFrame, only: Only) -> Mask:
    keep = np.ones(len(claims), dtype=bool)
    years, groups = only.get("years"), only.get("groups")
    for column, name in (("country", "countries"), ("origins", "origins")):
        wanted = only.get(name)
        if wanted is not None:
            keep &= _holding(claims[column], {*wanted, EVERYWHERE})  # type: ignore[misc]
    if groups is not None:
        inside = {*groups, *(leaf for group in groups for leaf in MEMBERS.get(group, ()))}
        keep &= coded(claims["group"]).among(inside)
    if years is not None:
        keep &= told_on(claims).dt.year.isin(list(years)).to_numpy()
    return keep


def _untold(claims: pd.DataFrame, only: Only, as_of: date | None) -> Mask:
    """The claims that lack what is asked for."""
    silent = np.zeros(len(claims), dtype=bool)
    if only.get("years") is not None or as_of is not None:
        silent |= told_on(claims).isna().to_numpy()
    if only.get("origins") is not None:
        silent |= coded(claims["origins"]).among([""])
    return silent


def _by(claims: pd.DataFrame, as_of: date | None) -> Mask:
    """The claims on what had begun, or was counted, by the date."""
    if as_of is None:
        return np.ones(len(claims), dtype=bool)
    known: Mask = (told_on(claims) <= pd.Timestamp(as_of)).to_numpy()
    return known


def _holding(column: pd.Series, wanted: Collection[str]) -> Mask:
    """The rows whose codes, joined in one text, include one of these."""
    codes, chosen = coded(column), set(wanted)
    return codes.among([one for one in codes.values if chosen & set(one.split(_BETWEEN))])

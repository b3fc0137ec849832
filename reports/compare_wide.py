"""Which countries stand beside each other? Those chosen, else all of which a figure is told.

Central Asia comes first, then the others, each by name: an order that ranks nobody.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from domain.selection import Selection
from domain.words import Words
from reports.figures import Figures
from reports.view import CENTRAL_ASIA, View
from stats.coded import coded

_KINDS = ("deportation", "self_return", "individual_return", "assisted_return")


def wide(view: View) -> View:
    """The view of the countries chosen; where none is, of Central Asia and all that have a figure.

    A country whose sources speak only of another kind of return has its place too: it is asked for.
    """
    if view.selection.countries:
        return view
    found = of(view, view.figures.countries).table("country")
    silent = () if narrowed(view.selection) else otherwise(view.figures)
    everyone = {*CENTRAL_ASIA, *found["country"], *silent}
    return of(view, everyone)


def of(view: View, countries: Iterable[str]) -> View:
    """The same view of these countries."""
    return replace(view, selection=replace(view.selection, countries=tuple(countries)))


def in_order(words: Words, countries: Iterable[str]) -> list[str]:
    """Central Asia first, then the others, each by name."""
    return sorted(words.by_name(countries), key=lambda code: code not in CENTRAL_ASIA)


class Otherwise(NamedTuple):
    """What the sources of a country call its returns, who says so, and the ids of the claims."""

    kind: str
    speakers: tuple[str, ...]
    claims: str


@lru_cache(maxsize=16)
def otherwise(figures: Figures) -> dict[str, Otherwise]:
    """Countries without a settled figure whose operations are of another kind of return."""
    claims = figures.claims
    asked = coded(claims["period_kind"]).among(["operation"])
    asked &= coded(claims["event_type"]).among(_KINDS)
    columns = ["country", "event_type", "speaker", "speaker_kind", "claim"]
    rows = claims.loc[asked, columns].astype("str")
    silent = rows[~rows["country"].isin(list(figures.countries)) & rows["country"].str.len().eq(3)]
    found = {}
    for code, own in silent.groupby("country", sort=True):
        official = own[own["speaker_kind"] == "receiving_government"]
        said = own if official.empty else official
        speakers, claims_said = tuple(said["speaker"].unique()), " ".join(said["claim"])
        found[str(code)] = Otherwise(said["event_type"].iloc[0], speakers, claims_said)
    return found


def anything(view: View) -> bool:
    """Whether anybody published a figure for these countries: what is joint stands beside that."""
    codes = set(view.countries)
    if not view.table("country").empty:
        return True
    points = view.figures.points
    kept: pd.Series = points["country"].astype("str").isin(codes)
    return bool(kept.any()) and not narrowed(view.selection)


def narrowed(selection: Selection) -> bool:
    """Whether years, groups or origins cut what running totals and populations cover."""
    return bool(selection.years or selection.groups or selection.origins)

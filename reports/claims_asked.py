"""Which claims does a view hold? Those on its countries, years, groups and origins, by its date."""

from functools import lru_cache

import pandas as pd

from domain.selection import Selection
from reports.figures import Figures
from reports.view import CENTRAL_ASIA, View
from stats.said import said, untold

REGION = "M49:143"
_Key = tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...], tuple[str, ...]]


def claims_of(view: View) -> pd.DataFrame:
    """The claims of the view; one on several countries belongs to each of them."""
    return _claims(view.figures, *_key(view))


def untold_of(view: View) -> int:
    """How many more may belong to it, but don't say when or from where."""
    return _untold(view.figures, *_key(view))


def _key(view: View) -> _Key:
    chosen: Selection = view.selection
    region = (REGION,) if set(view.countries) & set(CENTRAL_ASIA) else ()
    return (*view.countries, *region), chosen.years, chosen.groups, chosen.origins


@lru_cache(maxsize=256)
def _claims(
    figures: Figures,
    countries: tuple[str, ...],
    years: tuple[int, ...],
    groups: tuple[str, ...],
    origins: tuple[str, ...],
) -> pd.DataFrame:
    return said(
        figures.claims,
        as_of=figures.as_of,
        countries=countries,
        years=years or None,
        groups=_inside(figures, groups) or None,
        origins=origins or None,
    )


@lru_cache(maxsize=256)
def _untold(
    figures: Figures,
    countries: tuple[str, ...],
    years: tuple[int, ...],
    groups: tuple[str, ...],
    origins: tuple[str, ...],
) -> int:
    return untold(
        figures.claims,
        as_of=figures.as_of,
        countries=countries,
        years=years or None,
        groups=_inside(figures, groups) or None,
        origins=origins or None,
    )


def _inside(figures: Figures, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The groups chosen and all that stand below them in the tree, subsets too."""
    tree = figures.groups
    if not chosen or tree.empty:
        return chosen
    below = tuple(tree.loc[tree["parent"].isin(chosen), "code"])
    return chosen + tuple(one for one in _inside(figures, below) if one not in chosen)

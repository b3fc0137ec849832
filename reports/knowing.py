"""What may a question about an edition name? Its countries, years, groups, origins and ids."""

from collections.abc import Sequence

import pandas as pd

from domain.selection import Known
from domain.words import LANGUAGES
from reports.figures import Figures
from reports.view import CENTRAL_ASIA

NOT_OFFERED = ("total",)


def known_of(figures: Figures, editions: Sequence[str]) -> Known:
    """What the edition of these figures holds, as it was published; `editions` are all ids."""
    totals, groups = figures.totals, figures.groups
    named = groups[groups["kind"].isin(["node", "leaf"])]
    return Known(
        countries=tuple(dict.fromkeys([*CENTRAL_ASIA, *_countries(figures)])),
        years=tuple(int(year) for year in sorted(totals["year"].dropna().unique())),
        groups=tuple(one for one in named["code"] if one not in NOT_OFFERED),
        origins=tuple(code for code in _codes(totals["origin"]) if code != "not_stated"),
        editions=tuple(editions),
        operations=frozenset(totals["operation"].astype(str)),
        claims=frozenset(figures.claims["claim"]),
        leaves=tuple(named["code"]),
        languages=LANGUAGES,
        inside=_inside(groups),
    )


def _countries(figures: Figures) -> list[str]:
    """The countries of which a figure is settled, or that any claim is about: none is not zero."""
    named = figures.claims["country"].astype(str).drop_duplicates().str.split(";").explode()
    places = set(figures.places["iso3"]) if len(figures.places) else set()
    return sorted({*_codes(figures.totals["country"]), *(set(named) & places)})


def _codes(column: pd.Series) -> list[str]:
    return sorted(column.astype(str).unique())


def _inside(groups: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """For each group, the groups that hold it, the nearest first."""
    parents = dict(zip(groups["code"], groups["parent"], strict=True))

    def above(code: str) -> tuple[str, ...]:
        parent = str(parents.get(code) or "")
        return (parent, *above(parent)) if parent in parents else ()

    return {code: above(code) for code in parents}

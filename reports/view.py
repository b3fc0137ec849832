"""What was asked, of which figures, in which words? One bundle that every exhibit starts from.

It resolves what a selection leaves open (no country chosen means Central Asia) and names its
scope. What is counted, and what is said about it, stands in the module of each page.
"""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import pandas as pd

from charts.theme import Mode
from charts.words import ChartWords
from domain.number import Number
from domain.selection import Selection
from domain.words import Words
from reports.figures import Figures
from reports.lettering import chart_words
from stats.cumulative import dated
from stats.groups import LEAVES, MEMBERS
from stats.headline import headline
from stats.pieces import Only
from stats.table import tabulate

CENTRAL_ASIA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
_Key = tuple[tuple[str, ...], tuple[int, ...], tuple[str, ...], tuple[str, ...]]
_NAMED = 4  # more names than these in a title are counted instead


@dataclass(frozen=True, eq=False)
class View:
    """A selection of figures in one language and one mode of colours."""

    figures: Figures
    selection: Selection
    words: Words
    mode: Mode = "light"

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries shown, by their names: an order that ranks nobody."""
        chosen = self.selection.countries or CENTRAL_ASIA
        return tuple(self.words.by_name(chosen))

    @property
    def only(self) -> Only:
        """The filters as the functions of `stats` take them."""
        return _only(*self._key)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups chosen, from the tree's men to its children."""
        order = (*LEAVES, *MEMBERS)
        return tuple(sorted(self.selection.groups, key=order.index))

    @property
    def both(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """Totals and counts, as the functions of `stats` take them."""
        return self.figures.totals, self.figures.counts

    @property
    def chart(self) -> ChartWords:
        """The words of the charts."""
        return chart_words(self.words)

    @cached_property
    def until(self) -> str:
        """The as-of date, in words."""
        day = self.figures.until
        return self.words.date(day) if day else self.words.text("a date that nobody reported")

    @property
    def scope(self) -> str:
        """Which countries and which of their people, in words."""
        words, chosen = self.words, self.selection
        parts = [self.named(self.countries)]
        if self.groups:
            parts.append(words.join(words.group(code, inline=True) for code in self.groups))
        if chosen.origins:
            left = words.join(map(words.origin, chosen.origins))
            parts.append(words.text("country left: {countries}", countries=left))
        if chosen.years:
            parts.append(words.text("years: {years}", years=_runs(chosen.years)))
        return "; ".join(parts)

    def named(self, countries: tuple[str, ...]) -> str:
        """The countries by name, Central Asia as one, many as their number."""
        region = set(CENTRAL_ASIA) <= set(countries)
        others = [code for code in countries if not region or code not in CENTRAL_ASIA]
        codes = ["M49:143", *others] if region else others
        if len(codes) > _NAMED:
            return self.words.plural("{n} country", "{n} countries", len(countries))
        return self.words.join(map(self.words.country, codes))

    def table(self, *by: str) -> pd.DataFrame:
        """The selection by these columns, as `tabulate` gives it."""
        return _tabulated(self.figures, by, *self._key)

    @property
    def measures(self) -> pd.DataFrame:
        """Reported, itemised and not itemised, and what stands beside."""
        return _measured(self.figures, *self._key)

    @property
    def operations(self) -> pd.DataFrame:
        """The operations of the selection, oldest first."""
        return _dated(self.figures, *self._key)

    @property
    def _key(self) -> "_Key":
        chosen = self.selection
        return self.countries, chosen.years, chosen.origins, self.groups

    def number(self, **keys: str | tuple[str, ...]) -> str:
        """The address of a number of this view: its own filters, with these fields of Number.

        A year or a country of its own takes the place of those chosen.
        """
        return _address(**self._asked | keys)

    @cached_property
    def _asked(self) -> dict[str, Any]:
        """The filters as a number has them."""
        chosen = self.selection
        return {
            "countries": self.countries,
            "years": tuple(map(str, chosen.years)),
            "groups": self.groups,
            "origins": chosen.origins,
        }

    def narrowed_to(self, country: str) -> "View":
        """The same view of one country."""
        return replace(self, selection=replace(self.selection, countries=(country,)))

    def of_all_groups(self) -> "View":
        """The same view without a choice of groups, for what is a share of all of them."""
        return replace(self, selection=replace(self.selection, groups=()))

    def of_one(self) -> "View":
        """The same view of the country that is shown in detail."""
        return self.narrowed_to(self.selection.country or self.countries[0])


# Shared by the exhibits of a page, in every language; nobody changes these frames.
@lru_cache(maxsize=1024)
def _tabulated(figures: Figures, by: tuple[str, ...], *key: Any) -> pd.DataFrame:
    return tabulate(figures.totals, figures.counts, by=by, **_only(*key))


@lru_cache(maxsize=256)
def _measured(figures: Figures, *key: Any) -> pd.DataFrame:
    return headline(figures.totals, figures.counts, **_only(*key))


@lru_cache(maxsize=256)
def _dated(figures: Figures, *key: Any) -> pd.DataFrame:
    return dated(figures.totals, figures.counts, figures.operations, **_only(*key))


@lru_cache(maxsize=8192)  # a mark, its cell and its row have one number
def _address(**fields: Any) -> str:
    return str(Number(**fields))


def _only(
    countries: tuple[str, ...],
    years: tuple[int, ...],
    origins: tuple[str, ...],
    groups: tuple[str, ...],
) -> Only:
    return {
        "countries": countries,
        "years": years or None,
        "origins": origins or None,
        "groups": groups or None,
    }


def _runs(years: tuple[int, ...]) -> str:
    """Years in a row as a span: 2019–2021, 2023."""
    ordered = sorted(years)
    breaks = [place + 1 for place, (a, b) in enumerate(pairwise(ordered)) if b != a + 1]
    spans = [ordered[a:b] for a, b in pairwise([0, *breaks, len(ordered)])]
    return ", ".join(f"{own[0]}–{own[-1]}" if len(own) > 1 else str(own[0]) for own in spans)

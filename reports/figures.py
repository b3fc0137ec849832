"""Which settled frames does an exhibit read? One bundle of one edition, as of one date.

Whoever builds it has read the store; nothing here fetches, settles or counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol

import pandas as pd

from domain.frames import CHOICES, CLAIMS, FINDINGS, empty, typed

SHOWN = {name: kind for name, kind in CLAIMS.items() if name not in ("evidence", "note")}


@dataclass(frozen=True, eq=False)  # compared and hashed as itself: frames have no equality
class Figures:
    """The frames of `domain.frames`; `sources_by_claim` is SOURCES with the claim as its index.

    `claims` come without evidence and note, which are nobody's to show. `rulings`, `speakers`,
    `groups`, `scopes` and `places` (countries.csv) are the tables of data/reference of the same
    edition; `rules` is the version of the rules that settled the figures. `told` gives `choices`,
    the frame CHOICES, which is made out for a date when somebody asks.
    """

    totals: pd.DataFrame
    counts: pd.DataFrame
    operations: pd.DataFrame
    points: pd.DataFrame
    sources_by_claim: pd.DataFrame
    edition: str
    as_of: date | None = None
    claims: pd.DataFrame = field(default_factory=lambda: empty(SHOWN))
    told: Callable[[], pd.DataFrame] = lambda: empty(CHOICES)
    rulings: pd.DataFrame = field(default_factory=pd.DataFrame)
    speakers: pd.DataFrame = field(default_factory=pd.DataFrame)
    findings: pd.DataFrame = field(default_factory=lambda: empty(FINDINGS))
    groups: pd.DataFrame = field(default_factory=pd.DataFrame)
    places: pd.DataFrame = field(default_factory=pd.DataFrame)
    scopes: pd.DataFrame = field(default_factory=pd.DataFrame)
    rules: str = ""

    @cached_property
    def choices(self) -> pd.DataFrame:
        """What became of each claim, and why."""
        return self.told()

    @cached_property
    def until(self) -> date | None:
        """The as-of date, or that of the newest operation or running total; None if undated."""
        if self.as_of is not None:
            return self.as_of
        flows = self.points[self.points["period_kind"].astype("str") != "stock"]
        newest = pd.concat([self.operations["start"], flows["end"]]).max()
        return None if pd.isna(newest) else newest.date()

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries of which somebody published a figure."""
        return frozenset(self.totals["country"].unique())


class Tables(Protocol):
    """The reference tables of an edition."""

    @property
    def countries(self) -> pd.DataFrame: ...
    @property
    def groups(self) -> pd.DataFrame: ...
    @property
    def rulings(self) -> pd.DataFrame: ...
    @property
    def scopes(self) -> pd.DataFrame: ...
    @property
    def speakers(self) -> pd.DataFrame: ...


class Published(Protocol):
    """What is read of an edition."""

    @property
    def edition(self) -> str: ...
    @property
    def claims(self) -> pd.DataFrame: ...
    @property
    def sources(self) -> pd.DataFrame: ...
    @property
    def findings(self) -> pd.DataFrame: ...
    @property
    def reference(self) -> Tables: ...


class Settled(Protocol):
    """What is read of the figures settled as of one date."""

    @property
    def totals(self) -> pd.DataFrame: ...
    @property
    def counts(self) -> pd.DataFrame: ...
    @property
    def operations(self) -> pd.DataFrame: ...
    @property
    def points(self) -> pd.DataFrame: ...
    @property
    def choices(self) -> pd.DataFrame: ...


def figures_of(
    edition: Published, settled: Settled, as_of: date | None = None, *, rules: str = ""
) -> Figures:
    """The bundle of one edition and the figures settled from it as of a date, by these rules."""
    return Figures(
        totals=settled.totals,
        counts=settled.counts,
        operations=settled.operations,
        points=settled.points,
        told=lambda: settled.choices,
        claims=typed(edition.claims, SHOWN),
        sources_by_claim=by_claim(edition.claims, edition.sources),
        rulings=edition.reference.rulings,
        speakers=edition.reference.speakers,
        findings=edition.findings,
        groups=edition.reference.groups,
        places=edition.reference.countries,
        scopes=edition.reference.scopes,
        rules=rules,
        edition=edition.edition,
        as_of=as_of,
    )


def by_claim(claims: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """SOURCES with the claim id as index, from the frames CLAIMS and SOURCES."""
    keys = claims[["claim", "source"]].astype("str")
    joined = keys.merge(sources.astype({"source": "str"}), on="source", validate="many_to_one")
    return joined.set_index("claim")

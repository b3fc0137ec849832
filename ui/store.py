"""Which edition do readers see, and which figures does it hold as of a date?

Opened once and shared by all readers; nobody changes the frames. What to show of them is decided
by the pages.
"""

from datetime import date

import pandas as pd
import streamlit as st

from domain.selection import Known
from domain.words import LANGUAGES
from etl import pipeline
from etl.settle import change_dates
from etl.store import Edition, Store
from reports.figures import Figures, figures_of

CENTRAL_ASIA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
FRESH_FOR = 30  # seconds until a newly published edition is noticed
NOT_OFFERED = ("total",)


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store that REPATRIATION_STORE names, seeded with the shipped claims if it is empty."""
    return pipeline.open_store()


@st.cache_resource(show_spinner=False, ttl=FRESH_FOR)
def editions() -> tuple[str, ...]:
    """The ids of all editions, the newest last."""
    return tuple(store().editions()["edition"].astype(str))


@st.cache_resource(show_spinner=False, max_entries=8)
def edition(name: str) -> Edition:
    """One edition, read once."""
    return store().read(name)


@st.cache_resource(show_spinner=False, max_entries=64)
def figures(name: str, as_of: date | None) -> Figures:
    """The figures of an edition: as published, or settled anew from its claims as of a date."""
    shown = edition(name)
    settled = pipeline.settled_as_of(shown, as_of)
    return figures_of(shown, settled, as_of)


@st.cache_resource(show_spinner=False, max_entries=8)
def dates(name: str) -> tuple[date, ...]:
    """The dates at which a figure of the edition changes, the newest first."""
    shown = edition(name)
    return tuple(sorted(change_dates(shown.claims, reference=shown.reference), reverse=True))


@st.cache_resource(show_spinner=False, max_entries=8)
def known(name: str) -> Known:
    """What a link to this edition may name."""
    shown = edition(name)
    totals, groups = shown.totals, shown.reference.groups
    offered = groups[groups["kind"].isin(["node", "leaf"]) & ~groups["code"].isin(NOT_OFFERED)]
    return Known(
        countries=tuple(dict.fromkeys([*CENTRAL_ASIA, *_codes(totals["country"])])),
        years=tuple(int(year) for year in sorted(totals["year"].dropna().unique())),
        groups=tuple(offered["code"]),
        origins=tuple(code for code in _codes(totals["origin"]) if code != "not_stated"),
        editions=editions(),
        operations=frozenset(totals["operation"].astype(str)),
        claims=frozenset(shown.claims["claim"]),
        leaves=tuple(groups.loc[groups["kind"].isin(["node", "leaf"]), "code"]),
        languages=LANGUAGES,
        inside=_inside(groups),
    )


def _codes(column: pd.Series) -> list[str]:
    return sorted(column.astype(str).unique())


def _inside(groups: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """For each group, the groups that hold it, the nearest first."""
    parents = dict(zip(groups["code"], groups["parent"], strict=True))

    def above(code: str) -> tuple[str, ...]:
        parent = str(parents.get(code) or "")
        return (parent, *above(parent)) if parent in parents else ()

    return {code: above(code) for code in parents}

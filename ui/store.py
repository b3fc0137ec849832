"""Which edition do readers see, and which figures does it hold as of a date?

Opened once and shared by all readers; nobody changes the frames. What to show of them is decided
by the pages.
"""

from contextlib import suppress
from datetime import date

import pandas as pd
import streamlit as st

from domain.errors import RepatriationError
from domain.selection import Known
from etl import pipeline
from etl.settle import change_dates
from etl.store import Edition, Store
from reports.figures import Figures, figures_of
from reports.knowing import known_of

FRESH_FOR = 30  # seconds until a newly published edition is noticed


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The store that REPATRIATION_STORE names, seeded with the shipped claims if it is empty."""
    return pipeline.open_store()


@st.cache_resource(show_spinner=False, ttl=FRESH_FOR)
def editions() -> tuple[str, ...]:
    """The ids of all editions, the newest last."""
    return store().seen()


def listed() -> pd.DataFrame:
    """The list of editions as it is at this moment, the newest last."""
    return store().editions()


@st.cache_resource(show_spinner=False, max_entries=8)
def edition(name: str) -> Edition:
    """One edition, read once."""
    return store().read(name)


@st.cache_resource(show_spinner=False, max_entries=64)
def figures(name: str, as_of: date | None) -> Figures:
    """The figures of an edition: as published, or settled anew from its claims as of a date."""
    shown = edition(name)
    settled, rules = pipeline.settled_as_of(shown, as_of), pipeline.rules_of(shown, as_of)
    return figures_of(shown, settled, as_of, rules=rules)


@st.cache_resource(show_spinner=False, max_entries=8)
def dates(name: str) -> tuple[date, ...]:
    """The dates at which a figure of the edition changes, the newest first."""
    shown = edition(name)
    return tuple(sorted(change_dates(shown.claims, reference=shown.reference), reverse=True))


@st.cache_resource(show_spinner=False, max_entries=8)
def known(name: str) -> Known:
    """What a link to this edition may name."""
    return known_of(figures(name, None), editions())


def warm() -> None:
    """Reads what the first reader will ask for; what fails here is explained on their page."""
    with suppress(RepatriationError):
        newest = editions()[-1]
        dates(newest)
        known(newest)

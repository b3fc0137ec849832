"""Which edition does a question read, and which figures does it hold as of a date?

Shared by all who ask; nobody changes the frames. What is made of them is decided elsewhere.
"""

from datetime import date
from functools import lru_cache
from time import monotonic

import pandas as pd

from domain.selection import Known
from etl import pipeline
from etl.store import Edition, Store
from reports.figures import Figures, figures_of
from reports.knowing import known_of

FRESH_FOR = 5  # seconds until a newly published edition is noticed


@lru_cache(maxsize=1)
def store() -> Store:
    """The store that REPATRIATION_STORE names, seeded with the shipped claims if it is empty."""
    return pipeline.open_store()


def ledger() -> pd.DataFrame:
    """The list of editions as it stands in the store this moment, the newest last."""
    return store().editions()


def editions() -> tuple[str, ...]:
    """The ids of all editions, the newest last."""
    return _editions(int(monotonic() // FRESH_FOR))


@lru_cache(maxsize=1)
def _editions(moment: int) -> tuple[str, ...]:
    del moment
    return store().seen()


@lru_cache(maxsize=4)
def edition(name: str) -> Edition:
    """One edition, read once."""
    return store().read(name)


@lru_cache(maxsize=16)
def figures(name: str, as_of: date | None) -> Figures:
    """The figures of an edition: as published, or settled anew from its claims as of a date."""
    shown = edition(name)
    settled, rules = pipeline.settled_as_of(shown, as_of), pipeline.rules_of(shown, as_of)
    return figures_of(shown, settled, as_of, rules=rules)


@lru_cache(maxsize=8)
def known(name: str, all_editions: tuple[str, ...]) -> Known:
    """What a question to this edition may name."""
    return known_of(figures(name, None), all_editions)


def forget() -> None:
    """For whoever changes the place of the store: nothing of the other one is kept."""
    for kept in (store, _editions, edition, figures, known):
        kept.cache_clear()

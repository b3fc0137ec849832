"""How does a file become an edition, and what does an edition say? The way in for all who ask.

Drafts are made and published in rooms of their own; here stand the first edition and the figures.
"""

import os
from datetime import date
from functools import lru_cache
from pathlib import Path

from domain.errors import SomeoneElsePublished
from domain.findings import from_frame
from domain.frames import CLAIMS, SOURCES, empty
from etl.content import content
from etl.drafting import ALL, STEPS, Draft, Step, draft, silent
from etl.merging import merged, merged_sources
from etl.normalise import normalise
from etl.publishing import publish
from etl.readers import read_csv
from etl.reference import read_reference
from etl.settle import RULES_VERSION, Ready, Settled, made_ready
from etl.store import Edition, Remark, Store
from etl.store.edition import SETTLED, newest_day
from etl.taken import sha256_of

__all__ = [
    "ALL",
    "DATA",
    "STEPS",
    "Draft",
    "Step",
    "draft",
    "open_store",
    "publish",
    "rules_of",
    "seed",
    "settled_as_of",
    "silent",
]
DATA = Path(__file__).resolve().parent.parent / "data"
SHIPPED = ("central_asia.csv", "comparators.csv")


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def open_store(place: str | Path | None = None) -> Store:
    """The store at a place, else at REPATRIATION_STORE, else under data/; seeded if empty."""
    store = Store(place or os.environ.get("REPATRIATION_STORE") or DATA / "store")
    seed(store)
    return store


def seed(store: Store) -> None:
    """Publishes the shipped claims as the first edition; of several who try, one does."""
    if not store.is_empty():
        return
    reference = read_reference(DATA / "reference")
    files = [DATA / "claims" / name for name in SHIPPED]
    read = [normalise(read_csv(path), reference=reference) for path in files]
    claims, sources = empty(CLAIMS), empty(SOURCES)
    for one in read:
        claims = merged(claims, one.claims, withdrawn=())
        sources = merged_sources(sources, one.sources, claims=claims)
    frames = content(claims, sources, reference=reference).frames(
        finding for one in read for finding in one.findings
    )
    remark = Remark(
        by="data/", reason=_("The claims that the project ships with"), sha256=sha256_of(files)
    )
    day = newest_day(sources)
    try:
        store.write(frames, remark=remark, rules=RULES_VERSION, parent=None, day=day)
    except SomeoneElsePublished:
        return  # the other seeded the same claims


def settled_as_of(edition: Edition, as_of: date | None) -> Settled:
    """The edition's own figures, or, for a date, its claims settled by the rules in force."""
    if as_of is not None:
        return _ready(edition).at(as_of)
    frames = {name: edition.frame(name) for name in SETTLED}
    findings, choices = from_frame(frames.pop("findings")), frames.pop("choices")
    return Settled(**frames, findings=findings, told=lambda: choices)


def rules_of(edition: Edition, as_of: date | None) -> str:
    """The version of the rules by which `settled_as_of` settles: its own, or those in force."""
    return edition.rules if as_of is None else RULES_VERSION


@lru_cache(maxsize=4)
def _ready(edition: Edition) -> Ready:
    """What no date changes, once for each edition: the next date then costs little."""
    return made_ready(edition.claims, reference=edition.reference)

"""What is about to be published when things go wrong? A draft of one mission, begun in a store.

Another process takes the draft as it is, so that it can publish at once.
"""

import pickle
from dataclasses import dataclass
from pathlib import Path

from etl.drafting import Draft
from etl.drafts import Drafts
from etl.store import Edition, Store
from tests.etl.shipped import shipped_rows, shipped_store, written

NAME = "mission.csv"
BY, REASON = "Anna", "a mission"
ADDED = 15  # women


@dataclass(frozen=True)
class Drafted:
    """A store with its first edition, a draft in it, and where others find the draft."""

    store: Store
    seed: Edition
    key: str
    made: Draft
    pickled: Path


def drafted(folder: Path) -> Drafted:
    """A store in which somebody has uploaded a file and looked at what it would change."""
    store = shipped_store(folder)
    row = shipped_rows("c0186")[0] | {"event_id": "uzb-2025-01-10", "operation": "Mehr-6"}
    row |= {"date": "2025-01-10", "published": "2025-01-11", "url": "https://example.org/mehr-6"}
    path = written(folder / NAME, [row | {"claim_id": "n1", "group": "women", "count": str(ADDED)}])
    drafts = Drafts(store)
    key = drafts.start(NAME, path.read_bytes())
    made = drafts.preview(key)
    pickled = folder / "draft"
    pickled.write_bytes(pickle.dumps(made))
    return Drafted(store, store.read(), key, made, pickled)


def people(edition: Edition) -> int:
    """All people of an edition, every frame of which is read on the way."""
    assert {len(edition.frame(name).columns) > 0 for name in edition.versions} == {True}
    totals = edition.totals
    return int(totals.loc[totals["kind"].eq("whole"), "count"].sum())

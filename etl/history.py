"""What was published when, by whom and why, and in what do two editions differ?

Taking an edition back is the store's business.
"""

from dataclasses import dataclass

import pandas as pd

from etl.differences import changed_claims, differences, people, whole
from etl.moving import moved
from etl.store import Edition, Store
from etl.store.ledger import LISTED

COLUMNS = (*LISTED, "people")


@dataclass(frozen=True)
class Comparison:
    """Two editions, and in what the second differs; the frames as a draft has them."""

    one: Edition
    other: Edition
    people: int
    differences: pd.DataFrame
    moved: pd.DataFrame
    changed: pd.DataFrame


@dataclass(frozen=True)
class Since:
    """The editions (columns `LISTED`) that came after the one that a draft started from."""

    editions: pd.DataFrame
    comparison: Comparison


def listed(store: Store) -> pd.DataFrame:
    """`COLUMNS` of every edition, the newest first; people are those of all countries together."""
    editions = store.editions().iloc[::-1].reset_index(drop=True)
    people = [whole(store.read(str(one)).totals) for one in editions["edition"]]
    return editions.assign(people=pd.Series(people, dtype="int64"))


def compare(store: Store, one: str, other: str) -> Comparison:
    """In what the edition `other` differs from `one`; `UnknownEdition` where there is no such."""
    before, after = store.read(one), store.read(other)
    changed = changed_claims(before.claims, after.claims)
    return Comparison(
        one=before,
        other=after,
        people=people(before.totals, after.totals),
        differences=differences(
            (before.counts, before.operations), (after.counts, after.operations)
        ),
        moved=moved(before, after, changed=changed),
        changed=changed,
    )


def since(store: Store, base: str) -> Since | None:
    """What was published after the edition `base`; None where it is still the newest."""
    editions = store.editions()
    later = editions[editions["edition"].eq(base).cummax() & editions["edition"].ne(base)]
    if later.empty:
        return None
    newest = str(later["edition"].iloc[-1])
    return Since(later.reset_index(drop=True), compare(store, base, newest))

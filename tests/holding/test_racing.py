"""Of two processes that publish at once, a hundred times: does one win, and is nothing lost?"""

from pathlib import Path

import pytest

from etl.store import Edition
from tests.etl.small import seeded
from tests.holding.racing import raced

ROUNDS = 100


def count(edition: Edition) -> int:
    """The one figure of an edition, the same in all its frames: it was not mixed from two."""
    (claimed,), (settled,) = edition.claims["count"], edition.totals["count"]
    assert claimed == settled
    return int(settled)


@pytest.mark.stress
def test_of_two_publishers_one_wins_every_time_and_no_edition_is_lost(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    won = raced(store, ROUNDS)
    listed = store.editions()
    assert list(listed["edition"]) == [seed.edition, *won]
    assert list(listed["parent"]) == ["", *listed["edition"][:-1]]
    assert {name: count(store.read(name)) for name in won} == won
    assert count(store.read(seed.edition)) == count(seed)

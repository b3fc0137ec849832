"""Does a deck keep its edition when a newer one is published, and can it tell of that one?"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.pipeline import draft, publish
from etl.store import Store
from tests.etl.shipped import shipped_rows, shipped_store, written
from tests.pages.desk import shown
from tests.pages.test_present import chromium, press, said, with_slides

__all__ = ["chromium"]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with two editions, the newer with 22 people more in Kyrgyzstan."""
    folder = tmp_path_factory.mktemp("two")
    own = shipped_store(folder)
    rows = [row | {"count": "573"} for row in shipped_rows("c0483") if row["group"] == "total"]
    made = draft(own, written(folder / "more.csv", rows))
    publish(own, made, by="Aida", reason="The newest statement", ticks={"all"})
    return own


@pytest.fixture
def newer(two: Store, tmp_path: Path) -> Iterator[Store]:
    """The dashboard over a copy of it."""
    with shown(Store(shutil.copytree(two.place, tmp_path / "store"))) as own:
        yield own


@pytest.mark.stress  # it publishes
def test_a_newer_edition_moves_no_deck_and_can_be_told_of(newer: Store) -> None:
    first, second = newer.editions()["edition"]
    app = with_slides("compare", edition=first)
    told = "\n".join(one.value for one in app.main.markdown).replace("\\", "")
    for part in (first, second, "22 people", "Kyrgyzstan: 551 → 573"):
        assert part in told
    press(app, "add-changes")
    assert said(app)["slide"] == ["compare", "changes"]
    assert said(app)["edition"] == [first]
    assert not [one for one in app.button if one.key == "add-changes"]

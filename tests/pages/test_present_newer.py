"""Does a deck keep its edition when a newer one is published, and can it tell of that one?"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.store import Store
from tests.pages.desk import shown
from tests.pages.test_present import chromium, press, said, with_slides

__all__ = ["chromium"]


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

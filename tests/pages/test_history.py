"""Does the History page tell who published what, compare editions, and lead back to one?"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.store import Store
from tests.pages.desk import said, shown
from tests.pages.test_pages import OTHERS, opened, texts


@pytest.fixture(autouse=True)
def store(two: Store, tmp_path: Path) -> Iterator[Store]:
    """A copy of it, which the test may publish to."""
    with shown(Store(shutil.copytree(two.place, tmp_path / "store"))) as own:
        yield own


def test_every_edition_is_told_with_what_it_changed(store: Store) -> None:
    app = opened("history", lang="en")
    first, second = store.editions()["edition"]
    rows = app.table[0].value.map(lambda text: text.replace("\\", ""))
    assert list(rows["By"]) == ["Aida", "data/"]
    assert "Kyrgyzstan: 551 → 573" in rows["What changed, in people"][0]
    assert f"edition={first}" in rows["Edition"][1]
    assert rows["File (sha256)"][0] == store.read(second).sha256[:12]


def test_any_two_editions_are_compared(store: Store) -> None:
    first, second = store.editions()["edition"]
    app = opened("history", lang="en")
    assert "plus 22 people" in said(app)
    app.selectbox(key="compare-before").set_value(second).run()
    app.selectbox(key="compare-after").set_value(first).run()
    assert "Kyrgyzstan: 573 → 551" in said(app)
    assert not app.exception


def test_an_earlier_edition_is_published_again_once_that_is_sure(store: Store) -> None:
    app = opened("history", lang="en")
    again = "Publish this edition again"
    app.text_input(key="by-back").set_value("Bek")
    app.text_input(key="reason-back").set_value("Withdrawn")
    next(one for one in app.button if one.label == again).click().run()
    assert "was not ticked" in app.error[0].value
    app.checkbox(key="back-sure").check()
    next(one for one in app.button if one.label == again).click().run()
    assert not app.error
    assert list(store.editions()["by"]) == ["data/", "Aida", "Bek"]
    assert store.read().totals.equals(store.read(store.editions()["edition"][0]).totals)


def test_elsewhere_nobody_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.access.address_of_server", lambda: "192.0.2.7")
    app = opened("history", lang="en")
    assert "192.0.2.7" in app.info[0].value
    assert not app.main.text_input
    assert len(app.table[0].value) == 2


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_told_holds_no_english(language: str) -> None:
    english, other = (opened("history", lang=one) for one in ("en", language))
    assert texts(english) & texts(other) == set()

"""Does the Refresh page keep to its language, to who may publish, and to what others published?"""

from dataclasses import replace
from pathlib import Path

import pytest

from domain.words import LANGUAGES
from etl.drafts import Drafts
from etl.publishing import publish
from etl.store import Store
from tests.etl.shipped import shipped_rows, written
from tests.pages.desk import awaited, given, said, signed, steps, ticked
from tests.pages.test_pages import OTHERS, opened, texts

EVERYWHERE = "0.0.0.0"  # noqa: S104 — that is the case


@pytest.mark.stress
@pytest.mark.parametrize("language", OTHERS)
def test_an_open_draft_holds_no_english(more: Path, language: str) -> None:
    key = given(more).query_params["draft"]
    english, other = (awaited(opened("refresh", lang=one, draft=key)) for one in ("en", language))
    assert texts(english) & texts(other) == set()
    labels = [{one.label for one in (*app.button, *app.text_input)} for app in (english, other)]
    assert labels[0] & labels[1] == set()


@pytest.mark.stress
@pytest.mark.parametrize("language", LANGUAGES)
def test_elsewhere_the_page_is_read_only_and_says_why(
    more: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = given(more).query_params["draft"]
    monkeypatch.setattr("ui.access.address_of_server", lambda: EVERYWHERE)
    app = opened("refresh", lang=language, draft=key)
    assert EVERYWHERE in app.info[0].value
    assert not app.get("file_uploader")
    assert steps(app) == []
    assert "more.csv" not in said(app)


def test_a_click_made_before_it_was_forbidden_publishes_nothing(
    store: Store, more: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ticked(given(more))
    monkeypatch.setattr("ui.access.address_of_server", lambda: EVERYWHERE)
    signed(app)
    assert len(store.editions()) == 1


@pytest.mark.stress
def test_another_edition_meanwhile_is_told_and_the_draft_goes_on(
    store: Store, more: Path, tmp_path: Path
) -> None:
    app = given(more)
    key = app.query_params["draft"]
    other = Drafts(store)
    rows = [row | {"count": "50"} for row in shipped_rows("c0001", "c0003")]
    theirs = other.start("theirs.csv", written(tmp_path / "theirs.csv", rows).read_bytes())
    publish(store, other.preview(theirs), by="Bek", reason="A correction", ticks={"all"})
    signed(ticked(app))
    assert "published before you" in app.error[0].value
    assert "Bek" in said(app)
    app.button(key="rebase").click().run()
    ticked(awaited(app))
    kept = other.load(key)
    assert kept is not None
    assert kept == replace(kept, base=store.read().edition)
    signed(app)
    assert list(store.editions()["by"]) == ["data/", "Bek", "Aida"]

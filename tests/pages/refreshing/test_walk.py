"""Does the Refresh page walk from a file to a new edition, and stop where it has to?"""

from pathlib import Path

import pytest

from etl.drafts import Drafts
from etl.store import Store
from tests.etl.shipped import shipped_rows, written
from tests.pages.desk import awaited, given, said, signed, steps, ticked
from tests.pages.test_pages import opened

TIDY = "Country;Date;Operation;Group;Number\nKyrgyzstan;2025-09-12;Aikol-7;women;5\n"


def test_a_file_becomes_an_edition(store: Store, more: Path) -> None:
    app = ticked(given(more))
    assert steps(app) == ["1", "2", "3", "4", "5"]
    assert "Kyrgyzstan: 551 → 573" in said(app)
    signed(app)
    assert not app.error
    editions = store.editions()
    assert list(editions["by"]) == ["data/", "Aida"]
    assert app.success[0].value.replace("\\", "").endswith(f"{editions['edition'].iloc[-1]}.")
    assert "draft" not in app.query_params
    assert Drafts(store).listed() == {}


@pytest.mark.stress
def test_nothing_is_published_without_a_name_and_a_reason(store: Store, more: Path) -> None:
    app = signed(ticked(given(more)), reason="  ")
    assert "It needs your name and a reason" in app.error[0].value
    assert len(store.editions()) == 1
    assert steps(app)[-1] == "5"


@pytest.mark.stress
def test_a_draft_survives_a_new_session_and_a_new_server(more: Path) -> None:
    app = given(more)
    key = app.query_params["draft"]
    again = awaited(opened("refresh", lang="en", draft=key))
    assert steps(again) == steps(app)
    assert "more.csv" in said(again)


@pytest.mark.stress
def test_whoever_comes_back_finds_the_draft(store: Store, more: Path) -> None:
    app = given(more)
    key = app.query_params.pop("draft")
    app.switch_page("pages/overview.py").run()
    app.switch_page("pages/refresh.py").run()
    assert awaited(app).query_params["draft"] == key
    app.button(key="aside").click().run()
    assert "draft" not in app.query_params
    assert app.selectbox(key="begun").value == key
    app.button(key="go-on").click().run()
    assert awaited(app).query_params["draft"] == key
    app.button(key="discard").click().run()
    assert Drafts(store).load(key) is None


@pytest.mark.stress
def test_a_file_that_says_what_is_published_changes_nothing(store: Store, tmp_path: Path) -> None:
    app = given(written(tmp_path / "same.csv", shipped_rows("c0001", "c0002")))
    assert steps(app) == ["1", "2", "3", "4"]
    assert "nothing changes" in app.info[0].value
    assert len(store.editions()) == 1


@pytest.mark.stress
def test_what_stops_is_told_and_the_next_steps_stay_closed(tmp_path: Path) -> None:
    row = shipped_rows("c0001")[0] | {"count": "-4"}
    app = given(written(tmp_path / "wrong.csv", [row]))
    assert steps(app) == ["1", "2", "3"]
    assert "Mend what stops" in said(app)


@pytest.mark.stress
def test_what_the_file_leaves_open_is_asked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "tidy.csv"
    path.write_text(TIDY, encoding="utf-8")
    app = given(path)
    assert steps(app) == ["1", "2"]
    key = app.query_params["draft"]
    app.selectbox(key=f"answer-speaker-{key}").set_value(
        "Ministry of Foreign Affairs of Kyrgyzstan"
    )
    app.selectbox(key=f"answer-publisher-{key}").set_value("Daryo")
    app.text_input(key=f"answer-published-{key}").set_value("2025-09-13")
    next(one for one in app.button if one.label == "Keep these answers").click().run()
    assert "3" in steps(awaited(app))
    assert Drafts(store).load(key).asked.answers["publisher"] == "Daryo"  # type: ignore[union-attr]


@pytest.mark.stress
def test_what_was_detected_can_be_overruled(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "tidy.csv"
    path.write_text(TIDY, encoding="utf-8")
    app = given(path)
    key = app.query_params["draft"]
    assert app.selectbox(key=f"delimiter-{key}").value == ";"
    app.selectbox(key=f"column-C-{key}").set_value("note").run()
    kept = Drafts(store).load(key)
    assert kept is not None
    assert kept.asked.columns == {"C": "note"}
    assert awaited(app).selectbox(key=f"column-C-{key}").value == "note"


@pytest.mark.stress
def test_a_ruling_is_previewed_and_published(store: Store) -> None:
    app = opened("refresh", lang="en")
    app.selectbox(key="ruling-country").set_value("KAZ").run()
    app.radio(key="ruling-kind").set_value("reject")
    app.multiselect(key="ruling-claims").set_value(["c0001"])
    app.text_input(key="by-ruling").set_value("Aida")
    app.text_input(key="reason-ruling").set_value("The page was withdrawn")
    next(one for one in app.button if one.label == "See what it changes").click().run()
    app = ticked(awaited(app))
    assert steps(app) == ["1", "3", "4", "5"]
    signed(app, reason="The page was withdrawn")
    newest = store.read()
    assert newest.by == "Aida"
    assert newest.reference.rulings["claims"].iloc[-1] == "c0001"


@pytest.mark.stress
def test_an_unreadable_file_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "picture.xlsx"
    path.write_bytes(b"\x89PNG\r\n" + bytes(range(256)) * 40)
    app = given(path)
    assert app.error[0].value == "This file cannot be read as a table."
    assert "it is a picture" in said(app)
    assert steps(app) == ["1"]
    russian = awaited(opened("refresh", lang="ru", draft=app.query_params["draft"]))
    assert "picture.xlsx: это изображение" in said(russian)

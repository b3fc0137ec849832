"""Does the Present page build a deck, keep it in the address, and say what it cannot do?"""

import json
import sys
from types import ModuleType
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from domain.errors import UsageError
from reports.deck.presets import presets
from reports.deck.slides import Show
from reports.papers import PAPERS
from tests.pages.test_pages import OTHERS, opened, texts
from tests.tree import ROOT

PLENARY = [str(item) for item in presets()["plenary"].items]


@pytest.fixture(autouse=True)
def chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program for Chromium is there, whatever machine this is."""
    monkeypatch.setenv("REPATRIATION_CHROMIUM", sys.executable)


def said(app: AppTest) -> dict[str, list[str]]:
    """What the address says: each parameter with its values."""
    assert not app.exception, [one.message for one in app.exception]
    known: dict[str, Any] = dict(app.query_params)
    return {name: [one] if isinstance(one, str) else list(one) for name, one in known.items()}


def built(app: AppTest) -> dict[str, list[str]]:
    """The same without the language and the edition, which a deck names."""
    own = said(app)
    assert own.pop("edition")
    return {name: values for name, values in own.items() if name != "lang"}


def press(app: AppTest, key: str) -> None:
    app.button(key=key).click().run()


def with_slides(*slides: str, **asked: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["slide"] = list(slides)
    for name, value in ({"lang": "en"} | asked).items():
        app.query_params[name] = value
    app.run()
    app.query_params["slide"] = list(slides)
    app.switch_page("pages/present.py").run()
    assert not app.exception, [one.message for one in app.exception]
    return app


def test_a_deck_begins_with_a_preset_and_names_its_edition() -> None:
    app = opened("present", lang="en")
    assert "edition" not in app.query_params
    assert not app.get("download_button")
    app.selectbox(key="preset").set_value("plenary")
    press(app, "preset-start")
    assert built(app) == {"slide": PLENARY, "preset": ["plenary"]}
    assert len(app.get("download_button")) == len(PAPERS) + 1
    assert any(
        "Reported as repatriated: 2,217 people" in one.replace("\\", "") for one in texts(app)
    )
    press(app, "deck-empty")
    assert "slide" not in said(app)
    press(app, "deck-before")
    assert said(app)["slide"] == PLENARY


def test_slides_are_added_moved_adjusted_and_taken_out() -> None:
    app = opened("present", lang="en")
    for one in ("by-year", "by-group", "operations"):
        app.selectbox(key="one-more").set_value(one)
        press(app, "one-more-add")
    press(app, "down-0")
    assert built(app)["slide"] == ["by-group", "by-year", "operations"]
    assert app.button(key="up-0").disabled
    assert app.button(key="down-2").disabled
    press(app, "up-2")
    press(app, "more-1")
    app.selectbox(key="own-country-1").set_value("KGZ").run()
    assert len(app.get("plotly_chart")) == 1
    press(app, "more-1")
    press(app, "more-0")
    app.multiselect(key="own-groups-0").set_value(["women", "girls", "children"]).run()
    press(app, "drop-2")
    assert built(app)["slide"] == ["by-group~women.children", "operations~~KGZ"]
    assert any("Kyrgyzstan" in one.value for one in app.markdown)


def test_the_meeting_is_named_and_its_day_is_read() -> None:
    app = with_slides("by-year")
    app.text_input(key="deck-title").set_value(" Winter session ").run()
    app.text_input(key="deck-meeting").set_value("Council & partners").run()
    app.text_input(key="deck-day").set_value("2026-12-01").run()
    own = built(app)
    assert (own["title"], own["meeting"]) == (["Winter session"], ["Council & partners"])
    assert own["day"] == ["2026-12-01"]
    app.text_input(key="deck-day").set_value("tomorrow").run()
    assert "tomorrow" in app.warning[0].value
    assert said(app)["day"] == ["2026-12-01"]


def test_filters_hold_for_the_deck_and_unknown_slides_are_said() -> None:
    app = with_slides("by-year", "nonsense", countries="KGZ")
    assert "slide=nonsense" in app.warning[0].value.replace("\\", "")
    assert any("Kyrgyzstan" in one.value for one in app.markdown)
    app.run()
    assert not app.warning


def kept(**parameters: list[str]) -> bytes:
    return json.dumps(
        {"format": "repatriation-deck", "version": 1, "parameters": parameters}
    ).encode()


def test_a_file_opens_the_deck_and_says_what_it_ignores() -> None:
    app = opened("present", lang="en")
    content = kept(slide=["by-year", "by-moon"], countries=["KAZ.XXX"], lang=["uz"], title=["T"])
    app.file_uploader(key="deck-file-0").upload("deck.json", content, "application/json").run()
    assert built(app) == {"slide": ["by-year"], "countries": ["KAZ"], "title": ["T"]}
    assert said(app)["lang"] == ["en"]
    told = app.warning[0].value.replace("\\", "")
    assert "countries=XXX, slide=by-moon" in told
    app.run()
    assert not app.warning


def test_what_is_no_deck_is_said() -> None:
    app = opened("present", lang="en")
    app.file_uploader(key="deck-file-0").upload("list.json", b"[]", "application/json").run()
    assert "list.json is no file of a deck" in app.warning[0].value
    assert "slide" not in app.query_params


def test_without_chromium_a_line_stands_for_the_forms_that_need_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REPATRIATION_CHROMIUM", "no-such-browser")
    app = with_slides("by-year")
    assert len(app.get("download_button")) == sum(not one.browser for one in PAPERS.values()) + 1
    assert any("no-such-browser is not found" in one.value for one in app.caption)


def test_a_template_that_cannot_be_worn_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def write(show: Show, template: bytes | None = None) -> bytes:
        if template == b"nope":
            raise UsageError("no presentation")
        return show.title.encode() + (template or b"")

    office = ModuleType(PAPERS["pptx"].module)
    office.write = write  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, office.__name__, office)
    app = with_slides("by-year")
    app.file_uploader(key="deck-template-0").upload("own.pptx", b"ours", "").run()
    assert not app.warning
    app.file_uploader(key="deck-template-0").upload("bad.pptx", b"nope", "").run()
    assert "bad.pptx cannot be read" in app.warning[0].value.replace("\\", "")
    app.run()
    assert not app.warning


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_told_holds_no_english(language: str) -> None:
    english, other = (with_slides("by-year", "terms", lang=one) for one in ("en", language))
    assert texts(english) & texts(other) == set()

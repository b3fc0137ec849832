"""Does every page open in every language, show its exhibits, and take an empty selection well?"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import PAGES
from domain.words import LANGUAGES, Words
from reports.exports import EXPORTS
from reports.papers import IMAGES
from tests.tree import ROOT
from ui.plain import plain

FIGURES = {
    "overview": 2,
    "countries": 4,
    "years": 2,
    "groups": 4,
    "operations": 1,
    "sources": 2,
    "compare": 4,
    "map": 1,
    "table": 0,
    "method": 0,
    "present": 0,
    "refresh": 0,
    "history": 0,
    "passport": 0,
}
ASKED = {  # what a page opens by
    "operations": {"operation": "uzb-2019-05-30-mehr-1"},
    "passport": {"number": "UZB"},
}
DESKS = {"present", "refresh", "history"}  # where something is done; they show no exhibits
WHATEVER = {"method", "passport", *DESKS}  # what a page tells whatever is selected
TOLD = {"method": 3}  # tables that are text, beside those of the exhibits
OTHERS = [
    pytest.param(one, marks=() if one == "ru" else pytest.mark.stress)
    for one in LANGUAGES
    if one != "en"
]


def opened(page: str, **parameters: str) -> AppTest:
    """A page as a reader finds it who follows a link."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in parameters.items():
        app.query_params[name] = value
    app.run()
    if page != "overview":
        app.switch_page(f"pages/{page}.py").run()
    assert not app.exception, [one.message for one in app.exception]
    return app


def texts(app: AppTest) -> set[str]:
    """What stands on the page, as prose."""
    kinds: tuple[Iterable[Any], ...] = (app.title, app.header, app.markdown, app.caption, app.info)
    return {element.value for kind in kinds for element in kind} - {""}


def test_every_page_has_its_file_and_every_file_its_page() -> None:
    files = {path.stem for path in (ROOT / "pages").glob("*.py")} - {"__init__"}
    assert files == set(PAGES) == set(FIGURES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_its_exhibits(page: str, language: str) -> None:
    app = opened(page, lang=language)
    assert app.title[0].value == Words(language).text(PAGES[page])
    assert len(app.get("plotly_chart")) == FIGURES[page]
    assert all(chart.proto.alt for chart in app.get("plotly_chart"))
    assert not app.warning


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_holds_no_english(page: str, language: str) -> None:
    asked = ASKED.get(page, {})
    english, other = (opened(page, lang=one, **asked) for one in ("en", language))
    assert texts(english) & texts(other) == set()


@pytest.mark.parametrize("page", [page for page in PAGES if page not in WHATEVER])
def test_an_empty_selection_says_so_and_offers_the_way_back(page: str) -> None:
    app = opened(page, lang="ru", countries="TKM", years="2019")
    assert Words("ru").text(
        "No figure has been published for this selection; that does not mean zero."
    ) in {info.value for info in app.info}
    assert not app.get("plotly_chart")
    back = next(one for one in app.button if (one.key or "").startswith("way-back"))
    back.click().run()
    assert len(app.get("plotly_chart")) == FIGURES[page]
    assert app.query_params == {"lang": "ru"}


@pytest.mark.parametrize("page", [page for page in PAGES if page not in DESKS])
def test_every_exhibit_has_its_table_its_sources_and_its_download(page: str) -> None:
    app = opened(page, lang="en", **ASKED.get(page, {}))
    keys = [one.key for one in app.expander if one.key]
    for key in keys:
        app.session_state[key] = True
    app.run()
    assert not app.exception
    tables = len(app.table) - TOLD.get(page, 0)
    assert tables == len(keys) > 0
    images = FIGURES[page] * len(IMAGES)
    assert len(app.get("download_button")) == len(keys) * len(EXPORTS) + images
    assert all(len(table.value) for table in app.table)


def test_a_choice_is_written_to_the_address_in_codes() -> None:
    app = opened("overview", lang="uz")
    app.multiselect(key="countries").set_value(["UZB", "KAZ"]).run()
    app.selectbox(key="as_of").set_value("2019-05-30").run()
    assert app.query_params == {
        "lang": "uz",
        "countries": "KAZ.UZB",
        "as_of": "2019-05-30",
    }
    assert not app.exception


def test_a_country_that_claims_name_may_be_asked_for_and_none_is_not_zero() -> None:
    """Of Bosnia its ministry says deported, so no repatriation is settled."""
    app = opened("countries", countries="BIH")
    assert not app.warning
    assert app.query_params["countries"] == "BIH"
    none = "No figure has been published for this selection; that does not mean zero."
    assert none in texts(app)


def test_what_a_link_asks_in_vain_is_said() -> None:
    app = opened("overview", lang="en", countries="KAZ.XXX", years="1999")
    assert "countries=XXX" in app.warning[0].value
    assert "years=1999" in app.warning[0].value
    assert app.query_params["countries"] == "KAZ"


def test_a_pinned_edition_stays_pinned() -> None:
    newest = opened("overview").caption[-1].value.split()[-1]
    app = opened("overview", edition=newest)
    assert app.query_params["edition"] == newest
    assert "edition=none" in opened("overview", edition="none").warning[0].value


def test_a_store_that_cannot_be_reached_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "store").write_text("no folder")
    with monkeypatch.context() as patch:
        patch.setenv("REPATRIATION_STORE", str(tmp_path / "store"))
        st.cache_resource.clear()
        app = opened("overview", lang="uz")
    st.cache_resource.clear()
    said = Words("uz").text("The figures cannot be shown at the moment.")
    assert [error.value for error in app.error] == [said]
    assert plain(str(tmp_path)) in app.caption[0].value

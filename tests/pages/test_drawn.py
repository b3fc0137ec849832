"""Can a chart be taken away as an image, and a page as a PDF, where Chromium is there for it?"""

import sys

import pytest

from reports.deck.offered import OFFERED
from reports.papers import IMAGES
from tests.pages.test_pages import opened


def folded_out(page: str) -> tuple[set[str], list[str], list[str]]:
    """Keys of the images on offer, the captions, and the links to a PDF of the page."""
    app = opened(page, lang="en", countries="KAZ.UZB")
    for key in [one.key for one in app.expander if one.key]:
        app.session_state[key] = True
    app.run()
    assert not app.exception
    keys = {str(one.key) for one in app.get("download_button")}
    offered = {key for key in keys if key.partition("-")[0] in IMAGES}
    links = [one.value for one in app.markdown if "api/deck.a4?" in one.value]
    return offered, [one.value for one in app.caption], links


def test_every_chart_of_a_page_is_an_image_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPATRIATION_CHROMIUM", sys.executable)
    offered, _, links = folded_out("years")
    assert offered == {f"{form}-{key}" for form in IMAGES for key in ("by-group", "by-country")}
    assert len(links) == 1
    assert "countries=KAZ.UZB" in links[0]
    assert "slide=by-group&slide=by-country" in links[0]
    assert "edition=" in links[0]


def test_without_chromium_it_is_said_and_nothing_is_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REPATRIATION_CHROMIUM", "no-such-browser")
    offered, captions, links = folded_out("years")
    assert offered == set()
    assert links == []
    assert sum("no-such-browser is not found" in one for one in captions) == 2


def test_a_page_without_exhibits_has_no_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPATRIATION_CHROMIUM", sys.executable)
    assert folded_out("history")[2] == []
    assert {one.page for one in OFFERED.values()} <= {
        "overview", "countries", "years", "groups", "operations", "sources", "compare", "map",
        "method",
    }  # fmt: skip

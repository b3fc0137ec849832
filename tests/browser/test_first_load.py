"""How heavy is the first visit, and does it wear our type, our language and our limits at once?"""

from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from domain.words import LANGUAGES
from tests.browser.conftest import Site
from tests.browser.everyone import still

LIMIT = 2_500_000
SCRIPTS = ("/static/js/", "/static/css/")


def weighed(tab: Page) -> tuple[dict[str, int], dict[str, str]]:
    """Bytes on the wire and the compression, by address, filled while the tab loads."""
    addresses: dict[str, str] = {}
    weights: dict[str, int] = {}
    codings: dict[str, str] = {}
    wire = tab.context.new_cdp_session(tab)
    wire.send("Network.enable")

    def begun(event: dict[str, Any]) -> None:
        answer = event["response"]
        addresses[event["requestId"]] = answer["url"]
        headers = {name.lower(): value for name, value in answer["headers"].items()}
        codings[answer["url"]] = headers.get("content-encoding", "")

    def ended(event: dict[str, Any]) -> None:
        address = addresses.get(event["requestId"], "")
        weights[address] = weights.get(address, 0) + int(event["encodedDataLength"])

    wire.on("Network.responseReceived", begun)
    wire.on("Network.loadingFinished", ended)
    return weights, codings


def test_a_first_visit_is_light(site: Site, tab: Page) -> None:
    weights, codings = weighed(tab)
    site.show(tab)
    tab.wait_for_load_state("networkidle")
    assert sum(weights.values()) <= LIMIT, sorted(weights.items(), key=lambda one: -one[1])[:9]
    plain = [one for one, coding in codings.items() if coding == "" and scripted(one)]
    assert plain == []
    assert len([one for one in codings if scripted(one)]) > 20


def scripted(address: str) -> bool:
    return any(folder in address for folder in SCRIPTS)


def test_our_own_type_is_shown_and_streamlit_s_is_not_fetched(site: Site, tab: Page) -> None:
    weights, _ = weighed(tab)
    site.show(tab)
    fetched = {address.rsplit("/", 1)[-1] for address in weights if ".woff2" in address}
    assert {"NotoSans-Regular.woff2", "NotoSans-SemiBold.woff2"} <= fetched
    assert [one for one in fetched if one.startswith("Source")] == []
    face = "getComputedStyle(document.querySelector('.js-plotly-plot text')).fontFamily"
    tab.locator(".js-plotly-plot text").first.wait_for(state="attached")
    assert tab.evaluate(face).startswith('"Noto Sans"')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_which_language_it_is_in(site: Site, tab: Page, language: str) -> None:
    tab.goto(f"{site.address}/years?lang={language}")
    assert tab.evaluate("document.documentElement.lang") == language


def test_the_page_follows_a_change_of_language(site: Site, tab: Page) -> None:
    site.show(tab, lang="en")
    tab.get_by_role("radio", name="Русский").or_(tab.get_by_text("Русский")).first.click()
    expect(tab.locator("html")).to_have_attribute("lang", "ru")


def test_a_language_that_we_do_not_speak_is_english(site: Site, tab: Page) -> None:
    tab.goto(f'{site.address}/?lang=xx"><b>')
    assert tab.evaluate("document.documentElement.lang") == "en"


def test_the_limits_are_set_and_nothing_of_ours_hits_them(site: Site, tab: Page) -> None:
    said: list[str] = []

    def keep(message: ConsoleMessage) -> None:
        said.append(message.text)

    tab.on("console", keep)
    answer = tab.goto(site.address)
    assert answer is not None
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "script-src 'self' 'sha256-" in answer.headers["content-security-policy"]
    site.show(tab)
    tab.locator("[data-testid=stExpander] summary").first.click()
    tab.locator("[data-testid=stTable]").first.wait_for()
    still(tab)
    with tab.expect_download() as download:
        tab.locator("[data-testid=stDownloadButton] button").first.click()
    assert download.value.suggested_filename.endswith(".csv")
    assert [text for text in said if "Content Security Policy" in text] == []

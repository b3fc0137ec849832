"""Does a link mean the same to whoever opens it: copied, followed, gone back from, half unknown?"""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, Site, later

SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"


@pytest.fixture
def hand(chromium: Browser) -> Iterator[Page]:
    """A tab that may use the clipboard."""
    allowed = ["clipboard-read", "clipboard-write"]
    context = chromium.new_context(viewport={"width": 1366, "height": 900}, permissions=allowed)
    yield context.new_page()
    context.close()


def clipboard(tab: Page) -> str:
    return str(tab.evaluate("navigator.clipboard.readText()"))


def figures(tab: Page) -> list[str]:
    """What the page says of its figures."""
    tab.wait_for_selector(SETTLED)
    return tab.locator("h2, [class*=st-key-exhibit-] p").all_inner_texts()


@pytest.mark.parametrize("way", later("mouse", "keyboard"))
def test_the_copied_link_says_all_and_opens_the_same_figures(
    site: Site, hand: Page, way: str
) -> None:
    site.show(hand, "years", lang="ru", countries="KGZ.UZB", groups="women")
    seen, status = figures(hand), hand.get_by_test_id("stMain").get_by_role("status")
    link = hand.get_by_role("link", name="Скопировать ссылку")
    expect(status).to_have_text("")
    link.click() if way == "mouse" else link.press("Enter")
    expect(status).to_contain_text("Скопировано.")
    parts = urlsplit(clipboard(hand))
    said = {name: values[0] for name, values in parse_qs(parts.query).items()}
    edition = said.pop("edition")
    assert said == {"lang": "ru", "countries": "KGZ.UZB", "groups": "women"}
    assert hand.get_by_text(edition).count()
    assert parts.path == "/years"
    expect(status).to_have_text("", timeout=PATIENCE)
    hand.goto(clipboard(hand))
    hand.wait_for_selector(".js-plotly-plot .main-svg", timeout=PATIENCE)
    assert figures(hand) == seen
    assert f"edition={edition}" in hand.url


def test_without_a_clipboard_it_is_a_plain_link(site: Site, tab: Page) -> None:
    tab.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    site.show(tab, "years", lang="en")
    tab.get_by_role("link", name="Copy link").click()
    tab.wait_for_url(lambda address: "edition=" in address)
    expect(tab.get_by_test_id("stMain").get_by_role("status")).to_have_text("")


def test_with_a_modifier_it_opens_beside(site: Site, hand: Page) -> None:
    site.show(hand, "years", lang="en")
    with hand.context.expect_page() as opened:
        hand.get_by_role("link", name="Copy link").click(modifiers=["Control"])
    assert "edition=" in opened.value.url
    expect(hand.get_by_test_id("stMain").get_by_role("status")).to_have_text("")


def test_a_link_within_is_followed_without_a_reload_and_back_goes_back(
    site: Site, tab: Page
) -> None:
    site.show(tab, lang="en", countries="KAZ")
    tab.evaluate("window.still = true")
    tab.get_by_role("navigation").get_by_role("link", name="Years").click()
    expect(tab.locator("h1")).to_have_text("Years")
    expect(tab.get_by_role("link", name="Years")).to_have_attribute("aria-current", "page")
    expect(tab.locator("h2").first).to_contain_text("Kazakhstan")
    assert urlsplit(tab.url).path == "/years"
    tab.go_back()
    expect(tab.locator("h1")).to_have_text("Overview")
    assert urlsplit(tab.url).path == "/"
    assert tab.evaluate("window.still") is True


def test_a_link_of_unknown_values_opens_and_says_what_it_left_out(site: Site, tab: Page) -> None:
    site.show(tab, lang="en", countries="KAZ.XXX", edition="1999-01-01-0000", as_of="soon")
    said = tab.get_by_role("alert").inner_text()
    assert {"countries=XXX", "edition=1999-01-01-0000", "as_of=soon"} <= set(
        said.split(": ")[1].split(", ")
    )
    expect(tab.locator("h2").first).to_contain_text("Kazakhstan")
    assert "XXX" not in tab.url

"""Is a deck built, ordered by keyboard, kept over a reload and a link, and a view brought back?"""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from reports.deck.presets import presets
from tests.browser.conftest import PATIENCE, Site, drawn
from tests.browser.everyone import still

NOTHING = {"slide": "", "preset": ""}  # a desk with no deck on it
PLENARY = [str(item) for item in presets()["plenary"].items]


def slides(tab: Page) -> list[str]:
    """The slides that the address names."""
    return parse_qs(urlsplit(tab.url).query).get("slide", [])


def become(tab: Page, wanted: list[str]) -> None:
    """Waits until the address names these slides, and all is drawn."""
    tab.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("slide", []) == wanted)
    still(tab)


def rows(tab: Page) -> list[str]:
    """What the page says of its slides, in their order."""
    return tab.locator("[class*=st-key-slide-] strong").all_inner_texts()


def titles(tab: Page) -> list[str]:
    drawn(tab)
    return tab.locator("h1, h2").all_inner_texts()


def test_a_deck_is_built_ordered_and_kept(site: Site, tab: Page) -> None:
    site.show(tab, "present", lang="en", **NOTHING)
    tab.get_by_role("button", name="Start with these slides").click()
    become(tab, PLENARY)
    first, second, *rest = PLENARY
    tab.get_by_role("button", name=re.compile("^Move down: The headline")).focus()
    tab.keyboard.press("Enter")
    become(tab, [second, first, *rest])
    assert tab.evaluate("document.activeElement.innerText").endswith(
        "Move down: The headline figures"
    )
    tab.keyboard.press("Enter")
    moved = [second, rest[0], first, *rest[1:]]
    become(tab, moved)
    tab.get_by_role("textbox", name="Name of the meeting").fill("Council, winter")
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile("meeting=Council"), timeout=PATIENCE)
    seen, address = rows(tab), tab.url
    assert len(seen) == len(PLENARY)
    tab.reload()
    drawn(tab)
    still(tab)
    assert (tab.url, rows(tab)) == (address, seen)
    assert "edition=" in address
    link = tab.get_by_role("link", name="Show on this screen").get_attribute("href")
    shown = urlsplit(str(link))
    assert parse_qs(shown.query)["slide"] == moved
    assert shown.path.endswith("api/slides.html")


@pytest.mark.stress
def test_the_copied_link_and_the_file_open_the_deck(site: Site, tab: Page, tmp_path: Path) -> None:
    site.show(tab, "present", lang="en", slide="by-group~women.girls", title="Winter")
    still(tab)
    seen = rows(tab)
    link = tab.locator(".copied blockquote").last.inner_text()
    with tab.expect_download() as kept:
        tab.get_by_role("button", name="Keep it as a file").click()
    file = tmp_path / "deck.json"
    kept.value.save_as(file)
    assert json.loads(file.read_text())["parameters"]["slide"] == ["by-group~women.girls"]
    tab.goto(link)
    drawn(tab)
    still(tab)
    assert rows(tab) == seen
    site.show(tab, "present", lang="ru", **NOTHING)
    still(tab)
    tab.locator("input[type=file]").first.set_input_files(file)
    become(tab, ["by-group~women.girls"])
    assert "title=Winter" in tab.url
    assert "lang=ru" in tab.url


@pytest.mark.stress
def test_another_page_and_back_keep_the_deck(site: Site, tab: Page) -> None:
    site.show(tab, "present", lang="en", slide="by-year")
    still(tab)
    tab.get_by_role("navigation").get_by_role("link", name="Years").click()
    expect(tab.locator("h1")).to_have_text("Years")
    assert slides(tab) == []
    tab.get_by_role("navigation").get_by_role("link", name="Present").click()
    tab.get_by_role("button", name="Go on with the deck of before").click()
    become(tab, ["by-year"])


def test_a_stamp_pasted_brings_its_view_back(site: Site, tab: Page) -> None:
    site.show(tab, "countries", lang="en", countries="KAZ.UZB", country="UZB", as_of="2024-11-27")
    still(tab)
    seen = titles(tab)
    stamp = tab.locator(".st-key-stamp blockquote").inner_text()
    assert stamp.endswith("/2024-11-27?countries=KAZ.UZB&country=UZB")
    exhibit = stamp.replace("?", "/operations?")
    site.show(tab, "years", lang="en")
    still(tab)
    box = tab.get_by_role("textbox", name="Open a stamp")
    box.fill(f"Figures: {exhibit}, printed in Tashkent")
    box.press("Enter")
    expect(tab.locator("h1")).to_have_text("Countries", timeout=PATIENCE)
    still(tab)
    assert titles(tab) == seen
    place = tab.locator(".st-key-exhibit-operations").evaluate(
        "one => one.getBoundingClientRect().top"
    )
    assert -5 <= place < 300
    assert tab.evaluate("document.activeElement.tagName") == "H2"

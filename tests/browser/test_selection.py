"""Does a selection stay what it is: in the address, over pages, reloads, the back button, links?"""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from domain.words import Words
from tests.browser.conftest import EVERY, PATIENCE, Site, serving

SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"


def asked(tab: Page) -> dict[str, str]:
    """What the address says."""
    return {name: values[0] for name, values in parse_qs(urlsplit(tab.url).query).items()}


def becomes(tab: Page, page: str, **parameters: str) -> None:
    """Waits until the address names the page and exactly these parameters, and all is drawn."""

    def said(address: str) -> bool:
        parts = urlsplit(address)
        values = {name: each[0] for name, each in parse_qs(parts.query).items()}
        return parts.path == f"/{page}" and values == parameters

    tab.wait_for_url(said, timeout=PATIENCE)
    tab.wait_for_selector(SETTLED)


def choose(tab: Page, label: str, option: str) -> None:
    tab.get_by_role("combobox", name=re.compile(label)).click()
    tab.get_by_role("option", name=option).click()
    tab.keyboard.press("Escape")


def title(tab: Page) -> str:
    return tab.locator("h2").first.inner_text()


def test_a_choice_changes_the_address_and_the_figures(site: Site, tab: Page) -> None:
    site.show(tab, lang="en")
    choose(tab, "Countries", "Uzbekistan")
    becomes(tab, "", lang="en", countries="UZB")
    expect(tab.locator("h2").first).to_contain_text("Uzbekistan")
    tab.get_by_role("button", name="2019", exact=True).click()
    becomes(tab, "", lang="en", countries="UZB", years="2019")
    tab.get_by_role("button", name="Clear all filters").click()
    becomes(tab, "", lang="en")
    expect(tab.locator("h2").first).to_contain_text("Central Asia")


def test_another_page_keeps_the_selection_and_back_leads_back(site: Site, tab: Page) -> None:
    site.show(tab, lang="en", countries="KAZ")
    tab.get_by_role("link", name="Years").click()
    becomes(tab, "years", lang="en", countries="KAZ")
    expect(tab.locator("h1")).to_have_text("Years")
    choose(tab, "Groups", "Women")
    becomes(tab, "years", lang="en", countries="KAZ", groups="women")
    tab.go_back()
    becomes(tab, "years", lang="en", countries="KAZ")
    expect(tab.locator("h2").first).not_to_contain_text("women")
    tab.go_back()
    becomes(tab, "", lang="en", countries="KAZ")
    expect(tab.locator("h1")).to_have_text("Overview")
    tab.go_forward()
    becomes(tab, "years", lang="en", countries="KAZ")
    expect(tab.locator("h1")).to_have_text("Years")


def test_a_reload_changes_nothing(site: Site, tab: Page) -> None:
    site.show(tab, "groups", lang="uz", countries="TJK.UZB", origins="SYR", as_of="2024-11-27")
    before, address = tab.locator("h2").all_inner_texts(), tab.url
    tab.reload()
    tab.wait_for_selector(".js-plotly-plot .main-svg", timeout=PATIENCE)
    tab.wait_for_selector(SETTLED)
    assert tab.url == address
    assert tab.locator("h2").all_inner_texts() == before


def test_a_link_opens_cold_in_its_language(site: Site, tab: Page) -> None:
    link = {"lang": "ru", "countries": "KAZ.XKX", "groups": "children", "as_of": "2024-11-27"}
    site.show(tab, "countries", **link, country="KAZ")
    words = Words("ru")
    heading = title(tab).replace("\N{NO-BREAK SPACE}", " ")
    assert words.country("KAZ;XKX") in heading
    assert "27 ноября 2024 г." in heading
    assert words.group("children", inline=True) in heading
    assert asked(tab) == link | {"country": "KAZ"}
    assert tab.title() == "Страны – Статистика репатриации"
    chosen = tab.get_by_test_id("stSidebar").inner_text()
    assert "Казахстан" in chosen
    assert "Косово*" in chosen


def test_another_language_shows_the_same_view(site: Site, tab: Page) -> None:
    site.show(tab, "years", lang="en", countries="KGZ", years="2023")
    tab.get_by_role("radio", name="Oʻzbekcha").click()
    becomes(tab, "years", lang="uz", countries="KGZ", years="2023")
    expect(tab.locator("h1")).to_have_text("Yillar")
    expect(tab.locator("html")).to_have_attribute("lang", "uz")


def test_the_country_in_detail_is_part_of_the_link(site: Site, tab: Page) -> None:
    site.show(tab, "countries", lang="en")
    choose(tab, "One country in detail", "Tajikistan")
    becomes(tab, "countries", lang="en", country="TJK")
    expect(tab.locator("h2").nth(1)).to_contain_text("Tajikistan")


@pytest.mark.parametrize("page", EVERY)
def test_a_phone_scrolls_in_one_direction_and_nothing_is_wrong(
    site: Site, tab: Page, page: str
) -> None:
    said: list[str] = []

    def keep(line: ConsoleMessage) -> None:
        if line.type == "error":
            said.append(f"{line.text} {line.location['url']}")

    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("console", keep)
    tab.set_viewport_size({"width": 360, "height": 780})
    site.show(tab, page, lang="uz")
    main = tab.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth <= main.clientWidth")
    # On a page of its own, Streamlit's front end looks for its server below the page first.
    assert [one for one in said if f"/{page}/_stcore/" not in one] == []


def test_the_first_visit_of_all_may_be_a_deep_link(tmp_path: Path, tab: Page) -> None:
    with serving("dashboard.py", tmp_path) as fresh:
        fresh.show(tab, "years", lang="ru", countries="KGZ")
        expect(tab.locator("h1")).to_have_text("Годы")
        assert asked(tab) == {"lang": "ru", "countries": "KGZ"}
        expect(tab.get_by_role("link", name="Обзор")).to_be_visible()

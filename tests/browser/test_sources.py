"""Can a reader search the claims, take them away, and go about the long page?"""

import csv
import re
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import PATIENCE, Site, later
from tests.browser.everyone import still

CLAIMS = ".st-key-exhibit-claims"
HOSTILE = ("<img src=x onerror=alert(1)>", "](javascript:alert(1))", "=1+1", "$x$ **b** `c`")


def rows(tab: Page) -> list[str]:
    return tab.locator(f"{CLAIMS} tbody tr").all_inner_texts()


def searched(tab: Page, text: str) -> None:
    box = tab.get_by_label("Search the claims")
    box.fill(text)
    box.press("Enter")


def test_a_search_narrows_the_claims_and_stands_in_the_address(site: Site, tab: Page) -> None:
    site.show(tab, "sources", lang="en", countries="UZB")
    searched(tab, "mehr-1 uza")
    tab.wait_for_url(lambda address: "search=" in address, timeout=PATIENCE)
    assert parse_qs(urlsplit(tab.url).query)["search"] == ["mehr-1 uza"]
    expect(tab.locator(f"{CLAIMS} h2")).to_contain_text("“mehr-1 uza”", timeout=PATIENCE)
    expect(tab.locator(f"{CLAIMS} tbody tr").first).to_be_visible()
    still(tab)
    assert all("UzA" in row and "Mehr-1" in row for row in rows(tab))
    tab.go_back()
    expect(tab.locator(f"{CLAIMS} h2")).to_contain_text("All claims", timeout=PATIENCE)


def test_all_that_match_are_taken_away_and_withheld_addresses_say_so(site: Site, tab: Page) -> None:
    site.show(tab, "sources", lang="en")
    fold = tab.locator(CLAIMS).get_by_test_id("stExpander")
    fold.locator("summary").click()
    still(tab)
    with tab.expect_download() as awaited:
        fold.get_by_role("button", name=re.compile(r"CSV$")).first.click()
    text = Path(awaited.value.path()).read_text(encoding="utf-8").removeprefix("\ufeff")
    taken = list(csv.DictReader(text.splitlines()))
    number = tab.locator(f"{CLAIMS} p").first.inner_text().split(" ")[0].replace(",", "")
    assert len(taken) == int(number) > len(rows(tab))
    assert not {"title", "evidence", "note"} & set(taken[0])
    addresses = {row["url"] for row in taken}
    assert "withheld" in addresses
    assert "" not in addresses


@pytest.mark.parametrize("text", later(*HOSTILE))
def test_a_hostile_search_stays_text(site: Site, tab: Page, text: str) -> None:
    said: list[str] = []

    def keep(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    tab.on("dialog", keep)
    site.show(tab, "sources", lang="en", search=quote(text))
    expect(tab.get_by_label("Search the claims")).to_have_value(text, timeout=PATIENCE)
    expect(tab.get_by_text("No claim of this selection holds").last).to_be_visible(timeout=PATIENCE)
    assert said == []
    assert tab.locator("img[src=x], a[href^=javascript]").count() == 0


def test_a_speaker_leads_to_all_that_it_said(site: Site, tab: Page) -> None:
    site.show(tab, "sources", lang="en", countries="UZB")
    tab.locator(".st-key-exhibit-speakers td a", has_text="Kun.uz").click()
    expect(tab.get_by_label("Search the claims")).to_have_value("Kun.uz", timeout=PATIENCE)
    expect(tab.locator(f"{CLAIMS} h2")).to_contain_text("“Kun.uz”", timeout=PATIENCE)
    still(tab)
    assert all("Kun.uz" in row for row in rows(tab))


def test_the_links_at_the_top_lead_to_the_exhibits_and_leave_the_address(
    site: Site, tab: Page
) -> None:
    site.show(tab, "sources", lang="en")
    before = tab.url
    tab.get_by_role("link", name="Who speaks", exact=True).press("Enter")
    heading = tab.locator(".st-key-exhibit-speakers h2")
    expect(heading).to_be_in_viewport()
    expect(heading).to_be_focused()
    assert tab.url == before

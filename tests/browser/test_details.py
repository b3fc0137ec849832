"""Does the fold under a figure hold its table, its sources and exactly its data?"""

import csv
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.everyone import still


def test_table_sources_and_download_say_the_same(site: Site, tab: Page) -> None:
    site.show(tab, "countries", lang="en", countries="KGZ.UZB")
    fold = tab.locator(".st-key-exhibit-compare").get_by_test_id("stExpander")
    fold.locator("summary").click()
    table = fold.get_by_role("table")
    expect(table).to_be_visible()
    cells = table.locator("tbody tr").nth(1).locator("th, td").all_inner_texts()
    assert cells[:2] == ["Uzbekistan", "531"]
    assert fold.locator("li a[href^=http]").count() > 3
    still(tab)
    with tab.expect_download() as awaited:
        fold.get_by_role("button", name="Download these data: CSV", exact=True).click()
    file = awaited.value
    assert re.fullmatch(r"repatriation_compare_[\w.-]+\.csv", file.suggested_filename)
    text = Path(file.path()).read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    assert {row["country"]: row["count"] for row in rows} == {"KGZ": "551", "UZB": "531"}

"""Does an operation open by a click on its mark, by its row and by its box, and close by Back?"""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Site

FIRST = ".st-key-exhibit-operation h2"


def test_an_operation_opens_by_mark_row_and_box_and_back_closes_it(site: Site, tab: Page) -> None:
    site.show(tab, "operations", lang="en", countries="KGZ")
    box = tab.get_by_role("combobox", name="Open one operation")
    tab.locator(".scatterlayer .points path").nth(6).click(force=True)
    expect(tab.locator(FIRST)).to_have_text("Aikol-6 – Kyrgyzstan", timeout=PATIENCE)
    assert "operation=kgz-2024-07-19-aikol-6" in tab.url
    assert "countries=KGZ" in tab.url
    expect(tab.locator(FIRST)).to_be_in_viewport()

    fold = tab.locator(".st-key-exhibit-over-time").get_by_test_id("stExpander")
    fold.locator("summary").click()
    fold.get_by_role("link", name="Aikol-4").click()
    expect(tab.locator(FIRST)).to_have_text("Aikol-4 – Kyrgyzstan", timeout=PATIENCE)

    box.click()
    tab.get_by_role("option", name="Kyrgyzstan: Meerim").click()
    expect(tab.locator(FIRST)).to_have_text("Meerim – Kyrgyzstan", timeout=PATIENCE)
    claims = tab.locator(".st-key-exhibit-operation-claims").get_by_role("table")
    assert claims.locator("a[href^=http]").count() > 3

    for name in ("Aikol-4", "Aikol-6"):
        tab.go_back()
        expect(tab.locator(FIRST)).to_have_text(f"{name} – Kyrgyzstan", timeout=PATIENCE)
    tab.go_back()
    expect(tab.locator(FIRST)).to_have_count(0, timeout=PATIENCE)

"""Does the own table lead from a cell to its number, and back to the very same table?"""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Site

SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"


def test_a_cell_leads_to_its_number_and_back_to_the_table(site: Site, tab: Page) -> None:
    tab.goto(f"{site.address}/table?lang=en&countries=KGZ&rows=operation&columns=group")
    table = tab.get_by_role("table")
    expect(table).to_be_visible(timeout=PATIENCE)
    tab.wait_for_selector(SETTLED)
    cell = table.get_by_role("link", name="79", exact=True).first
    grounds = "cell => getComputedStyle(cell.closest('td')).backgroundColor"
    assert cell.evaluate(grounds) != "rgba(0, 0, 0, 0)"
    cell.click()
    tab.wait_for_url("**/passport?*", timeout=PATIENCE)
    assert "kgz-2021-03-16-meerim" in tab.url
    tab.go_back()
    tab.wait_for_url("**/table?*", timeout=PATIENCE)
    expect(tab.locator("h2").first).to_contain_text("Operation × Group", timeout=PATIENCE)
    tab.get_by_role("button", name="Swap rows and columns").click()
    expect(tab.locator("h2").first).to_contain_text("Group × Operation", timeout=PATIENCE)
    assert "rows=group" in tab.url

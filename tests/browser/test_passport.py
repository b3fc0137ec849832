"""Does every number lead to its passport: a bar, its total, a cell, a tile, a pasted address?"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Site, drawn, later

MEHR_5 = "UZB~~uzb-2021-04-30-mehr-5"
MARK = """number => {
  const bars = [...document.querySelectorAll('.st-key-exhibit-by-year .bars .point')];
  const leadsTo = bar => bar.closest('.trace').__data__[0].trace.customdata?.[bar.__data__.i];
  const box = bars.find(bar => leadsTo(bar) === number).getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""


def arrived(tab: Page, number: str) -> None:
    """Waits for the passport of a number."""
    tab.wait_for_url(lambda address: "/passport?" in address, timeout=PATIENCE)
    assert f"number={number}" in tab.url
    drawn(tab)


def told(tab: Page) -> str:
    """The number in large."""
    return tab.locator(".st-key-exhibit-number dl.tiles dd.value").inner_text()


def test_a_click_on_a_bar_opens_its_number_and_back_returns(site: Site, tab: Page) -> None:
    site.show(tab, lang="en", countries="TJK.UZB")
    chart = tab.locator(".st-key-exhibit-by-year .js-plotly-plot")
    chart.scroll_into_view_if_needed()
    chart.hover()
    x, y = tab.evaluate(MARK, "UZB~2019")
    tab.mouse.move(x, y)
    expect(chart.locator(".hovertext")).to_contain_text("220")  # plotly knows what is pointed at
    tab.mouse.click(x, y)
    arrived(tab, "UZB~2019")
    assert told(tab) == "220"
    assert "edition=" in tab.url
    assert "countries=TJK.UZB" in tab.url
    tab.go_back()
    drawn(tab)
    expect(tab.locator("h1")).to_have_text("Overview")
    assert "number=" not in tab.url


def test_the_total_beside_a_bar_opens_the_whole_bar(site: Site, tab: Page) -> None:
    site.show(tab, lang="en", countries="TJK.UZB")
    chart = tab.locator(".st-key-exhibit-by-year .js-plotly-plot")
    chart.hover()
    chart.locator(".textpoint", has_text="304").click(force=True)
    arrived(tab, "TJK.UZB~2019")
    assert told(tab) == "304"


def test_the_end_of_a_line_opens_the_sum_that_it_reaches(site: Site, tab: Page) -> None:
    site.show(tab, lang="en", countries="UZB")
    chart = tab.locator(".st-key-exhibit-cumulative .js-plotly-plot")
    chart.hover()
    chart.locator(".annotation-text-g", has_text="435").click()
    arrived(tab, "UZB~~itemised")
    assert told(tab) == "435"


def test_a_cell_of_a_table_opens_its_number(site: Site, tab: Page) -> None:
    site.show(tab, "years", lang="en", countries="UZB")
    fold = tab.locator(".st-key-exhibit-by-group").get_by_test_id("stExpander")
    fold.locator("summary").click()
    row = fold.get_by_role("table").locator("tbody tr").filter(has_text="2021")
    row.get_by_role("link", name="24", exact=True).click()
    arrived(tab, "UZB~2021~~women")
    assert told(tab) == "24"
    tab.go_back()
    drawn(tab)
    expect(tab.locator("h1")).to_have_text("Years")


def test_a_tile_opens_its_number_and_parts_lead_down_and_wholes_up(site: Site, tab: Page) -> None:
    site.show(tab, lang="en", countries="UZB")
    tab.locator(".st-key-exhibit-headline").get_by_role("link", name="96").click()
    arrived(tab, "UZB~~not_itemised")
    assert told(tab) == "96"
    whole = tab.locator(".st-key-exhibit-belongs").get_by_role("link", name="531")
    whole.first.click()
    arrived(tab, "UZB")
    assert told(tab) == "531"


@pytest.mark.parametrize("language", later("ru", "en", "kk", "ky", "tg", "uz"))
def test_a_pasted_address_opens_cold_and_pins_the_edition(
    site: Site, tab: Page, language: str
) -> None:
    site.show(tab, "passport", lang=language, number=MEHR_5, countries="KAZ")
    pasted = tab.locator("[data-testid=stMain] .copied blockquote").inner_text().strip()
    assert pasted.startswith(f"{site.address}/passport?")
    assert f"number={MEHR_5}" in pasted
    assert f"lang={language}" in pasted
    assert re.search(r"edition=[\d-]+-[0-9a-f]+", pasted)
    assert "countries" not in pasted
    tab.goto(pasted)
    drawn(tab)
    assert told(tab) == "93"


def test_a_number_that_nobody_knows_is_ignored_and_said_so(site: Site, tab: Page) -> None:
    tab.goto(f"{site.address}/passport?lang=en&number=XXX~2019", timeout=PATIENCE)
    expect(tab.get_by_test_id("stAlert").first).to_contain_text("number=XXX", timeout=PATIENCE)
    expect(tab.get_by_test_id("stAlert").last).to_contain_text("leads to its passport")

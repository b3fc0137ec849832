"""Can every page be read and used by keyboard alone, and is it always seen where one is?"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import EVERY, PATIENCE, Site
from tests.browser.everyone import FOLDS, still

# One stop for each group of radio buttons or pills: within it the arrows move.
STOPS = """() => {
  const seen = (one) => one.checkVisibility() && !one.closest('[inert]') && !one.disabled
    && one.tabIndex >= 0;
  const all = [...document.querySelectorAll('a[href], button, input, summary, textarea')]
    .filter(seen);
  return all.map((one) => {
    const group = one.closest('[role=radiogroup], [role=toolbar]');
    return group ? `group ${group.getAttribute('aria-label')}`
      : `${one.tagName} ${one.getAttribute('aria-label') ?? one.innerText}`.trim();
  });
}"""
WHERE = """() => {
  const one = document.activeElement;
  const group = one.closest('[role=radiogroup], [role=toolbar]');
  const said = group ? `group ${group.getAttribute('aria-label')}`
    : `${one.tagName} ${one.getAttribute('aria-label') ?? one.innerText}`.trim();
  const around = one.tagName === 'INPUT' ? one.closest('.react-aria-ComboBox > div') : one;
  const marked = [one, around ?? one].map((each) => getComputedStyle(each))
    .some((style) => style.boxShadow !== 'none'
      || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0));
  return [one === document.body ? '' : said, marked];
}"""


def walked(tab: Page) -> list[tuple[str, bool]]:
    """Every stop of the Tab key, and whether it is seen."""
    stops: list[tuple[str, bool]] = []
    for _ in range(400):
        tab.keyboard.press("Tab")
        said, marked = tab.evaluate(WHERE)
        if not said:
            return stops
        stops.append((said, marked))
    raise AssertionError("The Tab key never comes to an end.")


@pytest.mark.parametrize("page", EVERY)
def test_the_tab_key_reaches_all_and_shows_where(site: Site, tab: Page, page: str) -> None:
    site.show(tab, page, lang="en")
    still(tab)
    wanted = set(tab.evaluate(STOPS))
    stops = walked(tab)
    assert wanted - {said for said, _ in stops} == set()
    assert [said for said, marked in stops if not marked] == []


def test_a_fold_and_a_number_open_by_keyboard(site: Site, tab: Page) -> None:
    site.show(tab, "years", lang="en")
    still(tab)
    fold = tab.locator(FOLDS).first
    fold.focus()
    tab.keyboard.press("Enter")
    table = tab.locator("[data-testid=stExpander]").first.get_by_role("table")
    expect(table).to_be_visible(timeout=PATIENCE)
    number = table.get_by_role("link").first
    shown = number.inner_text()
    number.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_have_text("Number passport", timeout=PATIENCE)
    expect(tab.get_by_test_id("stMain")).to_contain_text(re.compile(rf"\b{shown}\b"))


def test_a_chart_has_a_name_and_its_numbers_stand_in_links(site: Site, tab: Page) -> None:
    site.show(tab, "countries", lang="en")
    still(tab)
    charts = tab.get_by_role("figure")
    assert charts.count() == tab.get_by_test_id("stPlotlyChart").count()
    for place in range(charts.count()):
        assert charts.nth(place).get_attribute("aria-label")
    tab.locator(FOLDS).first.press("Enter")
    table = tab.locator("[data-testid=stExpander]").first.get_by_role("table")
    expect(table.get_by_role("link", name="754")).to_be_visible(timeout=PATIENCE)


def test_pills_are_chosen_by_keyboard(site: Site, tab: Page) -> None:
    site.show(tab, "years", lang="en")
    still(tab)
    tab.get_by_role("button", name="2019", exact=True).focus()
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("Space")
    tab.wait_for_url(re.compile("years=2020"), timeout=PATIENCE)


def test_the_first_stop_leads_past_the_filters(site: Site, tab: Page) -> None:
    site.show(tab, "years", lang="en")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.closest('main') !== null")

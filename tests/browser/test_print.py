"""Does a page print clean on A4: all of each figure, nothing to press, the edition on it?"""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard import PAGES
from tests.browser.conftest import Site
from tests.browser.everyone import FOLDS, still

pytestmark = pytest.mark.stress  # every page, each for some seconds

PAPER = {"portrait": (703, 1016), "landscape": (1032, 688)}  # A4 within its margins, in px
# What a printer is given: measured at once, before a chart could draw itself anew.
PRINTED = """([width, height]) => {
  dispatchEvent(new Event('beforeprint'));
  document.documentElement.style.width = `${width}px`;
  const every = (names) => [...document.querySelectorAll(names)]
    .filter((one) => one.checkVisibility());
  const box = (one) => one.getBoundingClientRect();
  const told = {
    pressable: every('button, input, textarea, summary, nav, [data-testid=stSidebar]').length,
    stamp: every('.on-paper').map((one) => one.innerText).join(),
    titles: every('h1, h2').length,
    wide: every('table, svg.main-svg, p, h2').filter((one) => box(one).right > width + 1)
      .map((one) => one.outerHTML.slice(0, 90)),
    tall: every('.svg-container').filter((one) => box(one).height > height - 150).length,
    cut: every('[data-testid=stPlotlyChart]')
      .filter((one) => getComputedStyle(one).breakInside !== 'avoid').length,
    covered: every('.svg-container').filter((one) => {
      const holder = box(one.closest('[data-testid=stElementContainer]'));
      return box(one).bottom > holder.bottom + 1;
    }).length,
    rows: every('[data-testid=stExpander] tr').length,
    colours: [getComputedStyle(document.querySelector('h1')).color,
      getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor],
  };
  document.documentElement.style.width = '';
  dispatchEvent(new Event('afterprint'));
  return told;
}"""


def printed(tab: Page, paper: str) -> dict[str, Any]:
    """What stands on the paper."""
    tab.emulate_media(media="print")
    tab.locator(".on-paper").wait_for()
    still(tab)
    told: dict[str, Any] = tab.evaluate(PRINTED, list(PAPER[paper]))
    return told


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("page", PAGES)
def test_paper_holds_all_and_nothing_to_press(site: Site, tab: Page, page: str, paper: str) -> None:
    site.show(tab, page, lang="ru")
    still(tab)
    edition = tab.get_by_test_id("stSidebar").inner_text().split("Выпуск ")[1].split()[0]
    titles = tab.locator("h1, h2").count()
    told = printed(tab, paper)
    assert edition in told["stamp"]
    assert told["titles"] == titles
    assert (told["pressable"], told["wide"], told["tall"]) == (0, [], 0)
    assert (told["cut"], told["covered"]) == (0, 0)
    sheets = tab.pdf(format="A4", landscape=paper == "landscape")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", sheets)) <= 25


def test_an_open_table_is_printed_to_its_last_row(site: Site, tab: Page) -> None:
    site.show(tab, "countries", lang="en", countries="KAZ.KGZ.TJK.UZB.FRA.DEU.XKX")
    still(tab)
    tab.locator(FOLDS).first.click()
    tab.locator("[data-testid=stExpander] table").first.wait_for()
    still(tab)
    rows = tab.locator("[data-testid=stExpander] tr").count()
    told = printed(tab, "portrait")
    assert told["rows"] == rows >= 9


def test_a_dark_screen_prints_dark_on_white(site: Site, chromium: Browser) -> None:
    context = chromium.new_context(color_scheme="dark")
    tab = context.new_page()
    site.show(tab, "years", lang="en")
    told = printed(tab, "portrait")
    context.close()
    assert told["colours"] == ["rgb(28, 36, 48)", "rgb(255, 255, 255)"]

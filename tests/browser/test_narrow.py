"""Is nothing lost at 200 % zoom or on a phone: no sideways scrolling, no text cut off?"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FloatRect, Page

from dashboard import PAGES
from domain.words import LANGUAGES
from tests.browser.conftest import Site
from tests.browser.everyone import still

pytestmark = pytest.mark.stress  # every page, each for some seconds

ZOOMED, PHONE = 683, 360  # 1366 px at 200 %, and a small phone
# Text whose end lies outside what may be scrolled to, or outside the drawing that it is part of.
CUT = """() => {
  const cut = [];
  const walker = document.createTreeWalker(document.querySelector('[data-testid=stApp]'), 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim(), own = node.parentElement;
    if (!text || !own.checkVisibility({ visibilityProperty: true })) continue;
    if (own.closest('[data-testid=stSidebar], [data-testid=stIconMaterial], style')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom, width } = range.getBoundingClientRect();
    if (!width) continue;
    for (let box = own; box && box.tagName !== 'MAIN'; box = box.parentElement) {
      const style = getComputedStyle(box), edge = box.getBoundingClientRect();
      const hides = /hidden|clip/.test(style.overflowX) || box.matches('svg.main-svg');
      // What is for ears only is never cut, nor what can be scrolled.
      if (edge.width <= 2 || /auto|scroll/.test(style.overflowX)) break;
      if (hides && (right > edge.right + 2 || left < edge.left - 2
          || (box.matches('svg.main-svg') && (bottom > edge.bottom + 2 || top < edge.top - 2)))) {
        cut.push(`${text.slice(0, 60)} in ${box.outerHTML.slice(0, 90)}`);
        break;
      }
    }
  }
  return cut;
}"""
SIDEWAYS = """() => [document.documentElement, document.querySelector('[data-testid=stMain]')]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.tagName)"""

# What an empty box says, where it is wider than the box.
HINTS = """() => [...document.querySelectorAll('input[placeholder]')].filter((box) => {
  const style = getComputedStyle(box), pen = document.createElement('canvas').getContext('2d');
  pen.font = `${style.fontSize} ${style.fontFamily}`;
  const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return pen.measureText(box.placeholder).width > room;
}).map((box) => box.placeholder)"""


@pytest.fixture(params=[ZOOMED, PHONE])
def narrow(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab as narrow as an enlarged laptop or a phone."""
    context = chromium.new_context(viewport={"width": request.param, "height": 780})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_off(site: Site, narrow: Page, page: str, language: str) -> None:
    site.show(narrow, page, lang=language)
    still(narrow)
    assert narrow.evaluate(SIDEWAYS) == []
    assert narrow.evaluate(CUT) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["sources", "refresh"])
def test_hints_are_read_to_their_end(site: Site, tab: Page, page: str, language: str) -> None:
    site.show(tab, page, lang=language)
    still(tab)
    assert tab.evaluate("document.querySelectorAll('input[placeholder]').length") > 2
    assert tab.evaluate(HINTS) == []


def test_a_table_that_goes_on_beyond_the_edge_says_so(site: Site, tab: Page) -> None:
    tab.set_viewport_size({"width": PHONE, "height": 780})
    site.show(tab, "table", lang="en")
    still(tab)
    inner = tab.locator("[data-testid=stTable] > div").first
    inner.scroll_into_view_if_needed()
    box = inner.bounding_box()
    assert box
    edge: FloatRect = {"x": box["x"] + box["width"] - 8, "y": box["y"] + 4, "width": 6, "height": 6}
    before = tab.screenshot(clip=edge)
    inner.evaluate("one => one.scrollTo(one.scrollWidth, 0)")
    tab.wait_for_timeout(200)
    assert tab.screenshot(clip=edge) != before  # the shadow is gone: here is the end


def test_the_test_sees_what_is_cut(site: Site, narrow: Page) -> None:
    site.show(narrow, "method", lang="en")
    style = "document.querySelector('h1').style.cssText"
    narrow.evaluate(f"{style} = 'width: 2rem; overflow: hidden; white-space: nowrap'")
    assert narrow.evaluate(CUT) != []
    narrow.evaluate(f"{style} = 'width: 2000px'")
    assert narrow.evaluate(SIDEWAYS) != []

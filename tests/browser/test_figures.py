"""Is anything of a figure cut off, on a phone, a laptop or a wide screen?"""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import EVERY, Site

WIDTHS = (360, 1366, 1920)
CUT = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(plot => {
  const frame = plot.getBoundingClientRect();
  return [...plot.querySelectorAll('.main-svg text')]
    .filter(text => text.textContent.trim() && getComputedStyle(text).display !== 'none')
    .map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([_, box]) => box.width && (box.left < frame.left - 1 || box.right > frame.right + 1
      || box.top < frame.top - 1 || box.bottom > frame.bottom + 1))
    .map(([text]) => text);
})"""
BROADER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.mark.parametrize("page", EVERY)
def test_nothing_is_cut_off(site: Site, tab: Page, page: str) -> None:
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        if width == WIDTHS[0]:
            site.show(tab, page, lang="ru")
        for _ in range(20):  # plotly draws anew some time after the window has changed
            tab.wait_for_timeout(250)
            if not (cut := tab.evaluate(CUT)):
                break
        assert cut == [], f"at {width} pixels"
        assert not tab.evaluate(BROADER), f"at {width} pixels"

"""Can every slide be read from the back of a room, by everybody, with nothing cut?"""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext

from domain.words import LANGUAGES
from tests.browser.conftest import later
from tests.browser.decks import Deck, opened
from tests.reports.papers.showing import PRESETS, show

OTHERS = [language for language in LANGUAGES if language != "en"]
# What reaches beyond its sheet or is cut, and the smallest letters of each kind, as seen at 1280.
MEASURED = """() => [...document.querySelectorAll('.slide')].map(slide => {
  const sheet = slide.querySelector('.sheet').getBoundingClientRect();
  const all = [...slide.querySelectorAll('.sheet *')].filter(one => !one.closest('.dark, .heard'));
  const own = all.filter(one => one.closest('.place') ? one.matches('text') : true);
  const beyond = own.filter(one => {
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    const [aside, above] = [Math.max(sheet.left - left, right - sheet.right), sheet.top - top];
    return width && Math.max(aside, above, bottom - sheet.bottom) > 1;
  });
  const over = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
    Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth) > 1;
  const cut = [...slide.querySelectorAll('.fits, header, footer, .tiles > div')].filter(over);
  const size = one => parseFloat(getComputedStyle(one).fontSize);
  const least = selector => Math.min(99, ...[...slide.querySelectorAll(selector)].map(size));
  const scale = parseFloat(slide.querySelector('.plot')?.style.transform.slice(6) ?? 1);
  return {
    id: slide.id,
    wrong: [...beyond, ...cut].map(one => one.outerHTML.slice(0, 120)),
    sentence: least('.sentence'),
    body: least('.tiles dt, .tiles dd, .lines p'),
    cells: least('.sheet td'),
    foot: least('footer span'),
    chart: least('.plot.light text') * scale,
  };
})"""


def violations(found: Deck) -> list[str]:
    said = Axe().run(found.tab, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{rule['id']} {node['html'][:160]}" for rule in said for node in rule["nodes"]]


@pytest.mark.stress
def test_nobody_is_shut_out(deck: Deck) -> None:
    for slide, keys in ((1, ""), (2, ""), *((3, keys) for keys in ("", *"thpdo"))):
        deck.begin()
        deck.to(slide)
        deck.press(*keys)
        assert (slide, keys, violations(deck)) == (slide, keys, [])


def measured(found: Deck) -> list[dict[str, Any]]:
    slides: list[dict[str, Any]] = found.tab.evaluate(MEASURED)
    return slides


def test_the_measure_sees_what_is_cut_and_what_is_too_small(deck: Deck) -> None:
    style = ".sentence {font-size: 9px} .value {margin-left: 1200px}"
    worse = deck.tab.add_style_tag(content=style)
    numbers = measured(deck)[1]
    worse.evaluate("one => one.remove()")
    assert numbers["sentence"] == 9
    assert numbers["wrong"]


@pytest.mark.parametrize(
    ("preset", "language"),
    [
        *((preset, "en") for preset in PRESETS),
        *(
            pytest.param(preset, language, marks=pytest.mark.stress)
            for preset in PRESETS
            for language in OTHERS
        ),
    ],
)
def test_nothing_overflows_and_all_can_be_read_from_the_back(
    room: BrowserContext, tmp_path: Path, preset: str, language: str
) -> None:
    whole = show(preset, language)
    slides = measured(opened(room, tmp_path, whole))
    assert len(slides) == len(whole.slides)
    assert {one["id"]: one["wrong"] for one in slides if one["wrong"]} == {}
    for one in slides:
        assert one["sentence"] >= 26, one
        assert one["body"] >= 22, one
        assert one["cells"] >= 17, one
        assert one["foot"] >= 13, one
        assert one["chart"] >= 17, one


@pytest.mark.parametrize("size", later("1920x1080", "1024x768", "390x844"))
def test_a_slide_fills_the_window_and_keeps_its_shape(deck: Deck, size: str) -> None:
    wide, high = map(int, size.split("x"))
    deck.tab.set_viewport_size({"width": wide, "height": high})
    scale = min(wide / 1280, high / 720)
    deck.tab.wait_for_function(
        "(wide) => Math.abs(document.querySelector('#slide-1 .sheet')"
        ".getBoundingClientRect().width - wide) < 1",
        arg=1280 * scale,
    )
    box = deck.tab.locator("#slide-1 .sheet").bounding_box()
    assert box is not None
    assert box["width"] == pytest.approx(1280 * scale, abs=1)
    assert box["x"] == pytest.approx((wide - 1280 * scale) / 2, abs=1)
    assert box["y"] == pytest.approx((high - 720 * scale) / 2, abs=1)

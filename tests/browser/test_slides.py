"""Can a deck be shown in a room, from a file, without a network: by keys, by mouse, by touch?"""

import re

from playwright.sync_api import expect

from charts.palette import SURFACE
from tests.browser.decks import Deck, short_show


def test_keys_lead_through_the_slides_and_a_reload_keeps_the_place(deck: Deck) -> None:
    assert deck.at == "slide-1"
    for key in ("ArrowRight", "ArrowDown", "PageDown", " "):
        deck.press(key)
    assert deck.at == "slide-5"
    deck.press("ArrowLeft", "ArrowUp", "PageUp")
    assert deck.at == "slide-2"
    deck.press("End", "ArrowRight")
    assert deck.at == "slide-5"
    deck.tab.reload()
    assert deck.at == "slide-5"
    deck.press("Home", "ArrowLeft")
    assert deck.at == "slide-1"
    deck.to(4)
    assert deck.at == "slide-4"
    assert "4 / 5" in deck.tab.locator("#told").inner_text()


def test_t_opens_the_whole_table_and_what_closes_it(deck: Deck) -> None:
    deck.press("t")
    expect(deck.tab.locator("dialog[open]")).to_have_count(0)  # the opening has none
    deck.to(3)
    shown = short_show().slides[2]
    assert shown.exhibit is not None
    deck.press("T")
    table = deck.tab.locator("dialog[open]")
    expect(table.locator("h2")).to_have_text(shown.exhibit.title)
    expect(table.locator("tbody tr")).to_have_count(len(shown.exhibit.table))
    deck.press("ArrowRight")
    assert deck.at == "slide-3"
    deck.press("Escape")
    expect(table).to_have_count(0)
    deck.press("t", "t")
    expect(table).to_have_count(0)


def test_a_russian_keyboard_has_the_same_keys(deck: Deck) -> None:
    deck.tab.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'р', code: 'KeyH', bubbles: true}))"
    )
    expect(deck.tab.locator("#help")).to_be_visible()


def test_help_names_the_keys_and_all_slides_can_be_seen_at_once(deck: Deck) -> None:
    deck.press("?")
    expect(deck.tab.locator("#help")).to_contain_text("Full screen")
    deck.press("Escape", "Escape")
    slides = deck.tab.locator(".slide")
    expect(deck.tab.locator("html")).to_have_attribute("data-view", "all")
    expect(slides.nth(3)).to_be_in_viewport()
    slides.nth(3).click()
    assert deck.at == "slide-4"
    deck.press("o", "Tab", "Enter")
    assert deck.at == "slide-5"


def test_d_turns_light_into_dark_with_its_charts(deck: Deck) -> None:
    deck.to(3)
    light = deck.ground
    expect(deck.tab.locator("#slide-3 .plot.light")).to_be_visible()
    deck.press("d")
    deck.tab.wait_for_selector("html[data-drawn=dark]")
    expect(deck.tab.locator("#slide-3 .plot.dark")).to_be_visible()
    expect(deck.tab.locator("#slide-3 .plot.light")).to_be_hidden()
    dark = [int(SURFACE.dark[at : at + 2], 16) for at in (1, 3, 5)]
    assert deck.ground == f"rgb({', '.join(map(str, dark))})" != light


def test_a_mark_tells_its_number_under_the_mouse(deck: Deck) -> None:
    deck.to(3)
    deck.tab.locator("#slide-3 .plot.light .point").first.hover(force=True)
    hover = deck.tab.locator("#slide-3 .plot.light .hoverlayer text").first
    expect(hover).to_contain_text(re.compile(r"people|person"))


def test_buttons_and_swipes_do_what_the_keys_do(deck: Deck) -> None:
    deck.tab.mouse.move(640, 300)
    deck.tab.get_by_role("button", name="Next slide").click()
    assert deck.at == "slide-2"
    deck.tab.get_by_role("button", name="Previous slide").click()
    assert deck.at == "slide-1"
    touch = deck.tab.context.new_cdp_session(deck.tab)
    way = {"touchStart": [(900, 300)], "touchMove": [(500, 310)], "touchEnd": []}
    for kind, points in way.items():
        fingers = [{"x": x, "y": y} for x, y in points]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
    assert deck.at == "slide-2"


def test_the_speaker_has_a_window_that_goes_along_both_ways(deck: Deck) -> None:
    deck.to(3)
    with deck.tab.expect_popup() as opening:
        deck.press("n")
    notes = opening.value
    said = notes.locator(".slide.current .notes")
    expect(said).to_contain_text(short_show().slides[2].sentence)
    expect(said.locator(".next")).to_contain_text("reported beside itemised")
    expect(notes.locator("#now")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    deck.press("ArrowRight")
    expect(notes.locator("#slide-4 .notes")).to_be_visible()
    notes.keyboard.press("ArrowRight")
    expect(deck.tab.locator("#slide-5")).to_have_class(re.compile("current"))
    deck.tab.reload()
    notes.keyboard.press("Home")
    expect(deck.tab.locator("#slide-1")).to_have_class(re.compile("current"))
    deck.press("End")
    expect(notes.locator("#slide-5 .notes")).to_be_visible()

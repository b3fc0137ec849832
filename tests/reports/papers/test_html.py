"""Is the deck one HTML file that needs nothing else, says everything, and is always the same?"""

import json
import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest

from domain.words import LANGUAGES
from reports.deck.presets import presets
from reports.papers import PAPERS, html
from reports.papers.marked import headed
from tests.reports.papers.showing import PRESETS, show


class Read(HTMLParser):
    """What a browser would find: elements, texts, scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[tuple[str, str]] = []
        self.text = self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element with its attributes."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        """What follows is outside."""
        del tag
        self.inside = ""

    def handle_data(self, data: str) -> None:
        """A text, within a script or for people."""
        if self.inside == "script":
            self.scripts.append((self.elements[-1][1].get("type", ""), data))
        elif self.inside != "style":
            self.text += data

    def having(self, attribute: str) -> list[str]:
        """The values of this attribute, wherever it stands."""
        return [own[attribute] for _, own in self.elements if attribute in own]


@cache
def read(preset: str = "plenary", language: str = "en") -> Read:
    return Read(html.page(show(preset, language)))


def drawings(of: Read) -> Any:
    [said] = [text for kind, text in of.scripts if kind == "application/json"]
    return json.loads(said)


def test_the_same_show_is_the_same_file() -> None:
    show.cache_clear()
    first = html.write(show(slides=3))
    show.cache_clear()
    assert html.write(show(slides=3)) == first == PAPERS["html"].write(show(slides=3))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_in_the_language_of_the_deck(language: str) -> None:
    found = read(language=language)
    assert found.having("lang") == [language]
    assert drawings(found)["config"]["locale"] == language


def test_nothing_leads_elsewhere_but_the_addresses_of_sources() -> None:
    found = read()
    outside = re.compile(r"(https?:)?//")
    leading = [
        (tag, name)
        for tag, own in found.elements
        for name, value in own.items()
        if outside.match(value)
    ]
    assert set(leading) == {("a", "href")}
    assert not {"link", "iframe", "img", "object"} & {tag for tag, _ in found.elements}
    styles = re.findall(r"<style>(.*?)</style>", html.page(show()), re.DOTALL)
    assert all(at.startswith("data:") for at in re.findall(r"url\(([^)]*)", styles[0]))
    assert "@import" not in styles[0]


@pytest.mark.parametrize("preset", PRESETS)
def test_every_slide_says_its_sentence_its_stamp_and_its_notes(preset: str) -> None:
    found = read(preset).text
    for slide in show(preset).slides:
        assert [part for part in headed(slide.title) if part not in found] == []
        assert slide.sentence in found
        assert slide.stamp in found
        assert [text for pair in slide.lines for text in pair if text not in found] == []
        told = [heading for heading, _ in slide.speech]
        assert [heading for heading in told if heading not in found] == []


def test_a_figure_is_named_by_its_sentence_and_there_for_both_modes() -> None:
    found, slides = read(), show().slides
    drawn = {str(n): slide for n, slide in enumerate(slides) if slide.figure}
    named = [own["aria-label"] for _, own in found.elements if own.get("role") == "img"]
    assert named == [slide.sentence for slide in drawn.values()]
    figures = drawings(found)["figures"]
    assert list(figures) == list(drawn)
    for own in figures.values():
        light, dark = (own[mode]["layout"]["template"]["layout"] for mode in ("light", "dark"))
        assert light["font"]["color"] != dark["font"]["color"]


@pytest.mark.parametrize("paper", ["", "wide", "traced"])
def test_the_policy_lets_these_scripts_run_and_no_other(paper: html.Paper) -> None:
    page = html.page(show(slides=1), paper=paper)
    own = [text for kind, text in Read(page).scripts if not kind]
    hashes = {f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in own}
    said = dict(one.strip().split(" ", 1) for one in html.policy(paper).split(";"))
    assert said["default-src"] == "'none'"
    assert set(said["script-src"].split()) == hashes
    assert html.policy(paper) in page


def test_what_somebody_typed_stays_a_text() -> None:
    assert "Third <meeting> & guests" in read().text
    assert "meeting" not in {tag for tag, _ in read().elements}


def test_every_preset_is_tried() -> None:
    assert tuple(presets()) == PRESETS

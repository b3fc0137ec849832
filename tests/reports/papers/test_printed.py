"""Are PDF and images whole, searchable and the same each time; what is said without a browser?"""

import io
import stat
import struct
import time
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from domain.errors import BrowserFailed, NoBrowser
from reports.papers import PAPERS, chromium
from reports.papers.image import image
from reports.papers.marked import headed
from tests.reports.papers.showing import show

A4 = (595, 842)  # points


def opened(form: str, slides: int) -> PdfReader:
    return PdfReader(io.BytesIO(PAPERS[form].write(show(slides=slides))))


def size(page: Any) -> tuple[int, int]:
    return round(page.mediabox.width), round(page.mediabox.height)


def one_line(text: str) -> str:
    return "".join(text.split())


def embedded(page: Any) -> list[bool]:
    """Whether the letters of each font are inside."""
    fonts = [one.get_object() for one in page["/Resources"]["/Font"].values()]
    inner = [one["/DescendantFonts"][0].get_object() for one in fonts]
    return ["/FontFile2" in one["/FontDescriptor"].get_object() for one in inner]


def test_a_pdf_has_a_sheet_for_each_slide_with_words_that_can_be_searched() -> None:
    pages, slides = opened("pdf", 2).pages, show(slides=2).slides
    assert [size(page) for page in pages] == [(960, 540)] * len(slides)
    for page, slide in zip(pages, slides, strict=True):
        said = one_line(page.extract_text())
        for part in (*headed(slide.title), slide.sentence, slide.stamp):
            assert one_line(part) in said
        assert embedded(page)
        assert all(embedded(page))


@pytest.mark.stress
def test_on_a4_each_slide_has_its_sheet_and_a_handout_its_notes() -> None:
    across, slides = opened("a4", 40).pages, show().slides
    assert [size(page) for page in across] == [A4[::-1]] * len(slides)
    handout = opened("handout", 40).pages
    assert {size(page) for page in handout} == {A4}
    said = one_line("".join(page.extract_text() for page in handout))
    for slide in slides:
        assert one_line(slide.stamp) in said
        lines = [line for _, own in slide.speech for line in own if "http" not in line]
        assert [line for line in lines if one_line(line) not in said] == []
    assert one_line(f"{len(handout)} / {len(handout)}") in one_line(handout[-1].extract_text())


@pytest.mark.stress
def test_the_same_show_is_the_same_file() -> None:
    short = show(slides=2)
    dark = replace(short, mode="dark")
    first, again, third = (PAPERS["pdf"].write(one) for one in (short, short, dark))
    assert first == again == third  # paper is always light
    for form in ("png", "svg"):
        assert image(short, short.slides[2], form) == image(short, short.slides[2], form)


@pytest.mark.stress
def test_a_png_is_made_of_whatever_stands_on_a_slide() -> None:
    shown = show()
    made = [image(shown, shown.slides[place], "png") for place in (1, 2, 7, 8, 11)]
    assert len(set(made)) == len(made)
    for one in made:
        assert one.startswith(b"\x89PNG")
        assert struct.unpack(">II", one[16:24]) == (3200, 1800)


@pytest.mark.stress
@pytest.mark.parametrize("place", [2, 4, 7])
def test_an_svg_carries_title_sentence_sources_stamp_and_its_letters(place: int) -> None:
    shown = show().slides[place]
    text = image(show(), shown, "svg").decode()
    root = ET.fromstring(text)  # noqa: S314 — our own file
    said = one_line("".join(root.itertext()))
    for part in (*headed(shown.title), shown.sentence, shown.stamp, "Sources:"):
        assert one_line(part) in said
    assert "@font-face" in text
    links = [value for one in root.iter() for name, value in one.attrib.items() if "href" in name]
    assert [one for one in links if not one.startswith("#")] == []
    with pytest.raises(Exception, match="no chart"):
        image(show(), show().slides[1], "svg")


def test_where_no_browser_is_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPATRIATION_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoBrowser, match="install Chromium"):
        PAPERS["pdf"].write(show(slides=1))


def browser(folder: Path, does: str) -> str:
    program = folder / "browser"
    program.write_text(f"#!/bin/sh\n{does}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_a_browser_that_writes_nothing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = browser(tmp_path, "exit 1")
    monkeypatch.setenv("REPATRIATION_CHROMIUM", program)
    with pytest.raises(BrowserFailed, match="browser wrote nothing"):
        chromium.pdf("<p>")


def test_a_browser_that_never_ends_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = tmp_path / "late"
    does = f"(sleep 2; touch {late}) & sleep 60"
    monkeypatch.setenv("REPATRIATION_CHROMIUM", browser(tmp_path, does))
    monkeypatch.setattr(chromium, "SECONDS", 0.5)
    with pytest.raises(BrowserFailed, match="did not answer"):
        chromium.pdf("<p>")
    time.sleep(2)
    assert not late.exists()

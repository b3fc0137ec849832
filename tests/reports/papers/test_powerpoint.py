"""Is a deck in PowerPoint native, valid, spoken, sourced, and the same each time?"""

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from charts.text import width
from domain.words import LANGUAGES
from reports.deck.presets import presets
from reports.deck.speech import sources_short
from reports.papers.office.lettering import one_line
from reports.papers.powerpoint import write
from tests.reports.papers.decks import preset
from tests.reports.papers.opened import (
    cells,
    chart_parts,
    errors,
    parts,
    referred,
    slides,
    workbook,
)

EMU = 12_700  # a point, as PowerPoint counts
PLENARY = write(preset("plenary"))


@pytest.mark.parametrize("key", presets())
def test_a_deck_is_valid_against_the_schema(key: str, tmp_path: Path) -> None:
    assert errors(write(preset(key)), tmp_path / "deck.pptx") == []


@pytest.mark.stress
@pytest.mark.parametrize("language", ["ru", "uz"])
@pytest.mark.parametrize("key", presets())
def test_a_deck_is_valid_in_every_language(key: str, language: str, tmp_path: Path) -> None:
    assert errors(write(preset(key, language)), tmp_path / "deck.pptx") == []


def test_the_same_show_gives_the_same_bytes() -> None:
    assert write(preset("plenary")) == PLENARY


def test_no_hour_of_writing_is_left() -> None:
    for name, part in parts(PLENARY).items():
        if name.endswith(".xlsx"):
            with ZipFile(BytesIO(part)) as book:
                assert {one.date_time[:3] for one in book.infolist()} == {(1980, 1, 1)}
                assert b"2026-11-22T00:00:00Z" in book.read("docProps/core.xml")
    with ZipFile(BytesIO(PLENARY)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = file.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", core)) == {"2026-11-22T00:00:00Z"}
    assert str(datetime.now().year + 1) not in core  # noqa: DTZ005


def test_slides_are_wide_and_each_has_its_title() -> None:
    from pptx import Presentation

    deck = Presentation(BytesIO(PLENARY))
    assert (deck.slide_width, deck.slide_height) == (12_191_695, 6_858_000)
    titles = [one.shapes.title.text_frame.text for one in deck.slides]
    assert titles == [one.title for one in preset("plenary").slides]


def held_runs(slide: Any) -> Iterator[tuple[float, Any]]:
    """The runs of tables and boxes, each with the points across that a word of it has."""
    for shape in slide.shapes:
        if shape.has_table:
            for row in shape.table.rows:
                for cell, column in zip(row.cells, shape.table.columns, strict=True):
                    across = (column.width - cell.margin_left - cell.margin_right) / EMU
                    yield from ((across, run) for run in runs(cell.text_frame))
        elif shape.has_text_frame and not shape.is_placeholder:
            across = (shape.width - shape.text_frame.margin_left * 2) / EMU
            yield from ((across, run) for run in runs(shape.text_frame))


def runs(frame: Any) -> list[Any]:
    return [run for paragraph in frame.paragraphs for run in paragraph.runs]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", presets())
def test_no_word_is_parted(key: str, language: str) -> None:
    words = [
        (word, width(word, run.font.size.pt) * (1.15 if run.font.bold else 1), across)
        for slide in slides(write(preset(key, language)))
        for across, run in held_runs(slide)
        for word in run.text.split()
    ]
    assert len(words) > 300
    assert [one for one in words if one[1] > one[2]] == []


def test_nothing_is_a_picture() -> None:
    held = parts(PLENARY)
    assert not [
        one for one in held if one.startswith("ppt/media") or one.endswith((".png", ".emf"))
    ]
    assert b"http" not in b"".join(held[one] for one in held if one.endswith("slide.xml.rels"))


def test_charts_and_tables_say_their_sentence() -> None:
    for own, slide in zip(preset("plenary").slides, slides(PLENARY), strict=True):
        framed = [one for one in slide.shapes if one.has_chart or one.has_table]
        assert bool(framed) == (own.figure is not None or own.table is not None)
        for one in framed:
            assert own.sentence in one.element.nvGraphicFramePr.cNvPr.get("descr")


def test_the_workbook_inside_a_chart_holds_what_the_chart_shows() -> None:
    held = parts(PLENARY)
    found = chart_parts(PLENARY)
    assert len(found) == 6
    for name, markup in found.items():
        rels = held[name.replace("charts/", "charts/_rels/") + ".rels"].decode()
        (inside,) = re.findall(r"embeddings/[^\"]*\.xlsx", rels)
        book = workbook(held[f"ppt/{inside}"])
        for where, points in referred(markup):
            values = cells(book, where)
            for place, text in points.items():
                assert _same(values[place], text), (where, place)


def _same(value: object, text: str) -> bool:
    if isinstance(value, datetime):
        return (value - datetime(1899, 12, 30)).days == float(text)  # noqa: DTZ001
    return str(value) == text or (isinstance(value, int) and value == float(text))


def test_axes_have_numbers_that_the_schema_allows() -> None:
    for markup in chart_parts(PLENARY).values():
        own = re.findall(r'<c:(?:cat|val)Ax><c:axId val="([^"]*)"', markup)
        assert len(set(own)) == len(own)
        assert all(one.isdigit() for one in own)
        assert set(re.findall(r'axId val="([^"]*)"', markup)) == set(own)


def test_numbers_of_charts_follow_the_readers_office() -> None:
    for markup in chart_parts(PLENARY).values():
        assert 'formatCode="#,##0"' in markup


def test_notes_hold_sentence_definitions_and_every_source() -> None:
    for own, slide in zip(preset("plenary").slides, slides(PLENARY), strict=True):
        said = slide.notes_slide.notes_text_frame.text
        for heading, lines in own.speech:
            assert heading in said
            assert all(one_line(line) in said for line in lines)
        if own.exhibit:
            assert all(one.url in said for one in own.exhibit.sources)


def test_every_slide_has_sources_stamp_and_number() -> None:
    show = preset("plenary")
    for number, (own, slide) in enumerate(zip(show.slides, slides(PLENARY), strict=True), 1):
        texts = [one.text_frame.text for one in slide.shapes if one.has_text_frame]
        assert own.stamp in texts
        if own.exhibit:
            assert sources_short(own.exhibit, show.words) in texts
        (field,) = slide.element.iter("{*}fld")
        assert (field.get("type"), field.find("{*}t").text) == ("slidenum", str(number))


def test_nothing_stands_outside_its_slide() -> None:
    for slide in slides(write(preset("narratives", "ru"))):
        for one in slide.shapes:
            assert one.left >= 0
            assert one.left + one.width <= 12_191_695
            assert one.top + one.height <= 6_858_000


def test_tables_and_tiles_are_text() -> None:
    made = dict(zip((one.key for one in preset("plenary").slides), slides(PLENARY), strict=True))
    tiles = next(one for one in preset("plenary").slides if one.tiles).tiles
    texts = "\n".join(one.text_frame.text for one in made["headline"].shapes if one.has_text_frame)
    assert all(tile.value in texts and tile.label in texts for tile in tiles)
    (frame,) = [one for one in made["gaps"].shapes if one.has_table]
    said = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert said[1][:2] == ["Kazakhstan", "754"]


def test_the_font_has_all_our_letters() -> None:
    theme = parts(PLENARY)["ppt/theme/theme1.xml"].decode()
    assert set(re.findall(r'<a:latin typeface="([^"]*)"', theme)) == {"Noto Sans"}


def test_the_language_is_named_for_who_reads_aloud() -> None:
    made = write(preset("plenary", "ru"))
    page = parts(made)["ppt/slides/slide2.xml"].decode()
    assert set(re.findall(r'lang="([^"]*)"', page)) == {"ru-RU"}
    assert all('lang="en' not in one for one in chart_parts(made).values())

"""Does the workbook of a deck hold numbers as numbers, native charts, and where all comes from?"""

import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from domain.words import LANGUAGES, Words
from reports.deck.offered import NAMES
from reports.deck.presets import presets
from reports.papers.office.numbered import typed
from reports.papers.office.sheets import Names
from reports.papers.workbook import write
from tests.naughty import NAUGHTY
from tests.reports.bundle import shipped
from tests.reports.papers.decks import preset
from tests.reports.papers.opened import cells, chart_parts, errors, parts, referred, workbook

PLENARY = write(preset("plenary"))
_NUMBER = re.compile(r"\d{1,3}(,\d{3})*")


@pytest.mark.parametrize("key", ["plenary", "civil-society"])
def test_a_workbook_is_valid_against_the_schema(key: str, tmp_path: Path) -> None:
    assert errors(write(preset(key)), tmp_path / "book.xlsx") == []


@pytest.mark.stress
@pytest.mark.parametrize("language", ["en", "ru", "uz"])
@pytest.mark.parametrize("key", presets())
def test_a_workbook_is_valid_in_every_language(key: str, language: str, tmp_path: Path) -> None:
    assert errors(write(preset(key, language)), tmp_path / "book.xlsx") == []


def test_the_same_show_gives_the_same_bytes() -> None:
    assert write(preset("plenary")) == PLENARY
    assert b"2026-11-22T00:00:00Z" in parts(PLENARY)["docProps/core.xml"]


def test_there_is_a_sheet_for_each_exhibit_and_one_of_sources() -> None:
    keys = dict.fromkeys(one.key for one in preset("plenary").slides[1:])
    names = [NAMES[key].replace(":", "")[:31].strip() for key in keys]
    assert workbook(PLENARY).sheetnames == [*names, "Sources"]


def test_numbers_of_tables_are_numbers() -> None:
    sheet = workbook(PLENARY)["By year and country"]
    table = preset("plenary").slides[2].exhibit
    assert table is not None
    for row, told in enumerate(table.table.itertuples(index=False), 6):
        for column, text in enumerate(map(str, told), 1):
            value = sheet.cell(row, column).value
            if _NUMBER.fullmatch(text) and column > 1:
                assert value == int(text.replace(",", ""))
                assert sheet.cell(row, column).number_format == "#,##0"
            else:
                assert str(value or "") == text


def test_every_count_of_a_deck_is_a_number() -> None:
    for key in presets():
        book = workbook(write(preset(key)))
        for sheet in book.worksheets[:-1]:
            texts = [c.value for row in sheet for c in row if isinstance(c.value, str)]
            loose = [one for one in texts if re.fullmatch(r"\d{1,3}(,\d{3})+", one)]
            assert loose == [], sheet.title


def test_a_chart_refers_to_cells_that_hold_what_it_shows() -> None:
    book = workbook(PLENARY)
    found = chart_parts(PLENARY)
    assert len(found) == 7
    for markup in found.values():
        for where, points in referred(markup):
            values = cells(book, where)
            for place, text in points.items():
                value = values[place]
                assert str(value) == text or not isinstance(value, str), where
                if isinstance(value, int):
                    assert value == float(text)


def test_remainders_keep_their_hatch() -> None:
    assert sum("<a:pattFill" in one for one in chart_parts(PLENARY).values()) >= 3


def test_the_sources_name_stamp_edition_licence_and_every_document() -> None:
    rows = [[cell.value for cell in row] for row in workbook(PLENARY)["Sources"]]
    said = {str(value) for row in rows for value in row if value}
    assert "2026-11-22-test" in said
    assert any("creativecommons.org" in one for one in said)
    for slide in preset("plenary").slides:
        if slide.exhibit is not None:
            assert slide.stamp in said
            assert {one.url for one in slide.exhibit.sources if one.url} <= said


def test_what_says_a_number_is_one_in_every_language() -> None:
    texts = pd.DataFrame({"a": ["7", "1,200", "1,2", "-3"], "b": ["Mehr-5", "2019", "–", "12–15"]})
    rows = [[7, "Mehr-5"], [1200, "2019"], ["1,2", "–"], [-3, "12–15"]]
    assert typed(texts, Words()) == rows
    for language in LANGUAGES:
        words = Words(language)
        said = pd.DataFrame({"a": map(words.number, (-7, 0, 2019, 1_234_567)), "b": "2019"})
        assert typed(said, words) == [[n, "2019"] for n in (-7, 0, 2019, 1_234_567)]


def test_names_of_sheets_are_short_valid_and_each_once() -> None:
    names = Names()
    made = [names.new(one) for one in ("a/b:c", "A B C", "x" * 40, "x" * 50, "'q'", "", "History")]
    assert made == ["a b c", "A B C (2)", "x" * 31, "x" * 27 + " (2)", "q", "–", "History (2)"]


def test_hostile_texts_stay_text(tmp_path: Path) -> None:
    show = preset("civil-society")
    plain = show.slides[-1]
    talk = [replace(plain, title=text, sentence=text, lines=((text, text),)) for text in NAUGHTY]
    made = write(replace(show, slides=(show.slides[0], *talk)))
    assert errors(made, tmp_path / "book.xlsx") == []
    book = workbook(made)
    assert all(c.data_type != "f" for sheet in book for row in sheet for c in row)
    assert not [one for one in parts(made) if "hyperlink" in one or "externalLink" in one]


def test_the_figures_are_those_of_the_shipped_edition() -> None:
    assert shipped().edition == preset("plenary").figures.edition

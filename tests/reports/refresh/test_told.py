"""Are findings told cause by cause, the gravest first, with their rows in the reader's file?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.findings import Finding
from domain.words import LANGUAGES, Words
from reports.refresh.told import causes, spans, table

ENGLISH = Words("en")
DASH = "\N{EN DASH}"


def bad(row: int, text: str) -> Finding:
    message, remedy = "“{text}” is no whole number of people.", "Write a number."
    given = (("text", text),)
    return Finding("stop", "no_count", message, remedy, "t.csv", row, "count", text, given)


WARNED = Finding("warn", "undated", "An operation or a population without a date.", "", row=2)
NOTED = Finding("note", "nothing_changes", "Everything is published.", "Nothing.", "t.csv")


def test_one_cause_is_told_once_for_all_its_rows() -> None:
    ones = [NOTED, *(bad(row, "many") for row in (40, 7, 8, 3, 9)), WARNED]
    first, second, third = causes(ones, ENGLISH, headings={"count": "People"})
    assert (first.rows, first.column, first.values) == (f"3, 7{DASH}9, 40", "People", "many")
    assert (first.message, first.findings) == ("“many” is no whole number of people.", 5)
    assert [one.severity for one in (first, second, third)] == ["stop", "warn", "note"]
    assert (third.rows, third.column) == ("", "")


def test_texts_that_are_wrong_alike_share_a_cause() -> None:
    (one,) = causes([bad(row, f"x{row}") for row in range(2, 12)], ENGLISH)
    assert one.values == "x2; x3; x4; x5; x6 and 5 more"
    assert one.message == "“x2” is no whole number of people. The same in 9 more cases."


def test_very_many_stretches_of_rows_are_counted() -> None:
    assert spans(range(2, 60, 2), ENGLISH).endswith("22, 24 and 17 more")
    assert spans([], ENGLISH) == ""


@given(rows=st.sets(st.integers(1, 60), max_size=12))
def test_stretches_name_just_these_rows(rows: set[int]) -> None:
    named = [one.split(DASH) for one in spans(rows, ENGLISH).split(", ") if one]
    assert {n for one in named for n in range(int(one[0]), int(one[-1]) + 1)} == rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_in_the_language_of_the_reader(language: str) -> None:
    words = Words(language)
    told = table(causes([bad(3, "many"), WARNED], words), words)
    assert told.shape == (2, 6)
    assert table([], words).shape == (0, 6)
    assert told.iloc[0, 0] == words.text("to be mended before publishing")

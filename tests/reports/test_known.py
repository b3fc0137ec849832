"""Is it said of how many people something is known, and what each figure was said to be?"""

import re

import pytest

from domain.selection import Selection
from reports.matrix import what_is_known
from reports.revised import what_was_said
from tests.reports.bundle import plain
from tests.reports.test_sources import made


def test_what_is_known_is_said_in_words_and_unknown_is_not_zero() -> None:
    rows = made(what_is_known, Selection(countries=("KGZ", "TJK"))).table
    found = {tuple(row[:2]): row[3:] for row in rows.to_numpy().tolist()}
    assert found["Kyrgyzstan", "2021"][:2] == ["79 of 79", "none of 79"]
    assert found["Tajikistan", "2019"][:4] == ["84 of 84", "none of 84", "84 of 84", "84 of 84"]
    assert not re.search(r"\b0 of", " ".join(rows.to_numpy().ravel()))


def test_the_shade_of_a_cell_is_the_share_that_is_known() -> None:
    exhibit = made(what_is_known, Selection())
    assert exhibit.open
    assert exhibit.shades is not None
    assert exhibit.shades.shape == exhibit.table.shape
    for text, shade in zip(
        exhibit.table["Sex"].iloc[:-1], exhibit.shades["Sex"].iloc[:-1], strict=True
    ):
        part, _, whole = text.partition(" of ")
        known = int(part) / int(whole) if part.isdigit() else 0.0
        assert shade == pytest.approx(known)


def test_a_country_of_which_nobody_says_anything_keeps_its_row() -> None:
    rows = made(what_is_known, Selection()).table.set_index("Country")
    assert rows.loc["Turkmenistan", "People"] == "no figure published"
    assert set(rows.loc["Turkmenistan"].drop("People")) == {"–"}


def test_people_of_no_known_year_stand_beside_chosen_years() -> None:
    exhibit = made(what_is_known, Selection(countries=("UZB",), years=(2021,), country="UZB"))
    assert exhibit.table.iloc[1, 1] == "Year not reported, not added"
    assert exhibit.table.iloc[-1, 2] == "117"


def test_first_one_figure_then_another_is_told_in_the_order_of_time() -> None:
    exhibit = made(what_was_said)
    assert plain(exhibit.sentence) == "Mehr-1: first 156 (30 May 2019), later 155 (11 Oct 2019)."
    mehr = exhibit.data[exhibit.data["operation"] == "uzb-2019-05-30-mehr-1"]
    assert set(mehr["settled"]) == {156}
    assert mehr["said_on"].tolist()[-4:] == [""] * 4


def test_an_undated_page_is_listed_and_never_placed() -> None:
    exhibit = made(what_was_said)
    dates = exhibit.table["Published, or as of"]
    undated = int((dates == "undated").sum())
    assert undated
    assert any(f"{undated} undated pages" in note for note in exhibit.notes)
    assert exhibit.figure is not None
    dots = [trace for trace in exhibit.figure["data"] if trace["mode"] == "markers"]
    assert sum(len(trace["x"]) for trace in dots) == len(dates) - undated


def test_a_panel_names_what_only_undated_pages_say() -> None:
    figure = made(what_was_said, Selection(country="KAZ")).figure
    assert figure is not None
    panels = [one["text"] for one in figure["layout"]["annotations"]]
    assert "<b>Zhusan-1; without a date: 43</b>" in panels

"""Does the page of sources say what the sources say: apart by how many, and who is missing?"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

import pytest

from domain.number import read_number
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.disagreeing import where_sources_disagree
from reports.exhibit import Exhibit
from reports.matrix import what_is_known
from reports.meaning import Asked
from reports.remainders import what_does_not_add_up
from reports.revised import what_was_said
from tests.reports import test_carried, test_exhibits
from tests.reports.bundle import Maker, named, plain, sample, shipped

MAKERS: tuple[Maker, ...] = (
    where_sources_disagree,
    what_does_not_add_up,
    what_is_known,
    what_was_said,
)
UZB = Selection(countries=("UZB",), country="UZB")
WORDS = Words("en")
WRITTEN = re.compile(r"\d+(?:,\d+)*")
each = pytest.mark.parametrize("maker", MAKERS, ids=named)
asked = pytest.mark.parametrize(
    "selection", test_exhibits.SELECTIONS.values(), ids=list(test_exhibits.SELECTIONS)
)
LAWS: tuple[Callable[[Maker, Selection], None], ...] = (
    test_exhibits.test_every_number_of_the_sentence_stands_in_the_table,
    test_exhibits.test_every_exhibit_says_its_scope_its_date_and_one_sentence,
    test_exhibits.test_what_is_shown_is_also_handed_over,
)
HABITS: tuple[Callable[[Maker], None], ...] = (
    test_exhibits.test_languages_show_the_same_numbers,
    test_exhibits.test_kosovo_brings_its_footnote,
    test_exhibits.test_a_figure_is_drawn_in_either_mode,
    test_carried.test_the_download_holds_codes_and_no_text_of_a_page,
    test_carried.test_every_claim_shown_has_its_source,
)


@each
@asked
@pytest.mark.parametrize("law", LAWS)
def test_the_laws_of_exhibits_hold(
    maker: Maker, selection: Selection, law: Callable[[Maker, Selection], None]
) -> None:
    law(maker, selection)


@each
@pytest.mark.parametrize("habit", HABITS)
def test_the_habits_of_exhibits_are_kept(maker: Maker, habit: Callable[[Maker], None]) -> None:
    habit(maker)


@each
@pytest.mark.parametrize("country", ["TKM", "JPN"])
def test_a_country_without_a_figure_is_not_zero(maker: Maker, country: str) -> None:
    test_exhibits.test_a_country_without_a_figure_is_not_zero(maker, country)


@cache
def made(maker: Maker, selection: Selection = UZB, as_of: date | None = None) -> Exhibit:
    return maker(shipped(as_of), selection, WORDS)


@each
@asked
def test_a_cell_leads_to_the_number_that_it_shows(maker: Maker, selection: Selection) -> None:
    exhibit = made(maker, selection)
    if exhibit.numbers is None or exhibit.empty:
        return
    assert exhibit.numbers.shape == exhibit.table.shape
    cells = zip(exhibit.numbers.to_numpy().ravel(), exhibit.table.to_numpy().ravel(), strict=True)
    for address, cell in cells:
        if address:
            shown = {int(one.replace(",", "")) for one in WRITTEN.findall(cell)}
            assert people(address) in shown, (address, cell)


def people(address: str) -> int:
    """The number that the passport of an address tells of: a settled one, or a claim."""
    number = read_number(address)
    if number.claims:
        claims = shipped().claims.set_index("claim")["count"]
        return int(claims[number.claims[0]])
    figure = Asked(number, shipped(), WORDS).figure
    assert figure is not None, address
    return int(figure["count"])


@each
def test_every_mark_that_can_be_chosen_leads_to_a_number(maker: Maker) -> None:
    figure = made(maker).figure
    traces = figure["data"] if figure else []
    found = [one for trace in traces for one in trace.get("customdata", ())]
    assert bool(found) == (figure is not None)
    for address in found:
        assert Asked(read_number(address), shipped(), WORDS).figure is not None, address


def test_one_person_apart_is_said_so() -> None:
    rows = made(where_sources_disagree).table
    found = {(row[0], row[2]): (row[3], row[4]) for row in rows.to_numpy().tolist()}
    assert found["Mehr-1", "All people"] == ("156", "155 to 156, 1 person apart")
    assert found["Mehr-5", "All people"] == ("93", "92 to 93, 1 person apart")


def test_most_people_apart_come_first_and_are_told() -> None:
    exhibit = made(where_sources_disagree, Selection())
    assert exhibit.data["apart"].is_monotonic_decreasing
    assert plain(exhibit.sentence) == (
        "Published figures differ most on Second group, 2022, Tajikistan, women: 24 to 44,"
        " 20 people apart."
    )
    then = made(where_sources_disagree, Selection(), date(2024, 11, 27))
    rows = {tuple(row[:2]): row[3:] for row in then.table.to_numpy().tolist()[:2]}
    assert rows["All years together", "Uzbekistan"] == ["531", "435 to 531, 96 people apart"]
    assert rows["All years together", "Kazakhstan"] == [
        "at least 717",
        "659 to 730, 71 people apart",
    ]


def test_where_nobody_disagrees_it_says_so() -> None:
    exhibit = made(where_sources_disagree, Selection(countries=("XKX",), country="XKX"))
    assert exhibit.sentence == "No two published figures of this selection differ."
    assert exhibit.figure is None


def test_the_people_missing_in_uzbekistan_are_named() -> None:
    rows = made(what_does_not_add_up).table.to_numpy().tolist()
    found = {(row[0], row[2]): row[3:] for row in rows}
    assert found["Not broken down", "All years together"] == [
        "531",
        "men: 27; women: 125; children: 331",
        "48 people not broken down",
    ]
    assert found["Not itemised by operation", "All years together"] == [
        "531",
        "itemised by operation: 435",
        "96 people not itemised by operation",
    ]
    assert found["A document’s own parts", "Mehr-1 – Women's Committee of Uzbekistan"] == [
        "156",
        "women: 48; children: 106",
        "2 people in none of its parts",
    ]


def test_parts_beyond_a_figure_and_years_below_their_operations_are_told() -> None:
    rows = made(what_does_not_add_up, Selection()).table.to_numpy().tolist()
    found = {(row[0], row[1]): row[3:] for row in rows}
    beyond = found["Parts beyond the settled figure", "Tajikistan"]
    assert beyond == ["84", "children: 89", "5 people more than the settled figure"]
    below = found["A published year and its operations", "Kazakhstan"]
    assert below == ["595", "its operations: 609", "14 people fewer than its operations"]


def test_a_total_that_its_parts_make_up_leaves_nobody() -> None:
    exhibit = made(what_does_not_add_up, Selection(countries=("TJK",), country="TJK"))
    assert exhibit.sentence == (
        "Of 381 people, 0 are not itemised by operation and 0 not broken down by group."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@each
def test_figures_without_claims_are_no_reason_to_fail(maker: Maker, language: str) -> None:
    assert maker(sample(), Selection(country="UZB"), Words(language)).sentence

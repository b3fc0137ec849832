"""What does each exhibit say of the sample, word for word?"""

import pytest

from domain.selection import Selection
from domain.words import Words
from tests.reports.bundle import MAKERS, Maker, named, plain, sample

SAID = {
    "headline.headline": "Reported as repatriated: at least 1,246 people, of whom 1,022 are"
    " itemised by operation and 224 are not; of 1,100 people broken down by age, 778 are children"
    " (71%).",
    "overview.by_year": "Reported as repatriated: at least 1,246 people, the most in 2019"
    " (596 people); for 224 people the year is not reported.",
    "overview.cumulative": "By 10 December 2024, the operations whose date is known add up to"
    " 1,022 people; published running totals stand beside them as points.",
    "comparing.compare": "Reported for Central Asia: at least 1,246 people, of whom 1,022 are"
    " itemised by operation and 224 are not; no figure has been published for Turkmenistan.",
    "countries.operations": "The operations of Kazakhstan between 6 January 2019 and"
    " 4 February 2021 add up to 304 people; the largest is Zhusan-2 (231 people).",
    "countries.composition": "Reported as repatriated: at least 432 people; by group, men: 26;"
    " women: 71; boys: 6; girls: 8; children, sex not reported: 193; not broken down: 128.",
    "countries.running_totals": "The operations of Kazakhstan whose date is known add up to"
    " 304 people; its newest running total, of 10 Dec 2024, gives at least 432 people.",
    "years.by_group": "Reported as repatriated: at least 1,246 people; by group, men: 53;"
    " women: 269; boys: 45; girls: 33; children, sex not reported: 700; not broken down: 146.",
    "years.by_country": "The largest number in one year and one country is 292 people:"
    " Kazakhstan, 2019.",
    "groups.by_country": "Reported as repatriated: at least 1,246 people; by group, men: 53;"
    " women: 269; boys: 45; girls: 33; children, sex not reported: 700; not broken down: 146.",
    "groups.by_year": "Most people came in 2019: 596 people; by group, men: 22; women: 118;"
    " boys: 45; girls: 33; children, sex not reported: 376; not broken down: 2.",
    "own_table.own_table": "Reported as repatriated: at least 1,246 people. The largest figure in"
    " one cell: Kazakhstan, 2019, 292 people.",
    "operations.over_time": "Shown are 11 operations: 1,022 people together.",
    "map.flows": "Repatriated: at least 1,246 people; by the country they left – Iraq: 241;"
    " Syria: 781; not stated of 224 people.",
    "compare_totals.totals": "Settled since 2019 – Kazakhstan: at least 432; Kyrgyzstan: 175;"
    " Tajikistan: 230; Uzbekistan: 409; each total says whom it counts, from where and until when,"
    " and totals of different scope are neither added nor ranked.",
    "compare_running.running": "The newest totals of all people – Kazakhstan: at least 432"
    " (10 Dec 2024); Kyrgyzstan: 175 (10 Dec 2024); Uzbekistan: 409 (10 Dec 2024); each mark is as"
    " somebody published it, with its own scope.",
    "compare_joint.joint": "These figures stand as published: they are added to no country’s figure"
    " and split among none, and those that count Iraqis in are not like those that leave them out.",
    "compare_camps.camps": "No figure has been published for this selection; that does not mean"
    " zero.",
    "children.children": "Of 1,100 people broken down by age, 778 are children (71%);"
    " not broken down by age: 146 people.",
    "unknown.not_broken_down": "Of at least 1,246 people: broken down by age and sex 400, adults"
    " of unreported sex 0, children of unreported sex 700, not broken down 146.",
}


@pytest.mark.parametrize("maker", MAKERS, ids=named)
def test_the_sentence_is_the_one_that_the_figures_make(maker: Maker) -> None:
    exhibit = maker(sample(), Selection(country="KAZ"), Words("en"))
    assert plain(exhibit.sentence) == SAID[named(maker)]


def test_a_sentence_says_when_there_is_but_one() -> None:
    one = Selection(countries=("FRA",), country="FRA")
    operations = next(maker for maker in MAKERS if named(maker) == "countries.operations")
    said = operations(sample(), one, Words("en")).sentence
    assert plain(said) == (
        "One operation is known for France: Operation of 5 Jul 2022, 5 July 2022, 51 people."
    )


def test_a_filter_is_said_in_the_title_and_what_it_leaves_out_in_a_note() -> None:
    asked = Selection(countries=("KAZ", "UZB"), years=(2019,), origins=("IRQ",), groups=("boys",))
    exhibit = MAKERS[0](sample(), asked, Words("en"))
    assert plain(exhibit.title) == (
        "People repatriated, reported and itemised – Kazakhstan and Uzbekistan; boys;"
        " country left: Iraq; years: 2019, as of 10 December 2024"
    )
    assert plain(exhibit.sentence) == (
        "Reported as repatriated: 45 people, of whom 45 are itemised by operation and 0 are not."
    )


def test_who_stands_beside_a_choice_of_years_is_noted() -> None:
    exhibit = MAKERS[1](sample(), Selection(countries=("UZB",), years=(2021,)), Words("en"))
    assert "Not added, as the year is not reported: 96 people." in exhibit.notes
    assert plain(exhibit.sentence) == (
        "Reported for the years shown: 93 people, most of them in 2021 (93 people);"
        " beside them stand 96 people whose year is not reported."
    )
    assert exhibit.table.iloc[-1, 0] == "Year not reported, not added"

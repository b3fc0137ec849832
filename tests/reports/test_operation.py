"""Does an operation open whole: date, people that add up, who contradicts, all its claims?"""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from domain.number import read_number
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.conflicts import conflicts
from reports.operation_claims import said
from reports.operation_settled import opened
from reports.operations import OPENS, names, over_time
from reports.wording import lookup
from tests.reports.bundle import plain, shipped

AIKOL_6, MEHR_1, ZHUSAN_4 = (
    "kgz-2024-07-19-aikol-6",
    "uzb-2019-05-30-mehr-1",
    "kaz-2019-06-zhusan-4",
)
WORDS = Words("en")
SETTLED = shipped().totals.loc[shipped().totals["kind"] == "operation", "operation"].tolist()


def of(operation: str) -> Selection:
    return Selection(operation=operation)


@pytest.mark.parametrize("operation", SETTLED)
def test_every_operation_opens_and_its_groups_add_up(operation: str) -> None:
    exhibit = opened(shipped(), of(operation), WORDS)
    whole, *leaves = exhibit.data["count"].tolist()
    assert whole == sum(leaves)
    assert exhibit.numbers is not None
    addresses = [read_number(one) for one in exhibit.numbers["People"]]
    assert {one.operation for one in addresses} == {operation}
    assert [one.groups for one in addresses[1:]] == [(code,) for code in exhibit.data["group"][1:]]
    claims = said(shipped(), of(operation), WORDS)
    own = shipped().claims
    assert set(own.loc[own["operation"] == operation, "claim"]) <= set(claims.data["claim"])
    assert set(" ".join(exhibit.data["claims"]).split()) <= set(claims.data["claim"])


def test_a_filter_cuts_nothing_off_an_open_operation_but_the_date_does() -> None:
    narrow = Selection(
        operation=AIKOL_6, groups=("women",), countries=("FRA",), years=(2019,), origins=("IRQ",)
    )
    assert opened(shipped(), narrow, WORDS).data["count"].tolist() == [22, 8, 14]
    before = date(2024, 7, 18)
    asked = replace(of(AIKOL_6), as_of=before)
    assert opened(shipped(before), asked, WORDS).empty
    assert said(shipped(before), asked, WORDS).empty


@pytest.mark.parametrize("operation", ["", "not_itemised", "nowhere-1"])
def test_what_is_no_operation_opens_nothing(operation: str) -> None:
    assert opened(shipped(), of(operation), WORDS).empty
    assert said(shipped(), of(operation), WORDS).empty


def test_the_sentence_says_when_how_many_from_where_and_who_contradicts() -> None:
    assert plain(opened(shipped(), of(AIKOL_6), WORDS).sentence) == (
        "19 July 2024: 22 people; country left: Syria; several voices agree."
        " Also called Айкол-6 and Aykoʻl-6. Other dates are published: 19 June 2024 (Al-Fassel)."
    )
    sentence = opened(shipped(), of(MEHR_1), WORDS).sentence
    assert "155–156 (range of published figures)" in sentence
    assert "Iraq and Syria (US Department of State / ecoi.net)" in sentence
    sentence = plain(opened(shipped(), of(ZHUSAN_4), WORDS).sentence)
    assert sentence.startswith("June 2019, known to the month only: 71 people;")
    assert "Ruling r003" in sentence


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2024-07-01", "2024-07-31", False),
        ("2024-01-01", "2024-12-31", False),
        ("2024-07-20", "2024-07-20", True),
        ("2024-06-01", "2024-06-30", True),
    ],
)
def test_only_a_date_outside_the_settled_one_contradicts_it(
    start: str, end: str, found: bool
) -> None:
    claims = shipped().claims
    claims = claims[claims["claim"] == "c0275"]
    days = {"start": pd.Timestamp(start), "end": pd.Timestamp(end)}
    figures = replace(shipped(), claims=claims.assign(**days))
    row = lookup(figures.operations, "operation")[AIKOL_6]
    assert bool(conflicts(figures, WORDS, row)) is found


def test_every_figure_leads_to_its_claim_and_the_chosen_stand_first() -> None:
    exhibit = said(shipped(), of(AIKOL_6), WORDS)
    assert exhibit.numbers is not None
    ids = [read_number(one).claims for one in exhibit.numbers["Figure"]]
    assert ids == [(one,) for one in exhibit.data["claim"]]
    assert exhibit.data["standing"].tolist()[:4] == ["chosen"] * 3 + ["agrees"]
    assert exhibit.data.iloc[-1]["reason"] == "rank"


def test_claims_that_disagree_on_more_than_the_figure_show_it() -> None:
    assert "Date" in said(shipped(), of(AIKOL_6), WORDS).table
    assert "Country left" in said(shipped(), of(MEHR_1), WORDS).table
    cited = said(shipped(), of(ZHUSAN_4), WORDS).table
    assert "What it counts" in cited
    assert set(cited["What became of it"]) == {"cited by the ruling"}
    kinds = said(shipped(), of("GBR-2023"), WORDS).table["Kind of event"]
    assert set(kinds) == {"Repatriation", "Plan"}
    assert "Date" not in said(shipped(), of("kgz-2023-02-16-aikol-1"), WORDS).table


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_open_operation_speaks_every_language(language: str) -> None:
    words = Words(language)
    for maker in (opened, said):
        exhibit, english = (maker(shipped(), of(AIKOL_6), one) for one in (words, WORDS))
        assert exhibit.table.shape == english.table.shape
        assert exhibit.open
        assert exhibit.numbers is not None
        assert exhibit.numbers.shape == exhibit.table.shape
        assert (exhibit.sentence == english.sentence) is (language == "en")


def test_rows_and_marks_of_the_time_line_open_their_operation() -> None:
    everywhere = Selection(countries=tuple(shipped().countries))
    exhibit = over_time(shipped(), everywhere, WORDS)
    assert exhibit.numbers is not None
    assert exhibit.figure is not None
    codes = exhibit.data["operation"].tolist()
    assert exhibit.numbers["Operation"].tolist() == [*(OPENS + one for one in codes), ""]
    marks = [one for trace in exhibit.figure["data"] for one in trace.get("customdata", [])]
    assert marks == [f"operations?operation={one}" for one in codes]
    assert set(names(shipped(), everywhere, WORDS)) == set(codes) == set(SETTLED)


def test_the_box_offers_the_open_operation_even_outside_the_filters() -> None:
    asked = Selection(countries=("FRA",), operation=AIKOL_6)
    assert names(shipped(), asked, WORDS)[AIKOL_6] == "Kyrgyzstan: Aikol-6"
    assert AIKOL_6 not in names(shipped(), Selection(countries=("FRA",)), WORDS)

"""Each reason why a claim on an operation stands as it does: in which case is it the reason?"""

from datetime import date

import pytest

from domain.frames import REASONS
from tests.etl.settle.said import Row, but, operation, settled, told, year
from tests.etl.settle.test_choices_periods import CASES as OF_PERIODS

SOON = {"published": date(2021, 3, 17)}
LATE = {"published": date(2024, 1, 1)}
ABOUT = {"qualifier": "about"}
SETS = operation("Ministry", total=50) + operation("Paper", "s2", women=20, children=30)

Lost = dict[str, tuple[str, str]]
CASES: dict[str, tuple[list[list[Row]], Lost]] = {
    "rank": (
        [operation("Paper", total=81), operation("Ministry", "s2", total=79)],
        {"c0000": ("rank", "c0001")},
    ),
    "exact_first": (
        [but(operation("Ministry", total=80), **ABOUT), operation("Paper", "s2", total=79)],
        {"c0000": ("exact_first", "c0001")},
    ),
    "stated_first": (
        [
            operation("Ministry", women=31, men=65, children=1),
            operation("Security Council", "s2", total=95),
        ],
        {f"c000{at}": ("stated_first", "c0003") for at in range(3)},
    ),
    "nearer": (
        [but(operation("Wire", total=81), **LATE), but(operation("Wire", "s2", total=79), **SOON)],
        {"c0000": ("nearer", "c0001")},
    ),
    "voices": (
        [
            operation("Paper", total=81),
            operation("Daily", "s2", total=79),
            but(operation("Daily", "s3", total=79), speaker="Weekly"),
        ],
        {"c0000": ("voices", "c0001")},
    ),
    "larger": (
        [operation("Paper", total=79), operation("Daily", "s2", total=81)],
        {"c0000": ("larger", "c0001")},
    ),
    "adds_up": (
        [SETS, operation("Ministry", "s3", women=10)],
        {"c0003": ("adds_up", "c0001")},
    ),
    "detail": (
        [SETS, operation("Daily", "s3", men=6, women=14, children=30)],
        {"c0001": ("detail", "c0004")},
    ),
    "first_id": (
        [SETS, operation("Daily", "s3", women=30, children=20)],
        {"c0003": ("first_id", "c0001"), "c0004": ("first_id", "c0002")},
    ),
    "exceeds": (
        [operation("Ministry", total=84), operation("Paper", "s2", children=89)],
        {"c0001": ("exceeds", "c0000")},
    ),
    "weakest_part": (
        [
            SETS,
            operation("Ministry", "s3", women=30),
            but(operation("Daily", "s3", children=20), **ABOUT),
        ],
        {"c0003": ("weakest_part", "c0001"), "c0004": ("exact_first", "c0002")},
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_why_a_claim_was_passed_over(reason: str) -> None:
    documents, lost = CASES[reason]
    assert told(settled(*documents), "operation", "passed_over") == lost


def test_parts_that_were_added_up_are_chosen_for_it() -> None:
    result = settled(operation("Paper", "s1", children=19), operation("Wire", "s2", women=10))
    assert told(result, "operation", "chosen") == {"c0000": ("summed", ""), "c0001": ("first", "")}


def test_the_sexes_of_a_chosen_group_refine_it() -> None:
    result = settled(
        operation("Ministry", total=14, children=14), operation("Paper", "s2", girls=8, boys=6)
    )
    refine = {"c0002": ("refines", ""), "c0003": ("refines", "")}
    assert told(result, "operation", "chosen").items() >= refine.items()


def test_what_does_not_compete_stands_beside() -> None:
    result = settled(
        but(operation("Ministry", total=25), event_type="deportation"),
        operation("UN body", "s2", total=11),
        year("Paper", "s3", 2020, total=3),
        but(year("Paper", "s4", 2020, total=2), end=date(2020, 6, 30)),
    )
    types = {"c0000": ("event_type", ""), "c0001": ("event_type", "")}
    assert told(result, "operation", "beside") == types
    assert told(result, "year", "beside") == {"c0003": ("part_of_year", "")}


def test_a_ruling_that_sets_a_count_chooses_the_claims_that_it_cites() -> None:
    keys = {"ruling": "r1", "kind": "set", "country": "KGZ", "operation": "KGZ-a"}
    documents = [
        operation(speaker, f"s{count}", total=count)
        for speaker, count in (("Paper", 90), ("Wire", 95), ("Daily", 100))
    ]
    set_ = [keys | {"group": "total", "count": 100, "claims": "c0000"}]
    result = settled(*documents, rulings=set_)
    assert told(result, "operation", "chosen") == {"c0000": ("ruling", "")}
    assert told(result, "operation", "passed_over") == {"c0001": ("ruling", "c0000")}
    assert told(result, "operation", "agrees") == {"c0002": ("same_figure", "")}


def test_every_reason_is_told_somewhere() -> None:
    shipped = {"ruling", "first", "same_figure", "subset", "no_group", "event_type"}
    elsewhere = {"summed", "refines", "part_of_year"}
    periods = {reason for _, reason in OF_PERIODS}
    assert {*CASES} | periods | shipped | elsewhere == set(REASONS)

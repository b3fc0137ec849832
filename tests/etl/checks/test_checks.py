"""Does each check notice what it is for, and nothing in what is sound?"""

from datetime import date

import pandas as pd
import pytest

from domain.findings import Finding
from etl.checks import check
from etl.checks.telling import SHOWN
from etl.normalise import normalise
from etl.readers import read_csv
from tests.etl.tables import DATA, read, reference

TODAY = date(2026, 11, 22)
CUMULATIVE = {"scope": "cumulative", "event_id": "kaz-cumulative"}


def noticed(*changes: dict[str, str]) -> list[Finding]:
    given = read(*changes)
    assert len(given.claims) == len(changes)
    return check(given.claims, reference=reference(), today=TODAY)


def rules(*changes: dict[str, str]) -> list[tuple[str, str, int | None]]:
    return [(one.severity, one.rule, one.row) for one in noticed(*changes)]


def test_sound_claims_are_passed_in_silence() -> None:
    assert rules({}) == []
    assert check(read().claims, reference=reference(), today=TODAY) == []


@pytest.mark.parametrize(
    ("name", "expected"), [("central_asia", {"running_total_falls"}), ("comparators", set())]
)
def test_shipped_claims_are_stopped_by_nothing(name: str, expected: set[str]) -> None:
    read_in = normalise(read_csv(DATA / "claims" / f"{name}.csv"), reference=reference())
    found = check(read_in.claims, reference=reference(), today=TODAY)
    assert {one.severity for one in found} <= {"note"}
    assert {one.rule for one in found} == expected


@pytest.mark.parametrize(
    ("changes", "is_future"),
    [
        ({"date": "2026-11-23"}, True),
        ({"date": "2026-11-22"}, False),
        ({"date": "2026-11"}, False),
        ({"date": "2026-12"}, True),
        ({"date": "2026"}, False),
        ({"date": "2027"}, True),
        ({"date": "2027", "event_type": "planned"}, False),
        (CUMULATIVE | {"date": "2026-12", "since": "2019"}, True),
        (CUMULATIVE | {"date": "2026", "since": "2019"}, False),
        (CUMULATIVE | {"date": "", "since": "2019"}, False),
        ({"scope": "year_total", "date": "2026"}, False),
        ({"scope": "year_total", "date": "2027-01-01"}, True),
    ],
)
def test_what_happened_cannot_be_yet_to_come(changes: dict[str, str], is_future: bool) -> None:
    found = rules(changes | {"published": ""})
    assert found == ([("stop", "in_the_future", 2)] if is_future else [])


@pytest.mark.parametrize(
    ("changes", "is_early"),
    [
        ({"published": "2019-01-05"}, True),
        ({"published": "2019-01-06"}, False),
        ({"published": "2019-01"}, False),
        ({"published": "2019"}, False),
        ({"published": ""}, False),
        ({"published": "2018"}, True),
        ({"published": "2018", "event_type": "planned"}, False),
        ({"published": "2019-01-05", "date": "2019-01"}, False),
        (CUMULATIVE | {"date": "2020", "published": "2019-12-31"}, True),
    ],
)
def test_a_page_reports_what_was_before_it(changes: dict[str, str], is_early: bool) -> None:
    assert rules(changes) == ([("warn", "published_before", 2)] if is_early else [])


def test_an_operation_before_the_series() -> None:
    assert rules({"date": "2018-12-31"}) == [("warn", "before_the_series", 2)]
    assert rules({"date": "2018", "event_type": "deportation"}) == []
    assert rules(CUMULATIVE | {"date": "2018"}) == []


def test_an_operation_that_nobody_listed_is_noted_once() -> None:
    strange = {"event_id": "kaz-2030"}
    assert rules(strange, strange | {"group": "women", "count": "1"}) == [
        ("note", "unknown_operation", 2)
    ]
    assert rules(strange | {"scope": "cumulative"}) == []


def test_an_operation_of_another_country() -> None:
    assert rules({"country": "UZB"}) == [("warn", "country_of_operation", 2)]
    assert rules({"country": "ESP;BRB", "event_id": "ESP+BRB-2023-01"}) == []


def test_two_figures_in_one_document() -> None:
    assert rules({"count": "47"}, {"count": "43"}) == [("warn", "two_figures", 3)]
    apart: list[dict[str, str]] = [
        {"speaker": "AFP"},
        {"url": "https://e.org/2"},
        {"group": "women"},
        {"date": "2019-01-07"},
    ]
    for other in apart:
        assert rules({}, {"count": "43"} | other) == []


def test_the_same_statement_twice() -> None:
    assert rules({}, {}) == [("note", "said_twice", 3)]


@pytest.mark.parametrize(
    ("parts", "exceed"),
    [
        ({"children": "30", "women": "11", "men": "6"}, False),
        ({"children": "30", "women": "12", "men": "6"}, True),
        ({"children": "48"}, True),
        ({"boys": "24", "girls": "24"}, True),
        ({"children": "30", "boys": "24", "girls": "24"}, True),
        ({"adults": "17", "women": "17", "children": "30"}, False),
        ({"orphans": "60"}, False),
    ],
)
def test_parts_exceed_their_total(parts: dict[str, str], exceed: bool) -> None:
    rows = [{"group": group, "count": count} for group, count in parts.items()]
    assert rules(*rows, {}) == ([("warn", "parts_exceed_total", 2 + len(rows))] if exceed else [])


@pytest.mark.parametrize(
    ("total", "part", "exceed"),
    [
        ("at_least", "exact", False),
        ("about", "exact", False),
        ("at_most", "exact", True),
        ("exact", "at_most", False),
        ("exact", "about", False),
        ("exact", "at_least", True),
    ],
)
def test_only_firm_bounds_contradict(total: str, part: str, exceed: bool) -> None:
    found = rules({"qualifier": total}, {"group": "children", "count": "48", "qualifier": part})
    assert bool(found) == exceed


def test_parts_of_another_document_are_another_matter() -> None:
    assert rules({}, {"group": "children", "count": "48", "url": "https://e.org/2"}) == []


def test_a_running_total_of_one_voice_that_falls() -> None:
    undated = CUMULATIVE | {"published": ""}
    later = undated | {"date": "2021", "count": "500", "url": "https://e.org/2"}
    sooner = undated | {"date": "2020", "count": "600"}
    assert rules(later, sooner) == [("note", "running_total_falls", 2)]
    for change in ({"count": "600"}, {"speaker": "AFP"}, {"qualifier": "about"}, {"since": "2020"}):
        assert rules(later | change, sooner) == []


def test_many_of_a_kind_share_the_last_line() -> None:
    found = noticed(*({"date": "2030", "claim_id": f"c{n:03}"} for n in range(SHOWN + 30)))
    future = [one for one in found if one.rule == "in_the_future"]
    assert len(future) == SHOWN + 1
    assert "30 further claims" in future[-1].said()
    assert future[0].value == "2030-12-31"
    assert isinstance(future[0].row, int)


def test_checks_leave_claims_alone() -> None:
    claims = read({}, {"count": "43"}).claims
    before = claims.copy(deep=True)
    check(claims, reference=reference(), today=TODAY)
    pd.testing.assert_frame_equal(claims, before)

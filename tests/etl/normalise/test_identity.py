"""Which claim is it, on which operation?"""

import pytest

from tests.etl.tables import claim, read, refused


def test_an_event_leads_to_its_operation() -> None:
    found = claim(event_id="DEU-2022-03-30-QUOTE", country="DEU")
    assert found["event"] == "DEU-2022-03-30-QUOTE"
    assert found["operation"] == "DEU-2022-03-30"


def test_an_event_that_nobody_listed_is_an_operation_of_its_own() -> None:
    found = claim(event_id="kgz-2030-x", operation="Aikol-9")
    assert (found["operation"], found["operation_name"]) == ("kgz-2030-x", "Aikol-9")


@pytest.mark.parametrize("scope", ["cumulative", "year_total", "stock"])
def test_only_claims_on_operations_have_one(scope: str) -> None:
    given = read({"scope": scope, "date": "2019"}, {}).claims
    assert list(given["operation"]) == ["", "kaz-2019-01-06-zhusan-1"]


def test_an_operation_without_an_event() -> None:
    assert refused(event_id=" ").rule == "no_event"
    assert claim(event_id="", scope="cumulative")["operation"] == ""


def test_an_event_cannot_be_called_what_we_call_the_remainder() -> None:
    assert refused(event_id="not_itemised").rule == "reserved_event"


@pytest.mark.parametrize(
    ("text", "rule"),
    [("", "no_claim_id"), ("  ", "no_claim_id"), ("c 1", "blank_in_claim_id")]
    + [(text, "blank_in_claim_id") for text in ("c\n1", "c\u00a01", "c\t1")],
)
def test_ids_that_are_none(text: str, rule: str) -> None:
    found = refused(claim_id=text)
    assert (found.rule, found.column, found.row) == (rule, "claim_id", 2)


def test_blanks_round_an_id_are_no_part_of_it() -> None:
    assert claim(claim_id=" c-1/ж ")["claim"] == "c-1/ж"


def test_an_id_that_comes_again_is_refused_where_it_does() -> None:
    given = read({"claim_id": "b"}, {"claim_id": "a"}, {"claim_id": "b "}, {"claim_id": "b"})
    assert list(given.claims["claim"]) == ["b", "a"]
    assert [(one.rule, one.row, one.value) for one in given.findings] == [
        ("repeated_claim_id", 4, "b"),
        ("repeated_claim_id", 5, "b"),
    ]


def test_ids_in_order_are_seen_to_come_again_too() -> None:
    given = read({"claim_id": "a"}, {"claim_id": "b"}, {"claim_id": "b"})
    assert [one.row for one in given.findings] == [4]


def test_missing_ids_are_not_called_repeated() -> None:
    rules = {one.rule for one in read({"claim_id": ""}, {"claim_id": ""}).findings}
    assert rules == {"no_claim_id"}

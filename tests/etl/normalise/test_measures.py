"""How many people of which group, how firmly, and what happened to them?"""

import pytest

from tests.etl.tables import claim, refused


@pytest.mark.parametrize(("text", "count"), [("0", 0), ("47", 47), ("007", 7), (" 12 ", 12)])
def test_whole_numbers(text: str, count: int) -> None:
    assert claim(count=text)["count"] == count


@pytest.mark.parametrize(
    "text",
    ["", "-1", "+1", "1.5", "1,5", "1 000", "47.0", "1e3", "many", "٤٧", "²", "0x1", "9" * 40],
)
def test_what_is_no_count(text: str) -> None:
    found = refused(count=text)
    assert (found.rule, found.column, found.value) == ("no_count", "count", text)
    assert text in found.said()


def test_a_group_counts_as_what_the_table_says() -> None:
    assert claim(group="other:adolescent_male")["group"] == "boys"
    assert claim(group="other:families")["group"] == "other:families"


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        ("group", "ladies", "unknown_group"),
        ("group", "", "unknown_group"),
        ("qualifier", "roughly", "unknown_qualifier"),
        ("qualifier", "", "unknown_qualifier"),
        ("event_type", "return", "unknown_event_type"),
        ("event_type", "", "unknown_event_type"),
    ],
)
def test_what_is_on_no_list(column: str, text: str, rule: str) -> None:
    found = refused(**{column: text})
    assert (found.rule, found.column, found.value) == (rule, column, text)


def test_what_happened_stays_as_it_was_called() -> None:
    assert claim(event_type="self_return", qualifier="at_least")["event_type"] == "self_return"

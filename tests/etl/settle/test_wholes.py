"""Rules 3, 4, 5 and 8: years, wholes, remainders and any past date."""

from datetime import date

from tests.etl.settle.said import (
    but,
    figure,
    leaves,
    operation,
    rules,
    running,
    settled,
    year,
)

END_2021 = date(2021, 12, 31)
OPERATION = operation("Ministry", "s0", total=79, children=79)


def test_a_year_and_a_whole_without_claims_are_sums() -> None:
    later = but(
        operation("Ministry", "s1", name="KGZ-b", total=59),
        start=date(2023, 2, 16),
        end=date(2023, 2, 16),
    )
    result = settled(OPERATION, later)
    assert figure(result, "whole") == (138, 138, 138, "exact", "sum")
    years = result.totals[result.totals["kind"] == "year"]
    assert dict(zip(years["year"], years["count"], strict=True)) == {2021: 79, 2023: 59}


def test_a_year_above_its_operations_leaves_a_remainder_in_that_year() -> None:
    result = settled(OPERATION, year("Ministry", "s1", 2021, total=81, children=79, women=2))
    assert figure(result, "year")[0] == 81
    assert leaves(result, "remainder") == {"women": 2}
    (left,) = result.totals[result.totals["kind"] == "remainder"]["year"]
    assert left == 2021


def test_a_year_below_its_operations_is_raised_with_a_finding() -> None:
    result = settled(OPERATION, year("Ministry", "s1", 2021, total=60))
    assert figure(result, "year") == (79, 79, 79, "exact", "sum")
    assert "year_below_its_operations" in rules(result)


def test_a_single_part_never_raises_a_year_that_has_operations() -> None:
    assert figure(settled(OPERATION, year("Ministry", "s1", 2021, children=90)), "year")[0] == 79


def test_a_single_part_makes_a_year_that_has_none() -> None:
    result = settled(year("Ministry", "s1", 2021, children=90))
    assert figure(result, "year") == (90, 90, 90, "at_least", "sum")
    assert leaves(result, "remainder") == {"children_not_by_sex": 90}


def test_the_newest_official_running_total_is_the_whole() -> None:
    old = running("UN body", "s1", since=None, until=END_2021, total=100)
    new = running("UN body", "s2", since=None, until=date(2022, 6, 1), total=110)
    press = running("Paper", "s3", since=None, until=date(2023, 6, 1), total=500)
    result = settled(OPERATION, old, new, press)
    assert figure(result, "whole") == (110, 110, 500, "exact", "ranked")
    assert figure(result, "remainder")[0] == 31


def test_what_is_settled_after_the_running_total_is_added() -> None:
    total = running("UN body", "s1", since=date(2019, 1, 1), until=date(2021, 1, 31), total=10)
    assert figure(settled(OPERATION, total), "whole") == (89, 89, 89, "exact", "sum")


def test_an_at_least_can_only_raise() -> None:
    total = running("UN body", "s1", since=None, until=END_2021, total=100)
    low = but(running("UN body", "s2", since=None, until=END_2021, total=90), qualifier="at_least")
    high = but(low, count=120, source="s3")
    assert figure(settled(OPERATION, total, low), "whole")[0] == 100
    assert figure(settled(OPERATION, total, high), "whole") == (120, 100, 120, "at_least", "ranked")


def test_an_about_is_chosen_where_nothing_is_exact() -> None:
    total = but(running("UN body", "s1", since=None, until=END_2021, total=140), qualifier="about")
    assert figure(settled(OPERATION, total), "whole") == (140, 140, 140, "about", "only")


def test_a_running_total_below_what_is_inside_is_narrower_than_it_says() -> None:
    total = running("UN body", "s1", since=None, until=END_2021, total=60)
    result = settled(OPERATION, total)
    assert figure(result, "whole")[:3] == (79, 79, 79)
    assert "running_total_too_narrow" in rules(result)
    assert list(result.points["standing"]) == ["narrower"]


def test_a_running_total_that_starts_later_is_a_point() -> None:
    total = running("UN body", "s1", since=date(2023, 1, 1), until=date(2023, 12, 31), total=500)
    within = running("UN body", "s2", since=date(2022, 1, 1), until=date(2023, 6, 30), total=300)
    result = settled(OPERATION, total, within)
    years = result.totals[result.totals["kind"] == "year"]
    assert dict(zip(years["year"], years["count"], strict=True)) == {2021: 79, 2023: 500}
    assert figure(result, "whole")[0] == 579


def test_two_scopes_of_one_page_are_not_mixed() -> None:
    camps = running("Ministry", "s1", since=None, until=END_2021, women=3, children=90)
    every = but(running("Ministry", "s1", since=None, until=END_2021, total=30), qualifier="about")
    result = settled(OPERATION, but(camps, event="camps"), but(every, event="all"))
    assert figure(result, "whole")[0] == 93


def test_the_remainder_takes_the_groups_of_the_wholes_own_set() -> None:
    total = running("UN body", "s1", since=None, until=END_2021, total=100, women=15, children=80)
    result = settled(OPERATION, total)
    assert leaves(result, "remainder") == {
        "women": 15,
        "children_not_by_sex": 1,
        "not_broken_down": 5,
    }
    assert leaves(result, "whole") == {
        "children_not_by_sex": 80,
        "women": 15,
        "not_broken_down": 5,
    }


def test_a_node_takes_the_place_of_a_leaf_that_would_fall_below_nothing() -> None:
    by_sex = operation("Ministry", "s0", boys=39, girls=25)
    total = running("UN body", "s1", since=None, until=END_2021, total=70, children=70)
    assert leaves(settled(by_sex, total), "remainder") == {"children_not_by_sex": 6}


def test_a_remainder_that_cannot_be_told_is_not_broken_down() -> None:
    total = running("UN body", "s1", since=None, until=END_2021, total=100, women=90, children=10)
    result = settled(OPERATION, total)
    assert leaves(result, "remainder") == {"not_broken_down": 21}
    assert "remainder_not_broken_down" in rules(result)


def test_any_past_date_settles_by_the_same_function() -> None:
    total = running("UN body", "s1", since=None, until=date(2022, 6, 1), total=110)
    before = settled(OPERATION, total, as_of=date(2021, 1, 1))
    between = settled(OPERATION, total, as_of=date(2022, 5, 31))
    assert before.totals.empty
    assert figure(between, "whole")[0] == 79
    assert figure(settled(OPERATION, total, as_of=date(2022, 6, 1)), "whole")[0] == 110


def test_a_whole_that_falls_is_a_finding() -> None:
    old = running("UN body", "s1", since=None, until=END_2021, total=120)
    new = running("UN body", "s2", since=None, until=date(2022, 6, 1), total=110)
    assert "whole_falls" in rules(settled(OPERATION, old, new))


def test_a_running_total_of_just_one_year_is_the_years() -> None:
    total = running("UN body", "s1", since=date(2021, 1, 1), until=END_2021, total=85)
    better = year("Ministry", "s2", 2021, total=81)
    result = settled(OPERATION, total, better)
    assert figure(result, "whole")[0] == 85
    assert figure(result, "year")[:3] == (85, 81, 85)

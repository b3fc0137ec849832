"""Are the disagreements all there, within their ranges, most people apart first?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import COUNTS, TOTALS, empty, typed
from stats.disagreement import LEVELS, disagreement
from tests.sample import WHOLE_LEFT, figures_frames

TOTALS_FRAME, COUNTS_FRAME, *_ = figures_frames()
BOTH = (TOTALS_FRAME, COUNTS_FRAME)

countries = st.none() | st.sets(st.sampled_from(sorted(WHOLE_LEFT)), min_size=1)
years = st.none() | st.sets(st.sampled_from([2019, 2021, 2022, 2023]), min_size=1)
origins = st.none() | st.sets(st.sampled_from(["SYR", "IRQ"]), min_size=1)
groups = st.none() | st.sets(st.sampled_from(["women", "men", "children"]), min_size=1)


@given(countries=countries, years=years, origins=origins, groups=groups)
def test_each_lies_within_its_range_and_most_apart_come_first(**only: Any) -> None:
    rows = disagreement(*BOTH, **only)
    assert rows["low"].le(rows["count"]).all()
    assert rows["count"].le(rows["high"]).all()
    assert rows["apart"].tolist() == (rows["high"] - rows["low"]).tolist()
    assert rows["apart"].gt(0).all()
    assert rows["apart"].is_monotonic_decreasing
    assert not rows.duplicated(["level", "country", "year", "operation", "group"]).any()
    assert set(rows["level"]) <= set(LEVELS)
    assert not rows["basis"].eq("remainder").any()


@given(countries=countries)
def test_no_operation_on_which_figures_differ_is_left_out(**only: Any) -> None:
    rows = disagreement(*BOTH, **only)
    wide = TOTALS_FRAME[TOTALS_FRAME["low"] < TOTALS_FRAME["high"]]
    wide = wide[wide["kind"] == "operation"]
    if only["countries"] is not None:
        wide = wide[wide["country"].isin(only["countries"])]
    everyone = rows[(rows["level"] == "operation") & (rows["group"] == "total")]
    assert set(everyone["operation"]) == set(wide["operation"])


@pytest.mark.parametrize("chosen", [(), ("women",)])
def test_nobody_disagrees_about_nothing(chosen: tuple[str, ...]) -> None:
    assert disagreement(empty(TOTALS), empty(COUNTS), groups=chosen or None).empty


def test_a_group_with_the_range_of_all_people_is_told_once() -> None:
    from_first = COUNTS_FRAME["operation"].eq("kgz-1") & COUNTS_FRAME["kind"].eq("operation")
    counts = COUNTS_FRAME.assign(high=COUNTS_FRAME["high"].mask(from_first, 81))
    rows = disagreement(TOTALS_FRAME, counts, countries=["KGZ"])
    assert rows.loc[rows["operation"] == "kgz-1", "group"].tolist() == ["total"]


def test_children_without_a_sex_are_called_children_and_those_with_one_by_it() -> None:
    operation = COUNTS_FRAME["kind"].eq("operation")
    one = operation & COUNTS_FRAME["operation"].isin(["uzb-2", "kgz-2"])
    counts = COUNTS_FRAME.assign(high=COUNTS_FRAME["high"] + 3 * one)
    found = disagreement(TOTALS_FRAME, counts, countries=["UZB", "KGZ"])
    groups = found.groupby("operation")["group"].agg(set)
    assert groups["uzb-2"] == {"boys", "girls"}
    assert groups["kgz-2"] == {"total", "women", "children"}


def test_a_sum_of_ranges_is_told_only_where_others_published_something_else() -> None:
    whole = TOTALS_FRAME["kind"].eq("whole") & TOTALS_FRAME["country"].eq("TJK")
    inside = TOTALS_FRAME["kind"].eq("operation") & TOTALS_FRAME["country"].eq("TJK")
    sums = TOTALS_FRAME.loc[inside, ["low", "high"]].sum()
    told = {}
    for high in (sums["high"], sums["high"] + 7):
        keys = {"low": sums["low"], "high": high, "basis": "sum"}
        rows = TOTALS_FRAME.assign(basis=TOTALS_FRAME["basis"].astype("str"))
        for name, value in keys.items():
            rows[name] = rows[name].mask(whole, value)
        found = disagreement(typed(rows, TOTALS), COUNTS_FRAME, countries=["TJK"])
        told[high] = "country" in set(found["level"])
    assert list(told.values()) == [False, True]

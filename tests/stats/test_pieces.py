"""Do the parts of a selection add up to it, and does what is unknown stay beside?"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import COUNTS, OPERATIONS, TOTALS, empty
from stats.change import change
from stats.completeness import completeness
from stats.cumulative import cumulative, dated
from stats.headline import headline
from stats.pieces import pieces
from stats.table import tabulate
from stats.years import by_year
from tests.sample import WHOLE_LEFT, figures_frames, whole_counts

TOTALS_FRAME, COUNTS_FRAME, OPERATIONS_FRAME, _ = figures_frames()
BOTH = (TOTALS_FRAME, COUNTS_FRAME)
NOTHING = (empty(TOTALS), empty(COUNTS))

countries = st.sets(st.sampled_from(sorted(WHOLE_LEFT)), min_size=1)
years = st.none() | st.sets(st.sampled_from([2019, 2021, 2022, 2023]), min_size=1)
origins = st.none() | st.sets(st.sampled_from(["SYR", "IRQ"]), min_size=1)
groups = st.none() | st.sets(st.sampled_from(["women", "men", "children"]), min_size=1)


def measures(**only: Any) -> dict[str, int]:
    """People by measure of the headline."""
    table = headline(*BOTH, **only)
    return dict(zip(table["measure"], table["count"], strict=True))


@given(countries=countries, years=years, origins=origins, groups=groups)
def test_what_is_reported_is_itemised_or_not(**only: Any) -> None:
    found = measures(**only)
    parts = found.get("itemised", 0) + found.get("not_itemised", 0)
    assert found.get("reported", 0) == parts


@given(countries=countries, years=years, origins=origins)
def test_a_year_is_its_countries_and_names_its_remainder(**only: Any) -> None:
    rows = by_year(*BOTH, **only)
    assert (rows["not_itemised"] <= rows["count"]).all()
    inside = rows if only["years"] is None else rows[rows["year"].notna()]
    found = measures(**only)
    assert inside["count"].sum() == found.get("reported", 0)
    assert inside["not_itemised"].sum() == found.get("not_itemised", 0)


@given(countries=countries, years=years, origins=origins, groups=groups)
def test_the_known_and_the_unknown_make_up_each_country(**only: Any) -> None:
    rows = completeness(*BOTH, **only)
    sides = rows["itemised"] + rows["not_itemised"]
    unknown = ["not_broken_down", "adults_not_by_sex", "children_not_by_sex"]
    if not only["groups"]:
        assert sides.tolist() == rows["count"].tolist()
        known = rows["broken_down"] + rows[unknown].sum(axis="columns")
        assert known.tolist() == rows["count"].tolist()


def test_a_filter_on_years_sets_the_undated_beside() -> None:
    found = measures(countries=["KAZ"], years=[2019])
    assert found == {"reported": 292, "itemised": 292, "not_itemised": 0, "year_not_reported": 128}


def test_a_filter_on_origins_sets_the_unstated_beside() -> None:
    found = measures(countries=["UZB"], origins=["IRQ"])
    assert found == {"reported": 64, "itemised": 64, "not_itemised": 0, "not_stated": 96}


def test_the_remainder_of_a_year_stands_in_its_year() -> None:
    rows = by_year(*BOTH, countries=["FRA"])
    assert rows[["count", "not_itemised"]].to_numpy().tolist() == [[80, 29]]


def test_the_whole_keeps_its_own_range_and_qualifier() -> None:
    reported = headline(*BOTH, countries=["KAZ"]).iloc[0]
    assert reported[["count", "low", "high", "qualifier"]].tolist() == [432, 413, 432, "at_least"]


def test_everybody_is_reported_once() -> None:
    assert measures()["reported"] == sum(whole_counts().values())


def test_running_sums_end_at_the_itemised_people() -> None:
    rows = cumulative(dated(*BOTH, OPERATIONS_FRAME))
    last = rows.groupby("country")["sum"].last()
    parts = pieces(*BOTH)
    itemised = parts[parts["itemised"]].groupby("country")["count"].sum()
    assert last.to_dict() == itemised.to_dict()
    assert (rows["sum_low"] <= rows["sum"]).all()
    assert rows["start"].is_monotonic_increasing


def test_a_change_is_only_told_from_one_year_to_the_next() -> None:
    rows = change(tabulate(*BOTH, by=("year",), countries=["KAZ", "UZB", "KGZ", "TJK"]))
    told = dict(zip(rows["year"].tolist(), rows["change"].tolist(), strict=True))
    assert told[2022] == 146 - 184
    assert told[2023] == 96 - 146
    assert [year for year, more in told.items() if not isinstance(more, int)][:2] == [2019, 2021]


@pytest.mark.parametrize("frame", [headline, by_year, completeness, pieces])
def test_nothing_yields_nothing(frame: Any) -> None:
    assert frame(*NOTHING, countries=["TKM"]).empty
    assert frame(*BOTH, countries=["TKM"]).empty


def test_no_operation_has_no_running_sum() -> None:
    assert cumulative(dated(*NOTHING, empty(OPERATIONS))).empty

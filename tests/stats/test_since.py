"""Does a figure since 2019 hold nobody from before, and leave every other figure as it is?"""

from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import POINTS, typed
from stats.since import early_totals, since_start
from stats.table import tabulate
from tests.sample import WHOLE_LEFT, figures_frames

TOTALS, COUNTS, _, _ = figures_frames()
CODES = sorted(WHOLE_LEFT)
countries = st.sets(st.sampled_from(CODES), min_size=1)


@given(countries)
def test_without_an_early_running_total_wholes_stand(chosen: set[str]) -> None:
    found = since_start(TOTALS, COUNTS, early=(), countries=chosen)
    wholes = tabulate(TOTALS, COUNTS, by=("country",), countries=chosen)
    assert (found["years"] == "").all()
    assert found.drop(columns="years").equals(wholes)


@given(countries, countries)
def test_with_one_the_years_are_added_up_and_the_undated_left_out(
    chosen: set[str], early: set[str]
) -> None:
    found = since_start(TOTALS, COUNTS, early=early, countries=chosen).set_index("country")
    years = tabulate(TOTALS, COUNTS, by=("country", "year"), countries=chosen)
    dated = years[years["year"].notna()].groupby("country")["count"].sum()
    assert set(found.index) == (chosen - early) | (chosen & early & set(dated.index))
    for code in chosen & early & set(dated.index):
        assert found.loc[code, "count"] == dated[code]
        assert found.loc[code, "years"]


def test_years_before_2019_do_not_count() -> None:
    moved = TOTALS.assign(year=TOTALS["year"].where(TOTALS["year"] != 2019, 2018))
    found = since_start(moved, COUNTS, early={"KAZ"}, countries={"KAZ"})
    assert found["count"].tolist() == [12]
    assert found["years"].tolist() == ["2021"]


def points(*rows: tuple[str, str | None, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["country", "start", "standing"])
    days = pd.to_datetime(frame["start"])
    more: dict[str, Any] = {
        "period_kind": "running_total",
        "end": pd.Timestamp(2021, 12, 31),
        "count": 5,
    }
    return typed(frame.assign(start=days, speaker="A", **more), POINTS)


def test_only_running_totals_of_one_country_from_before_2019_stand_beside() -> None:
    rows = points(
        ("AZE", "2018-01-01", "chosen"),
        ("FRA", "2019-01-01", "chosen"),
        ("KAZ", None, "chosen"),
        ("WLD", "2017-01-01", "point"),
        ("KAZ;UZB", "2018-01-01", "point"),
    )
    assert early_totals(rows, rows["start"])["country"].tolist() == ["AZE"]


def test_one_that_is_narrower_than_it_says_is_left_out_with_its_parts() -> None:
    rows = points(("UZB", "2017-01-01", "narrower"), ("UZB", "2017-01-01", "point"))
    assert early_totals(rows, rows["start"]).empty

"""Does the matrix of what is known add up to the whole, with no cell above its people?"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.frames import COUNTS, OPERATIONS, TOTALS, empty
from stats.known import CELLS, DATES, known
from stats.table import tabulate
from tests.sample import WHOLE_LEFT, figures_frames

TOTALS_FRAME, COUNTS_FRAME, OPERATIONS_FRAME, _ = figures_frames()
THREE = (TOTALS_FRAME, COUNTS_FRAME, OPERATIONS_FRAME)

countries = st.none() | st.sets(st.sampled_from(sorted(WHOLE_LEFT)), min_size=1)
years = st.none() | st.sets(st.sampled_from([2019, 2021, 2022, 2023]), min_size=1)
origins = st.none() | st.sets(st.sampled_from(["SYR", "IRQ"]), min_size=1)


@given(countries=countries, years=years, origins=origins)
def test_no_cell_exceeds_its_people_and_dates_add_up(**only: Any) -> None:
    rows = known(*THREE, **only)
    for cell in CELLS:
        assert rows[cell].between(0, rows["count"]).all()
    assert rows["sex"].le(rows["age"]).all()
    assert rows[list(DATES)].sum(axis="columns").tolist() == rows["count"].tolist()


@given(countries=countries)
def test_the_years_add_up_to_the_whole(**only: Any) -> None:
    rows = known(*THREE, **only)
    whole = tabulate(TOTALS_FRAME, COUNTS_FRAME, by=("country",), **only)
    sums = rows.groupby("country")["count"].sum().to_dict()
    assert sums == dict(zip(whole["country"], whole["count"], strict=True))


def test_people_without_an_operation_are_known_to_the_year_at_most() -> None:
    rows = known(*THREE, countries=["FRA", "KAZ"])
    found = {
        (country, None if undated else int(year)): list(days)
        for country, year, undated, *days in zip(
            rows["country"],
            rows["year"].fillna(0),
            rows["year"].isna(),
            *(rows[name] for name in DATES),
            strict=True,
        )
    }
    assert found["FRA", 2022] == [51, 0, 29, 0]
    assert found["KAZ", None] == [0, 0, 0, 128]


def test_nobody_is_known_of_nobody() -> None:
    assert known(empty(TOTALS), empty(COUNTS), empty(OPERATIONS)).empty

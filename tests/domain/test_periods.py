"""Which days does a partial date mean, and what is none?"""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.periods import first_day, last_day, partial_date, partial_dates, precision_of


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31), "year"),
        ("2019-05", date(2019, 5, 1), date(2019, 5, 31), "month"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "month"),
        ("2019-05-07", date(2019, 5, 7), date(2019, 5, 7), "day"),
    ],
)
def test_a_partial_date_spans_what_it_can_mean(
    text: str, first: date, last: date, precision: str
) -> None:
    assert (first_day(text), last_day(text), precision_of(text)) == (first, last, precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19",
        "2019-13",
        "2019-00",
        "2019-02-29",
        "2019-05-00",
        "2019-5-7",
        "07.05.2019",
        "2019/05/07",
        "2019-05-07T00:00",
        " 2019",
        "2019\n",
        "٢٠١٩",
        "0219",
        "3019",
        "2019-",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert partial_date(text) is None
    assert (first_day(text), last_day(text), precision_of(text)) == (None, None, "")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_a_day_lies_inside_its_month_and_its_year(day: date) -> None:
    text = day.isoformat()
    spans = [partial_date(text[:length]) for length in (4, 7, 10)]
    assert all(one and one.first <= day <= one.last for one in spans)
    assert [one.precision for one in spans if one] == ["year", "month", "day"]


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_none(text: str) -> None:
    parsed = partial_date(text)
    assert parsed is None or parsed.first <= parsed.last


def test_many_at_once_say_the_same_as_one() -> None:
    found = partial_dates(["2019-05", "", "2019-02-30"])
    assert found.first.dtype == np.dtype("datetime64[s]")
    assert list(found.first[:1].astype("datetime64[D]").astype(object)) == [date(2019, 5, 1)]
    assert list(np.isnat(found.last)) == [False, True, True]
    assert found.precision == ["month", "", ""]
    assert len(partial_dates([]).first) == 0

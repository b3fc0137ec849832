"""Do lines step up to the as-of date, and do running totals stand beside them as what they are?"""

from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from charts.cumulative import SYMBOLS, cumulative_lines
from charts.ends import dodged
from charts.theme import Figure
from tests.charts.reading import WORDS, checked, written

LINES = pd.DataFrame(
    [
        ("UZB", "Uzbekistan", "2019-05-30", 156),
        ("UZB", "Uzbekistan", "2021-04-30", 435),
        ("TJK", "Tajikistan", "2019-04-30", 84),
    ],
    columns=["country", "name", "date", "count"],
).astype({"date": "datetime64[s]"})
POINTS = pd.DataFrame(
    [
        ("UZB", "Uzbekistan", "2021-05-01", 531, "exact"),
        ("UZB", "Uzbekistan", "2024-06-01", 530, "at_least"),
        ("RUS", "Russia", "2023-01-01", 300, "about"),
    ],
    columns=["country", "name", "date", "count", "qualifier"],
).astype({"date": "datetime64[s]"})


def drawn(points: pd.DataFrame = POINTS) -> Figure:
    return checked(
        cumulative_lines(
            LINES,
            points,
            x="date",
            y="count",
            part="country",
            label="name",
            words=WORDS,
            until=date(2025, 11, 22),
        )
    )


def traces(figure: Figure, mode: str, meta: str) -> list[Figure]:
    return [t for t in figure["data"] if t["mode"].startswith(mode) and t["meta"] == meta]


def test_a_line_rises_in_steps_and_runs_to_the_as_of_date() -> None:
    (line,) = traces(drawn(), "lines", "UZB")
    assert line["line"]["shape"] == "hv"
    assert line["x"] == ["2019-05-30", "2019-05-30", "2021-04-30", "2025-11-22"]
    assert line["y"] == [0, 156, 435, 435]


def test_a_mark_has_the_shape_of_its_qualifier_and_the_key_says_which() -> None:
    figure = drawn()
    (marks,) = traces(figure, "markers", "UZB")
    assert marks["marker"]["symbol"] == [SYMBOLS["exact"], SYMBOLS["at_least"]]
    for word in ("exactly", "at least", "about"):
        assert word in written(figure)
    assert len(set(SYMBOLS.values())) == len(SYMBOLS)


def test_a_thread_is_as_long_as_what_no_operation_accounts_for() -> None:
    (thread, *_) = traces(drawn(), "lines", "thread")
    assert thread["y"] == [531, 435, None, 530, 435, None]


def test_every_series_is_named_at_its_end_also_one_without_a_line() -> None:
    text = written(drawn())
    for name in ("Uzbekistan</b> 435", "Tajikistan</b> 84", "Russia</b> 300"):
        assert name in text


def test_without_running_totals_the_lines_stand_alone() -> None:
    figure = drawn(POINTS.iloc[:0])
    assert [t for t in figure["data"] if t["mode"].startswith("markers")] == []
    assert figure["layout"]["shapes"] == []


def test_undated_running_totals_have_no_place_and_do_no_harm() -> None:
    undated = POINTS.assign(date=pd.Series([pd.NaT] * len(POINTS), dtype="datetime64[s]"))
    assert drawn(undated) == drawn(POINTS.iloc[:0])
    nothing = cumulative_lines(
        LINES.iloc[:0], undated, x="date", y="count", part="country", label="name", words=WORDS
    )
    assert [t for t in checked(nothing)["data"] if t.get("x")] == []


@pytest.mark.parametrize("wanted", [[10.0, 11, 12], [0.0, 90, 99], [97.0, 98, 99], [5.0]])
def test_labels_never_touch(wanted: list[float]) -> None:
    places = dodged(wanted, step=17, limit=100)
    assert all(b - a >= 17 for a, b in pairwise(places))
    assert places[-1] <= 100

"""Do stacked bars show everyone, in order, remainders hatched, ranges drawn and nothing cut off?"""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.stacked import stacked_bars
from charts.theme import Figure, Look
from tests.charts.reading import WORDS, bars, checked, people, written

COLUMNS = ["year", "country", "name", "count", "low", "high"]
ROWS = [
    ("2019", "KAZ", "Kazakhstan", 609, 600, 612),
    ("2019", "TJK", "Tajikistan", 84, 84, 89),
    ("2021", "KAZ", "Kazakhstan", 12, 12, 12),
    ("2021", "UZB", "Uzbekistan", 117, 117, 117),
    ("Year not reported", "KAZ", "Kazakhstan", 128, 128, 128),
]
FRAME = pd.DataFrame(ROWS, columns=COLUMNS)


def drawn(frame: pd.DataFrame = FRAME, **given: Any) -> Figure:
    wanted: dict[str, Any] = {
        "x": "year",
        "y": "count",
        "part": "country",
        "label": "name",
        "words": WORDS,
    }
    return checked(stacked_bars(frame, **(wanted | given)))


@pytest.mark.parametrize("horizontal", [False, True])
def test_everyone_is_drawn_and_every_name_and_total_is_written(*, horizontal: bool) -> None:
    figure = drawn(horizontal=horizontal)
    assert people(figure) == 950
    for text in ("2019", "Year not", "Kazakhstan", "Tajikistan", "Uzbekistan", "693", "129", "609"):
        assert text in written(figure)


def test_years_are_categories_and_the_unknown_year_stands_apart_and_hatched() -> None:
    figure = drawn(apart=["Year not reported"])
    axis = figure["layout"]["xaxis"]
    assert axis["type"] == "category"
    assert axis["categoryarray"] == ["2019", "2021", "\u200b", "Year not<br>reported"]
    hatches = {(t["x"][0], "pattern" in t["marker"]) for t in bars(figure, "KAZ")}
    assert hatches == {("2019", False), ("Year not<br>reported", True)}


def test_a_country_keeps_its_colour_when_others_are_filtered_away() -> None:
    alone = drawn(FRAME[FRAME["country"] == "UZB"])
    colour = bars(drawn(), "UZB")[0]["marker"]["color"]
    assert bars(alone, "UZB")[0]["marker"]["color"] == colour == Look(WORDS).colour("UZB")


def test_a_remainder_is_hatched_in_the_colour_it_is_given() -> None:
    rows = [("Kazakhstan", "itemised", "KAZ", 626), ("Kazakhstan", "not_itemised", "KAZ", 128)]
    frame = pd.DataFrame(rows, columns=["name", "part", "colour", "count"])
    figure = checked(
        stacked_bars(frame, x="name", y="count", part="part", colour="colour", words=WORDS)
    )
    (solid,), (hatched,) = bars(figure, "itemised"), bars(figure, "not_itemised")
    assert solid["marker"]["color"] == hatched["marker"]["color"] == Look(WORDS).colour("KAZ")
    assert "pattern" not in solid["marker"]
    assert hatched["marker"]["pattern"]["shape"] == "/"


@pytest.mark.parametrize("horizontal", [False, True])
def test_where_sources_disagree_a_thin_bar_reaches_from_low_to_high(*, horizontal: bool) -> None:
    figure = drawn(low="low", high="high", horizontal=horizontal)
    (ranges,) = [trace for trace in figure["data"] if trace.get("meta") == "range"]
    assert ranges["base"] == [684]
    assert ranges["x" if horizontal else "y"] == [701 - 684]
    scale = figure["layout"]["xaxis" if horizontal else "yaxis"]["range"]
    assert scale[1] >= 701


def test_the_key_explains_the_thin_bars_where_there_are_any() -> None:
    assert WORDS.range in written(drawn(low="low", high="high"))
    assert WORDS.range not in written(drawn())


def test_agreement_draws_no_range() -> None:
    assert [trace for trace in drawn()["data"] if trace.get("meta") == "range"] == []


def test_what_nobody_published_is_said_and_is_not_zero() -> None:
    frame = pd.DataFrame({"x": ["Uzbekistan", "Turkmenistan"], "n": [531, None], "part": "total"})
    figure = checked(stacked_bars(frame, x="x", y="n", part="part", words=WORDS, horizontal=True))
    assert "Turkmenistan" in written(figure)
    assert "no figure published" in written(figure)
    assert " 0" not in written(figure)


def test_category_order_beats_the_order_of_rows() -> None:
    order = pd.CategoricalDtype(["UZB", "TJK", "KAZ"], ordered=True)
    figure = drawn(FRAME.astype({"country": order}))
    assert [trace["meta"] for trace in bars(figure)] == ["UZB", "TJK", "KAZ"]


def test_a_key_is_shown_only_where_the_axis_does_not_name_the_parts() -> None:
    assert drawn()["layout"]["shapes"]
    named = pd.DataFrame({"x": ["France", "Kosovo"], "n": [1, 2], "code": ["FRA", "XKX"]})
    alone = stacked_bars(named, x="x", y="n", part="code", label="x", words=WORDS, horizontal=True)
    assert checked(alone)["layout"]["shapes"] == []


def test_two_rows_of_one_name_in_the_same_part_are_both_counted() -> None:
    twice = pd.concat([FRAME, FRAME])
    assert people(drawn(twice)) == 1900


counts = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.sampled_from(["KAZ", "not_itemised"]), st.integers(0, 10_000)
    ),
    min_size=1,
    max_size=12,
)


@given(rows=counts, horizontal=st.booleans())
def test_nobody_is_lost_or_added(rows: list[tuple[str, str, int]], *, horizontal: bool) -> None:
    frame = pd.DataFrame(rows, columns=["x", "part", "n"])
    figure = stacked_bars(frame, x="x", y="n", part="part", words=WORDS, horizontal=horizontal)
    assert people(checked(figure)) == frame["n"].sum()

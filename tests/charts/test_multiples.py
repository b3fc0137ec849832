"""Have small panels one common axis, a name each, and everyone in them?"""

from itertools import pairwise

import pandas as pd

from charts.multiples import small_multiples
from charts.theme import Figure
from tests.charts.reading import WORDS, bars, checked, people, written

ROWS = [
    ("Kazakhstan", "2019", "women", "Women", 156),
    ("Kazakhstan", "2019", "not_broken_down", "Not broken down", 453),
    ("Uzbekistan", "2020", "women", "Women", 25),
    ("Turkmenistan", "2020", "women", "Women", None),
]
FRAME = pd.DataFrame(ROWS, columns=["country", "year", "group", "label", "count"])


def drawn(columns: int = 2) -> Figure:
    return checked(
        small_multiples(
            FRAME,
            panel="country",
            x="year",
            y="count",
            part="group",
            label="label",
            words=WORDS,
            columns=columns,
        )
    )


def axes(figure: Figure, letter: str) -> list[Figure]:
    return [axis for name, axis in figure["layout"].items() if name.startswith(f"{letter}axis")]


def test_all_panels_have_the_same_two_axes() -> None:
    figure = drawn()
    assert len(axes(figure, "x")) == 3
    assert {tuple(axis["range"]) for axis in axes(figure, "y")} == {(0, 609)}
    assert {tuple(axis["categoryarray"]) for axis in axes(figure, "x")} == {("2019", "2020")}
    assert {axis["type"] for axis in axes(figure, "x")} == {"category"}


def test_everyone_and_every_name_is_there() -> None:
    figure = drawn()
    assert people(figure) == 634
    for name in ("Kazakhstan", "Uzbekistan", "Turkmenistan", "no figure published", "609", "Women"):
        assert name in written(figure)


def test_the_lowest_panel_of_each_column_names_the_years() -> None:
    shown = [axis["showticklabels"] for axis in axes(drawn(), "x")]
    assert shown == [False, True, True]
    assert [axis["showticklabels"] for axis in axes(drawn(1), "x")] == [False, False, True]


def test_panels_never_overlap() -> None:
    figure = drawn(1)
    domains = sorted(axis["domain"] for axis in axes(figure, "y"))
    assert all(low[1] < high[0] for low, high in pairwise(domains))
    assert domains[0][0] >= -1e-9
    assert domains[-1][1] <= 1


def test_remainders_are_hatched_in_panels_too() -> None:
    assert all("pattern" in trace["marker"] for trace in bars(drawn(), "not_broken_down"))

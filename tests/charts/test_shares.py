"""Does a composition fill its bar with shares and still say of how many people it is?"""

import pandas as pd
import pytest

from charts.shares import composition
from charts.theme import Figure
from tests.charts.reading import WORDS, bars, checked, people, written

ROWS = [
    ("Tajikistan", "women", "Women", 88),
    ("Tajikistan", "children_not_by_sex", "Children, sex not reported", 293),
    ("Uzbekistan", "women", "Women", 125),
    ("Uzbekistan", "children_not_by_sex", "Children, sex not reported", 331),
    ("Uzbekistan", "not_broken_down", "Not broken down", 48),
    ("Turkmenistan", "women", "Women", None),
]
FRAME = pd.DataFrame(ROWS, columns=["country", "group", "label", "count"])


def drawn(*, share: bool) -> Figure:
    return checked(
        composition(
            FRAME, x="country", y="count", part="group", label="label", words=WORDS, share=share
        )
    )


def test_counts_add_up_to_everyone() -> None:
    assert people(drawn(share=False)) == 885


def test_shares_fill_each_bar_once() -> None:
    filled: dict[int, float] = {}
    for trace in bars(drawn(share=True)):
        for place, value in zip(trace["y"], trace["x"], strict=True):
            filled[place] = filled.get(place, 0) + (value or 0)
    assert filled == pytest.approx({0: 1, 1: 1, 2: 0})


@pytest.mark.parametrize("share", [True, False])
def test_labels_are_counts_and_every_name_is_written(*, share: bool) -> None:
    text = written(drawn(share=share))
    for wanted in ("88", "293", "48", "381", "504", "Not broken down", "no figure published"):
        assert wanted in text


def test_remainders_are_hatched_and_the_rest_is_solid() -> None:
    hatches = {trace["meta"]: "pattern" in trace["marker"] for trace in bars(drawn(share=True))}
    assert hatches == {"women": False, "children_not_by_sex": True, "not_broken_down": True}

"""Does every mark with a number lead to its passport, and no figure carry more than it must?"""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from charts.cumulative import cumulative_lines
from charts.dots import range_dots
from charts.multiples import small_multiples
from charts.shares import composition
from charts.stacked import stacked_bars
from charts.theme import Figure
from tests.charts.reading import WORDS, bars, checked

BARS = pd.DataFrame(
    {
        "panel": ["Kazakhstan", "Kazakhstan", "Kyrgyzstan", "Kyrgyzstan"],
        "x": ["2019", "2021", "2019", "2021"],
        "part": ["KAZ", "KAZ", "KGZ", "KGZ"],
        "count": pd.array([609, 12, 110, None], dtype="Int64"),
        "low": [600, 12, 110, 0],
        "high": [612, 12, 110, 0],
        "number": ["KAZ~2019", "KAZ~2021", "KGZ~2019", ""],
        "whole": ["KAZ.KGZ~2019", "KAZ.KGZ~2021", "", ""],
    }
)
LINES = pd.DataFrame(
    {
        "date": pd.to_datetime(["2019-05-07", "2019-01-06"]),
        "count": [278, 47],
        "part": ["KAZ", "KAZ"],
        "qualifier": ["exact", "exact"],
        "number": ["KAZ~~itemised~~~~two", "KAZ~~itemised~~~~one"],
    }
)
ASKED: dict[str, Any] = {"x": "x", "y": "count", "part": "part", "words": WORDS}
TO: dict[str, Any] = {"number": "number", "whole": "whole"}


def marked(figure: Figure) -> dict[int, str]:
    """The people of each mark and where it leads to."""
    found: dict[int, str] = {}
    for trace in bars(figure):
        values = trace["x"] if trace["orientation"] == "h" else trace["y"]
        found |= dict(zip(values, trace["customdata"], strict=True))
    return found


@pytest.mark.parametrize("horizontal", [False, True])
def test_a_segment_leads_to_its_number_and_a_total_to_the_bar_s(*, horizontal: bool) -> None:
    figure = checked(stacked_bars(BARS, **ASKED, **TO, horizontal=horizontal))
    assert marked(figure) == {609: "KAZ~2019", 12: "KAZ~2021", 110: "KGZ~2019", None: ""}
    assert figure["data"][-1]["customdata"] == ["KAZ.KGZ~2019", "KAZ.KGZ~2021"]


def test_a_share_leads_to_the_number_that_it_is_a_share_of() -> None:
    figure = checked(composition(BARS, **ASKED, **TO, share=True))
    leading = [one for trace in bars(figure) for one in trace["customdata"]]
    assert leading == ["KAZ~2019", "KAZ~2021", "KGZ~2019", ""]


def test_a_panel_leads_to_its_own_numbers() -> None:
    figure = checked(small_multiples(BARS, panel="panel", **ASKED, **TO))
    assert marked(figure) == {609: "KAZ~2019", 12: "KAZ~2021", 110: "KGZ~2019", None: ""}


def test_a_dot_leads_to_its_number_and_the_bar_behind_it_to_its_own() -> None:
    rows = BARS.iloc[:3].assign(x=["a", "b", "c"], against=[600, 12, 100])
    asked = ASKED | {"low": "low", "high": "high", "against": "against"}
    to: dict[str, Any] = {"number": "number", "against_number": "whole"}
    behind, _, dots, numbers = checked(range_dots(rows, **asked, **to))["data"]
    assert behind["customdata"] == ["KAZ.KGZ~2019", "KAZ.KGZ~2021", ""]
    assert behind["hoverinfo"] == "none"  # one that is skipped cannot be clicked
    assert dots["customdata"] == numbers["customdata"] == ["KAZ~2019", "KAZ~2021", "KGZ~2019"]


def test_a_step_leads_to_its_sum_and_so_does_the_end_of_the_line() -> None:
    asked: dict[str, Any] = {"x": "date", "y": "count", "part": "part", "words": WORDS}
    points = LINES.iloc[:1].assign(number="~~~~~c0001")
    figure = checked(
        cumulative_lines(LINES, points, **asked, number="number", until=date(2020, 1, 1))
    )
    line, _, marks = figure["data"]
    one, two = LINES["number"].tolist()[::-1]
    assert line["customdata"] == ["", one, two, two]
    assert line["y"] == [0, 47, 278, 278]
    assert marks["customdata"] == ["~~~~~c0001"]
    (end,) = (note for note in figure["layout"]["annotations"] if note.get("captureevents"))
    assert end["name"] == two


def test_without_numbers_nothing_is_carried() -> None:
    for figure in (stacked_bars(BARS, **ASKED), range_dots(BARS, **ASKED, low="low", high="high")):
        assert "customdata" not in str(figure)

"""Does a mark stand at its date and figure, as wide as its date is precise, and is it joined?"""

import pandas as pd

from charts.revisions import revised
from charts.theme import Figure
from tests.charts.reading import WORDS, checked, written

ROWS = [  # panel, first and last day, people, settled, joined
    ("Mehr-1", "2019-05-30", "2019-05-30", 156, True, True),
    ("Mehr-1", "2019-06-01", "2019-06-30", 157, False, True),
    ("Mehr-1", "2019-10-11", "2019-10-11", 155, False, True),
    ("Running <totals>", "2024-01-01", "2024-12-31", 531, True, False),
    ("Running <totals>", "2021-04-29", "2021-04-29", 438, False, False),
]


def drawn() -> Figure:
    frame = pd.DataFrame(ROWS, columns=["panel", "start", "end", "count", "settled", "joined"])
    days = {name: pd.to_datetime(frame[name]) for name in ("start", "end")}
    frame = frame.assign(**days, code="UZB", text="said", address=list("abcde"))
    return checked(
        revised(
            frame,
            panel="panel",
            start="start",
            end="end",
            y="count",
            settled="settled",
            joined="joined",
            part="code",
            text="text",
            address="address",
            explain={"same": "The settled figure", "other": "Another figure"},
            words=WORDS,
        )
    )


def test_a_panel_each_with_an_axis_of_its_own() -> None:
    figure = drawn()
    lines, first, marks, second, points = figure["data"]
    assert {trace["xaxis"] for trace in (lines, first, marks)} == {"x"}
    assert {trace["yaxis"] for trace in (second, points)} == {"y2"}
    assert figure["layout"]["yaxis"]["ticktext"] == ["155", "156", "157"]
    assert figure["layout"]["xaxis2"]["type"] == "date"
    assert "Running &lt;totals&gt;" in written(figure)


def test_the_line_follows_pages_whose_day_is_known_and_never_running_totals() -> None:
    lines, *_ = drawn()["data"]
    assert lines["y"] == [156, 155]
    assert lines["line"]["shape"] == "hv"
    assert len([trace for trace in drawn()["data"] if "shape" in trace.get("line", {})]) == 1


def test_a_date_known_to_the_month_or_year_is_as_wide() -> None:
    _, first, marks, second, _ = drawn()["data"]
    assert first["x"] == ["2019-06-01", "2019-06-30", None]
    assert second["x"] == ["2024-01-01", "2024-12-31", None]
    assert marks["customdata"] == ["a", "b", "c"]


def test_the_settled_figure_is_filled_and_the_others_are_open() -> None:
    marks = drawn()["data"][2]["marker"]
    filled, *rest = marks["color"]
    assert filled == marks["line"]["color"][0]
    assert len(set(rest)) == 1
    assert rest[0] != filled

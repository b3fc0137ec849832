"""Does each range reach from its lowest to its highest figure, seen from the settled one?"""

import pandas as pd

from charts.ranges import apart
from charts.theme import Figure
from tests.charts.reading import WORDS, checked, written

FRAME = pd.DataFrame(
    [
        ("Second group, women", "TJK", 42, 24, 44),
        ("Aikol-6, children", "KGZ", 14, 14, 22),
        ("Mehr-1", "UZB", 156, 155, 156),
    ],
    columns=["name", "code", "count", "low", "high"],
).assign(text="hover <b>", address=["n1", "n2", "n3"])


def drawn(frame: pd.DataFrame = FRAME) -> Figure:
    return checked(
        apart(
            frame,
            label="name",
            y="count",
            low="low",
            high="high",
            part="code",
            text="text",
            address="address",
            explain={"dot": "Settled figure", "range": "Published figures"},
            words=WORDS,
        )
    )


def test_a_range_counts_people_fewer_and_more_than_the_settled_figure() -> None:
    ranges, dots, *_ = drawn()["data"]
    assert ranges["base"] == [-18, 0, -1]
    assert ranges["x"] == [20, 8, 1]
    assert dots["x"] == [0, 0, 0]
    assert dots["customdata"] == ["n1", "n2", "n3"]
    least, most = drawn()["layout"]["xaxis"]["range"]
    assert least < -18
    assert most > 8


def test_the_settled_figure_is_bold_above_or_at_its_end() -> None:
    _, dots, left, right = drawn()["data"]
    assert dots["text"] == ["<b>42</b>", "", ""]
    bare = [[one.replace("\u00a0", "") for one in trace["text"]] for trace in (left, right)]
    assert bare == [["24", "<b>14</b>", "155"], ["44", "22", "<b>156</b>"]]


def test_the_key_words_both_marks_and_hover_texts_stay_text() -> None:
    assert "Settled figure Published figures" in written(drawn())
    assert drawn()["data"][1]["hovertext"][0] == "<b>hover &lt;b&gt;</b>"

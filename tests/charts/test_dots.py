"""Does a dot stand at its count, its bar from low to high, and the sum behind it at its own?"""

import pandas as pd

from charts.dots import range_dots
from charts.theme import Figure
from tests.charts.reading import WORDS, checked, written

FRAME = pd.DataFrame(
    [
        ("Kazakhstan", "KAZ", 754, 725, 754, 626),
        ("Tajikistan", "TJK", 381, 381, 381, 381),
        ("Turkmenistan", "TKM", None, None, None, 0),
    ],
    columns=["name", "code", "count", "low", "high", "itemised"],
)
EXPLAIN = {"dot": "Reported", "range": "Published figures", "against": "Itemised"}


def drawn(frame: pd.DataFrame = FRAME, label: str | None = None) -> Figure:
    return checked(
        range_dots(
            frame,
            x="name",
            y="count",
            low="low",
            high="high",
            part="code",
            words=WORDS,
            against="itemised",
            explain=EXPLAIN,
            label=label,
        )
    )


def test_dots_ranges_and_sums_stand_where_they_should() -> None:
    behind, ranges, dots, _ = drawn()["data"]
    assert behind["x"] == [626, 381, None]
    assert (ranges["base"], ranges["x"], ranges["y"]) == ([725], [29], [0])
    assert (dots["x"], dots["y"]) == ([754, 381], [0, 1])


def test_numbers_and_their_ranges_are_written() -> None:
    text = written(drawn())
    for wanted in ("<b>754</b>", "725–754", "<b>381</b>", "Turkmenistan", "no figure published"):
        assert wanted in text
    assert "381–381" not in text


def test_a_number_is_written_as_it_is_said() -> None:
    frame = FRAME.assign(said=["at least 754", "381", ""])
    text = written(drawn(label="said", frame=frame))
    assert "<b>at least 754</b>" in text
    assert "no figure published" in text


def test_the_key_says_what_dot_range_and_bar_are() -> None:
    figure = drawn()
    assert len(figure["layout"]["shapes"]) == 3
    assert all(word in written(figure) for word in EXPLAIN.values())

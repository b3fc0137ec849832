"""Is a mark as wide as its date is precise, and as large as its people are many?"""

import pandas as pd

from charts.theme import Figure
from charts.timeline import timeline
from tests.charts.reading import WORDS, checked, written

DAY = 86_400_000
FRAME = pd.DataFrame(
    [
        ("Zhusan-1", "2019-01-06", "2019-01-06", 50),
        ("Zhusan-4", "2019-06-01", "2019-06-30", 200),
        ("Individual returns", "2024-01-01", "2024-12-31", 10),
        ("Undated", None, None, 7),
    ],
    columns=["name", "start", "end", "count"],
).assign(country="KAZ")
FRAME = FRAME.astype({"start": "datetime64[s]", "end": "datetime64[s]"})


def drawn(frame: pd.DataFrame = FRAME) -> Figure:
    return checked(
        timeline(
            frame, label="name", start="start", end="end", y="count", part="country", words=WORDS
        )
    )


def test_the_band_spans_every_possible_day() -> None:
    bands = drawn()["data"][0]
    assert bands["x"] == [DAY, 30 * DAY, 366 * DAY]
    assert bands["base"] == ["2019-01-06", "2019-06-01", "2024-01-01"]


def test_the_disc_grows_with_people_in_area() -> None:
    small, large, _ = drawn()["data"][1]["marker"]["size"]
    assert (large / small) ** 2 == 4


def test_every_name_and_number_is_written_once() -> None:
    text = written(drawn())
    for wanted in ("Zhusan-1", "Zhusan-4", "Individual returns", "Undated", " 50", " 200", " 10"):
        assert text.count(wanted) == 1


def grouped(frame: pd.DataFrame) -> Figure:
    return checked(
        timeline(
            frame,
            label="name",
            start="start",
            end="end",
            y="count",
            part="country",
            head="head",
            beside="beside",
            address="to",
            words=WORDS,
        )
    )


def test_rows_stand_below_their_heads_and_carry_their_words_and_addresses() -> None:
    heads = ["Kazakhstan", "Kazakhstan", "Tajikistan & others", "Tajikistan & others"]
    told = ["50, Syria", "200, Syria", "10, <i>Iraq</i>", "7, unknown"]
    addresses = [f"operations?operation={place}" for place in range(4)]
    figure = grouped(FRAME.assign(head=heads, beside=told, to=addresses))
    axis = figure["layout"]["yaxis"]
    assert axis["ticktext"][0] == "<b>Kazakhstan</b>"
    assert axis["ticktext"][3] == "<b>Tajikistan &amp;<br>others</b>"
    assert [*figure["data"][1]["y"], *figure["data"][3]["y"]] == [1, 2, 4, 5]
    assert figure["data"][1]["customdata"] == addresses[:3]
    text = written(figure)
    assert "200, Syria" in text
    assert "10, &lt;i&gt;Iraq&lt;/i&gt;" in text
    assert "7, unknown" in text
    assert "no figure published" not in text


def test_the_years_stand_below_many_rows_too() -> None:
    assert "xaxis2" not in drawn()["layout"]
    tall = drawn(pd.concat([FRAME] * 5, ignore_index=True))
    assert tall["layout"]["xaxis2"]["matches"] == "x"
    assert tall["data"][1]["xaxis"] == "x2"


def test_an_operation_without_a_date_says_so_in_its_row() -> None:
    silent = drawn()["data"][-1]
    assert silent["y"] == [3]
    assert silent["text"] == ["<i>no figure published</i>"]


def test_only_undated_operations_still_make_a_figure() -> None:
    assert "Undated" in written(drawn(FRAME[FRAME["name"] == "Undated"]))

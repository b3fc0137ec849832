"""Does every bar stand under its name, its number and its scope, whatever the width?"""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from charts.blocks import Block, stacked_up
from charts.scoped import scoped_bars
from charts.theme import Figure
from tests.charts.reading import WORDS, checked, written

ROWS = pd.DataFrame(
    [
        ("Kazakhstan", "754 (659–754)", "everybody; running total", 754, 659, 754, "KAZ", "CA"),
        ("Belgium", "38", "women and children only; itemised", 38, 38, 38, "", "Others"),
        ("Spain", "15", "women and children only", 15, 15, 15, "", "Others"),
        ("Bosnia <b>", "no figure", "its ministry says deported", None, None, None, "", "Others"),
    ],
    columns=["name", "said", "scope", "count", "low", "high", "part", "head"],
).astype({"count": "Int64", "low": "Int64", "high": "Int64"})
POINTS = pd.DataFrame(
    [(1, 140, "about", "since 2012", "~~~~~G0184")],
    columns=["place", "count", "qualifier", "text", "address"],
)


def drawn(
    rows: pd.DataFrame = ROWS, points: pd.DataFrame = POINTS, limit: int | None = None
) -> Figure:
    return checked(
        scoped_bars(
            rows.assign(text=rows["name"], address=rows["part"]),
            points,
            limit=limit,
            beyond="beyond the scale",
            explain={"range": "range", "point": "running total from before 2019"},
            words=WORDS,
        )
    )


def trace(figure: Figure, meta: str) -> Figure:
    return next(one for one in figure["data"] if one.get("meta") == meta)


def test_every_row_prints_its_name_its_number_and_its_scope() -> None:
    text = written(drawn())
    for wanted in ("754 (659–754)", "everybody; running total", "its ministry says deported"):
        assert wanted in text
    assert "Bosnia &lt;b&gt;" in text
    assert text.count("Others") == 1


def test_a_country_without_a_figure_has_its_row_and_no_bar() -> None:
    figure = drawn()
    assert trace(figure, "bar")["x"] == [754, 38, 15]
    assert len(trace(figure, "name")["text"]) == 4


def test_a_point_stands_in_the_lane_of_its_row_with_its_shape_and_address() -> None:
    figure = drawn()
    point, bar = trace(figure, "point"), trace(figure, "bar")
    assert point["y"] == [bar["y"][1]]
    assert point["x"] == [140]
    assert point["marker"]["symbol"] == ["diamond-open"]
    assert point["customdata"] == ["~~~~~G0184"]


def test_a_bar_beyond_the_limit_ends_at_the_edge_and_says_so() -> None:
    far = ROWS.iloc[0].to_dict() | {"name": "Iraq", "said": "at least 20,000", "count": 20_000}
    rows = pd.concat([ROWS, pd.DataFrame([far | {"low": 20_000, "high": 20_000}])])
    figure = drawn(rows, limit=3_000)
    assert figure["layout"]["xaxis"]["range"][1] == 754
    assert trace(figure, "beyond")["x"] == [754]
    assert "at least 20,000, beyond the scale" in written(figure)
    assert "754 (659–754), beyond" not in written(figure)
    assert drawn(rows)["layout"]["xaxis"]["range"][1] == 20_000


def test_the_key_explains_only_what_is_drawn() -> None:
    assert "running total from before 2019" in written(drawn())
    bare = drawn(ROWS.assign(low=ROWS["count"]), POINTS.iloc[:0])
    assert "running total from before 2019" not in written(bare)


@given(st.lists(st.tuples(st.text(max_size=60), st.text(max_size=300)), max_size=30))
def test_rows_never_stand_upon_each_other(texts: list[tuple[str, str]]) -> None:
    held = stacked_up([Block(name, "1", scope) for name, scope in texts])
    assert held.lanes == sorted(held.lanes)
    for (top, said), lane in zip(held.texts, held.lanes, strict=True):
        assert lane - top >= 19 * (said.count("<br>") + 1)
    for (top, said), lane in zip(held.prints, held.lanes, strict=False):
        assert top < held.height
        assert said.strip("<br>") or lane
    assert len(held.lanes) == len(texts)
    assert held.height >= max([0.0, *held.lanes])

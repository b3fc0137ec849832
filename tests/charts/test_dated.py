"""Do dated marks stay what was published, and does a line end at the last count?"""

from datetime import date

import pandas as pd
import pytest

from charts.dated import dated_panels
from charts.theme import Figure
from tests.charts.reading import WORDS, checked, written

ROWS = pd.DataFrame(
    [
        ("al-Hol", "2019-03-25", "2019-03-25", 72_842, "total", "exact"),
        ("al-Hol", "2024-12-31", "2024-01-01", 41_740, "total", "exact"),
        ("al-Hol", "2026-01-31", "2026-01-01", 25_000, "total", "about"),
        ("al-Hol", "2026-01-31", "2026-01-01", 6_200, "other:third_country_nationals", "about"),
        ("Roj", "2021-04-30", "2021-04-30", 2_500, "total", "at_most"),
    ],
    columns=["panel", "day", "start", "count", "part", "qualifier"],
).astype({"day": "datetime64[s]", "start": "datetime64[s]"})
ROWS = ROWS.assign(label=ROWS["part"], text=ROWS["panel"], number="~~~~~G0001", said="n")


def drawn(**more: object) -> Figure:
    return checked(
        dated_panels(
            ROWS,
            notes={"al-Hol": "No count after January 2026."},
            words=WORDS,
            **more,  # type: ignore[arg-type]
        )
    )


def traces(figure: Figure, start: str) -> list[Figure]:
    return [one for one in figure["data"] if one["meta"].startswith(start)]


@pytest.mark.parametrize("joined", [True, False])
def test_nothing_is_drawn_that_nobody_published(joined: bool) -> None:
    figure = drawn(joined=joined, until=date(2028, 1, 1))
    counts = set(ROWS["count"])
    for trace in figure["data"]:
        assert {y for y in trace["y"] if y is not None} <= counts
    assert all(trace["x"] and 0 not in trace["y"] for trace in traces(figure, "t"))


def test_a_line_ends_at_its_last_count_and_the_unknown_is_shaded() -> None:
    figure = drawn(joined=True, until=date(2028, 1, 1))
    tie = traces(figure, "tie total")[0]
    assert tie["x"][-1] == "2026-01-31"
    assert tie["line"]["dash"]
    shades = [shape for shape in figure["layout"]["shapes"] if shape.get("layer") == "below"]
    assert [shape["x0"] for shape in shades] == ["2026-01-31", "2021-04-30"]
    assert {shape["x1"] for shape in shades} == {"2028-01-01"}
    assert "No count after January" in written(figure)


def test_points_alone_are_not_tied() -> None:
    figure = drawn()
    assert traces(figure, "tie") == []
    assert not [one for one in figure["layout"]["shapes"] if one.get("layer") == "below"]


def test_a_count_of_a_whole_year_is_a_span_and_ties_nothing() -> None:
    figure = drawn(joined=True)
    assert "2024-12-31" not in traces(figure, "tie total")[0]["x"]
    assert traces(figure, "whisker total")[0]["x"][:2] == ["2024-01-01", "2024-12-31"]


def test_scopes_have_lines_of_their_own_and_panels_scales_of_their_own() -> None:
    figure = drawn(joined=True)
    ties = traces(figure, "tie")
    assert len({one["line"]["color"] for one in ties}) == 2
    layout = figure["layout"]
    assert layout["yaxis"]["range"][0] == layout["yaxis2"]["range"][0] == 0
    assert layout["yaxis"]["range"][1] > layout["yaxis2"]["range"][1]
    assert layout["xaxis"]["range"] == layout["xaxis2"]["range"]


def test_marks_have_the_shape_of_their_qualifier_and_lead_to_their_passport() -> None:
    marks = next(one for one in drawn()["data"] if one["meta"] == "total")
    assert marks["marker"]["symbol"] == ["circle", "circle", "diamond-open"]
    assert set(marks["customdata"]) == {"~~~~~G0001"}

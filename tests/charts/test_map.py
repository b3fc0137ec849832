"""Does the map draw each flow as wide as its people, from our own server's data alone?"""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from charts.flows import THIN, WIDE, Scale, curve, scale
from charts.map import flow_map
from charts.terrain import land, window
from charts.theme import Figure, Look
from domain.boundaries import boundaries
from tests.charts.reading import WORDS, checked, written

ROWS = [("SYR", "KAZ", 612), ("IRQ", "KAZ", 14), ("SYR", "KGZ", 454), ("AFG", "UZB", 24)]
FRAME = pd.DataFrame(ROWS, columns=["from", "to", "people"]).assign(
    text=[f"{a} → {b}" for a, b, _ in ROWS], address=[f"{b}~~~~{a}" for a, b, _ in ROWS]
)
NAMES = {code: f"Name of {code}" for row in ROWS for code in row[:2]}


def drawn(frame: pd.DataFrame = FRAME, **more: object) -> Figure:
    return checked(
        flow_map(
            frame,
            boundaries(),
            start="from",
            end="to",
            y="people",
            names=NAMES,
            text="text",
            address="address",
            words=WORDS,
            **more,  # type: ignore[arg-type]
        )
    )


def flows(figure: Figure) -> dict[str, Figure]:
    """The lines of the flows, by the two countries."""
    return {t["meta"]: t for t in figure["data"] if "-" in t.get("meta", "")}


def test_nothing_in_the_figure_makes_plotly_ask_a_server() -> None:
    """Only its geo and map traces ask for outlines or tiles, only its GL traces for WebGL."""
    figure = drawn()
    assert {trace["type"] for trace in figure["data"]} == {"scatter"}
    assert not {"geo", "map", "mapbox", "images"} & set(figure["layout"])
    assert "http" not in json.dumps(figure)
    assert {figure["layout"][axis]["type"] for axis in ("xaxis", "yaxis")} == {"linear"}


def test_each_flow_is_a_line_of_its_own_that_opens_its_number() -> None:
    lines = flows(drawn())
    assert set(lines) == {"SYR-KAZ", "IRQ-KAZ", "SYR-KGZ", "AFG-UZB"}
    one = lines["IRQ-KAZ"]
    assert set(one["customdata"]) == {"KAZ~~~~IRQ"}
    assert set(one["hovertext"]) == {"<b>IRQ → KAZ</b>"}
    assert lines["SYR-KAZ"]["line"]["width"] > lines["SYR-KGZ"]["line"]["width"]


def test_names_and_numbers_stand_at_the_ends() -> None:
    text = written(drawn())
    for code in NAMES:
        assert text.count(f"Name of {code}") == 1
    for number in ("612", "14", "454", "24"):
        assert number in text


def test_a_label_is_text_and_a_country_without_a_place_is_not_drawn() -> None:
    names = NAMES | {"KAZ": "<b>&K"}
    rows = pd.concat([FRAME, FRAME.head(1).assign(to="ZZZ")], ignore_index=True)
    figure = checked(
        flow_map(rows, boundaries(), start="from", end="to", y="people", names=names, words=WORDS)
    )
    assert "&lt;b&gt;&amp;K" in written(figure)
    assert len(flows(figure)) == len(ROWS)


@given(st.lists(st.integers(1, 30_000), min_size=1, max_size=30))
def test_more_people_never_have_a_thinner_line(counts: list[int]) -> None:
    own = scale(counts)
    widths = [own.width(count) for count in sorted(counts)]
    assert widths == sorted(widths)
    assert all(THIN <= one <= WIDE for one in widths)
    assert own.width(own.full) == WIDE
    assert own.width(own.least) == THIN


def test_the_scale_is_a_round_number_which_one_flow_far_beyond_the_others_does_not_set() -> None:
    assert scale([612, 14]) == Scale(800)
    assert scale([6381, 612, 454]) == Scale(800)
    assert scale([347, 64, 24]) == Scale(400)
    assert scale([6381]) == Scale(8000)
    assert scale([]).full >= WIDE


def test_a_curve_leads_from_one_place_to_the_other_and_bends_north() -> None:
    for end in ((10.0, 0.0), (-10.0, 0.0)):
        way = curve((0.0, 0.0), end)
        assert way[0] == (0.0, 0.0)
        assert way[-1] == end
        assert max(y for _, y in way) > 1


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_several_claim_is_not_filled_and_its_line_is_dashed(mode: str) -> None:
    seen = window([(60.0, 25.0), (90.0, 45.0)])
    look = Look(WORDS, mode)  # type: ignore[arg-type]
    traces = {trace["meta"]: trace for trace in land(boundaries(), seen, ["UZB"], look=look)}
    assert traces["dashed"]["line"]["dash"]
    assert "fill" not in traces["dashed"]
    inside = boundaries().open["XJK"][0].tolist()
    filled = {
        (x, y)
        for meta in ("land", "named land")
        for x, y in zip(traces[meta]["x"], traces[meta]["y"], strict=True)
    }
    dashed = set(zip(traces["dashed"]["x"], traces["dashed"]["y"], strict=True))
    places = {(round(a * seen.shortening, 2), b) for a, b in inside}
    assert places <= dashed
    assert not places <= filled


def test_what_is_said_below_stands_on_the_image_in_lines_that_fit_a_phone() -> None:
    said = "The boundaries and names on this map imply no opinion on anything whatsoever, and " * 3
    figure = drawn(below=[said, "Second <paragraph>."])
    foot = figure["layout"]["annotations"][-1]["text"]
    assert foot.replace("<br>", " ").startswith(said.strip())
    assert max(map(len, foot.replace("&lt;", "<").split("<br>"))) <= 60
    assert "Second &lt;paragraph&gt;." in foot
    assert figure["layout"]["height"] > drawn()["layout"]["height"]
    assert figure["layout"]["margin"]["b"] >= 14 * foot.count("<br>")

"""Are the shapes of the map whole, small, and the same for neighbours on either side?"""

import json

import numpy as np

from domain.boundaries import PATH, Line, boundaries
from tests.data.shipped import DATA

SHAPES = boundaries()
CLAIMED = {"XAC", "XAP", "XBT", "XHT", "XIT", "XJK", "ESH"}


def inside(point: tuple[float, float], ring: Line) -> bool:
    """Whether a ring goes round a point."""
    x, y = point
    (x0, y0), (x1, y1) = ring.T, np.roll(ring, -1, axis=0).T
    crosses = (y0 > y) != (y1 > y)
    at = x0 + (y - y0) / np.where(crosses, y1 - y0, 1) * (x1 - x0)
    return bool((crosses & (x < at)).sum() % 2)


def test_the_file_is_small_and_says_where_it_comes_from() -> None:
    assert PATH.parent == DATA
    assert PATH.stat().st_size < 150_000
    note = json.loads(PATH.read_text(encoding="utf-8"))["note"]
    assert "plotly.js 4.1.1" in note
    assert "MIT" in note


def test_rings_are_closed_and_on_the_globe() -> None:
    shapes = [*SHAPES.outlines.values(), *SHAPES.open.values()]
    rings = [ring for own in shapes for ring in own]
    assert len(rings) > 300
    for ring in rings:
        assert (ring[0] == ring[-1]).all()
        assert len(ring) >= 3
        assert np.abs(ring[:, 1]).max() <= 90
        assert np.abs(np.diff(ring[:, 0])).max() < 180, "a ring leaps round the world"


def test_countries_hold_the_point_where_their_arrows_end() -> None:
    for code in ("KAZ", "KGZ", "TJK", "TKM", "UZB", "SYR", "IRQ", "AFG", "RUS", "CAN", "AUS"):
        assert any(inside(SHAPES.at[code], ring) for ring in SHAPES.outlines[code]), code


def test_every_country_of_the_claims_has_a_place() -> None:
    known = {"KAZ", "KGZ", "TJK", "TKM", "UZB", "XKX", "FRA", "BIH", "TTO", "MYS", "IDN", "MAR"}
    assert known <= set(SHAPES.at)


def test_what_several_claim_has_no_filled_shape_and_dashed_lines() -> None:
    assert set(SHAPES.open) >= CLAIMED
    assert not set(SHAPES.open) & set(SHAPES.outlines)
    dashed = {tuple(point) for line in SHAPES.dashed for point in line.tolist()}
    for code in CLAIMED:
        assert {tuple(point) for ring in SHAPES.open[code] for point in ring.tolist()} <= dashed


def test_no_border_is_both_settled_and_not() -> None:
    plain = {line.tobytes() for line in SHAPES.borders}
    assert plain
    assert not plain & {line.tobytes() for line in SHAPES.dashed}


def test_neighbours_share_their_border_point_by_point() -> None:
    one, other = (
        {tuple(p) for ring in SHAPES.outlines[code] for p in ring.tolist()}
        for code in ("KAZ", "UZB")
    )
    assert len(one & other) > 10

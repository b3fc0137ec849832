"""Do labels stand beside their own points, inside the picture, and never upon each other?"""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.placing import NEAR, Box, Place, Point, Room, box, placed

HALF = (165.0, 190.0)
SIZE = (80, 34)
POINTS = st.lists(
    st.tuples(st.integers(-150, 150), st.integers(-80, 80)), min_size=1, max_size=12, unique=True
)


def rooms(points: list[Point]) -> list[Room]:
    held = np.array(points, dtype=np.float64)
    return [Room(enlarged, HALF, held, held[:0]) for enlarged in (1.0, 1.5, 2.0)]


def boxes(points: list[Point], enlarged: float) -> list[Box]:
    found = placed([(one, [SIZE]) for one in points], rooms(points))
    return [
        box((x * enlarged, y * enlarged), SIZE, one[1])
        for (x, y), one in zip(points, found, strict=True)
        if one
    ]


@settings(max_examples=40)
@given(POINTS)
def test_labels_never_touch_however_wide_the_screen(points: list[Point]) -> None:
    for enlarged in (1.0, 1.5, 2.0):
        own = boxes(points, enlarged)
        assert not any(a.meets(b) for a, b in combinations(own, 2))


@settings(max_examples=40)
@given(POINTS)
def test_labels_stay_inside_and_are_taken_for_no_other_place(points: list[Point]) -> None:
    found = placed([(one, [SIZE]) for one in points], rooms(points))
    for point, place in zip(points, found, strict=True):
        if place:
            own = box(point, SIZE, place[1])
            assert max(abs(own.left), abs(own.right)) <= HALF[0]
            assert max(abs(own.top), abs(own.bottom)) <= HALF[1]
            others = [one for one in points if one != point]
            assert not any(own.left < x < own.right and own.top < y < own.bottom for x, y in others)


def test_a_lonely_label_stands_right_beside_its_point() -> None:
    (found,) = placed([((0.0, 0.0), [SIZE])], rooms([(0.0, 0.0)]))
    assert found == (0, Place(1, 0, NEAR))


def test_what_finds_no_room_is_said_shorter_or_not_at_all() -> None:
    wide, short = (1000, 34), (30, 17)
    point = [(0.0, 0.0)]
    assert placed([(point[0], [wide])], rooms(point)) == [None]
    (found,) = placed([(point[0], [wide, short])], rooms(point))
    assert found is not None
    assert found[0] == 1

"""Where does a label stand beside its point, so that it touches no other?

All in pixels from the middle of the picture. On a wider screen points stand further apart while
labels stay as large, so that each is tried on a phone, on a desk and at steps between.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Size = tuple[int, int]  # width and height
Points = NDArray[np.float64]  # a row each

NEAR = 9  # pixels between a point and a label right beside it
_AWAY = (NEAR, 24, 44)
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
_A_STEP, _FOR_ANOTHER = 4, 1000  # how much worse than covering a piece of line


@dataclass(frozen=True)
class Place:
    """A label's side of its point (to the right 1, to the left -1; below 1, above -1), how far."""

    right: int
    down: int
    away: int

    @property
    def shift(self) -> Point:
        """Pixels from the point to the label's nearest edge or corner, to the right and down."""
        far = self.away * (1.0 if 0 in (self.right, self.down) else 0.7)
        return self.right * far, self.down * far


@dataclass(frozen=True)
class Box:
    """A rectangle, in pixels from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles share a pixel."""
        apart = self.left >= other.right or other.left >= self.right
        return not (apart or self.top >= other.bottom or other.top >= self.bottom)


def box(point: Point, size: Size, place: Place) -> Box:
    """The rectangle of a label of this size."""
    left, top = (
        at + shift - {1: 0.0, 0: long / 2, -1: float(long)}[side]
        for at, shift, long, side in zip(
            point, place.shift, size, (place.right, place.down), strict=True
        )
    )
    return Box(left, top, left + size[0], top + size[1])


@dataclass(frozen=True)
class Room:
    """What a label must keep clear of, on a picture so much enlarged.

    `half` is half the width and the height of the phone's picture, `points` are places that a label
    must not be taken for, `lines` points of lines that it should rather not cover.
    """

    enlarged: float
    half: Point
    points: Points
    lines: Points

    def box(self, point: Point, size: Size, place: Place) -> Box:
        """The rectangle of a label here."""
        return box((point[0] * self.enlarged, point[1] * self.enlarged), size, place)

    def holds(self, own: Box) -> bool:
        """Whether a label stands inside the picture."""
        wide, high = self.half[0] * max(1.0, self.enlarged), self.half[1]
        return -wide <= own.left and own.right <= wide and -high <= own.top <= own.bottom <= high

    def covered(self, boxes: Sequence[Box], but: Point) -> list[int]:
        """How much of the lines each label covers; a place of another name is worse than all."""
        others = self.points[(self.points != but).any(axis=1)]
        mistaken = self._inside(others, boxes, NEAR) > 0
        return list((_FOR_ANOTHER * mistaken + self._inside(self.lines, boxes)).tolist())

    def _inside(self, points: Points, boxes: Sequence[Box], around: int = 0) -> NDArray[np.int64]:
        """How many of the points lie in each box."""
        edges = np.array([(one.left, one.right, one.top, one.bottom) for one in boxes]).T
        left, right, top, bottom = edges[:, :, None]
        x, y = points.T * self.enlarged
        inside = (x > left - around) & (x < right + around)
        inside &= (y > top - around) & (y < bottom + around)
        held: NDArray[np.int64] = inside.sum(axis=1)
        return held


Choice = tuple[int, Place, list[Box]]  # which of the sizes, where, and its rectangle in each room


def placed(
    wanted: Sequence[tuple[Point, Sequence[Size]]], rooms: Sequence[Room]
) -> list[tuple[int, Place] | None]:
    """For each label which of its sizes fits, the first at best, and where; None where none does.

    Who comes first chooses first; of several orders the one is taken that says most.
    """
    choices = [_choices(point, sizes, rooms) for point, sizes in wanted]
    turns = range(len(wanted))
    orders = (
        turns,
        sorted(turns, key=lambda n: -wanted[n][0][0]),
        sorted(turns, key=lambda n: wanted[n][0][1]),
        sorted(turns, key=lambda n: -wanted[n][0][1]),
    )
    tried = [_in_turn({n: choices[n] for n in order}) for order in orders]
    best = max(tried, key=lambda own: sum(2 if one[0] == 0 else 1 for one in own.values()))
    return [best.get(n) for n in turns]


def _choices(point: Point, sizes: Sequence[Size], rooms: Sequence[Room]) -> list[Choice]:
    """Where a label may stand, the largest size and the least covered first."""
    places = [Place(*side, away) for away, side in product(_AWAY, _SIDES)]
    found: list[tuple[int, int, Choice]] = []
    for number, size in enumerate(sizes):
        boxes = [[room.box(point, size, place) for place in places] for room in rooms]
        costs = [room.covered(own, point) for room, own in zip(rooms, boxes, strict=True)]
        for n, place in enumerate(places):
            own = [each[n] for each in boxes]
            cost = sum(each[n] for each in costs) + _AWAY.index(place.away) * _A_STEP * len(rooms)
            inside = all(room.holds(one) for room, one in zip(rooms, own, strict=True))
            if inside and cost < _FOR_ANOTHER:
                found.append((number, cost, (number, place, own)))
    return [one for _, _, one in sorted(found, key=lambda one: one[:2])]


def _in_turn(choices: Mapping[int, list[Choice]]) -> dict[int, tuple[int, Place]]:
    """What each label gets that takes the first choice that is still free in every room."""
    taken: list[list[Box]] = []
    given = {}
    for label, own in choices.items():
        free = (one for one in own if not any(_meet(one[2], other) for other in taken))
        if (chosen := next(free, None)) is not None:
            taken.append(chosen[2])
            given[label] = chosen[:2]
    return given


def _meet(one: Sequence[Box], other: Sequence[Box]) -> bool:
    return any(a.meets(b) for a, b in zip(one, other, strict=True))

"""How wide and how curved is the line of a flow of people? Numbers only; nothing is drawn."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from charts.placing import Point

THIN, WIDE = 1.5, 12.0  # pixels
_STEPS = 24
_BOW = 0.16  # of its length: how far a line leaves the straight way
_ROUND = (1, 2, 3, 4, 5, 6, 8, 10)
_FAR = 8  # a largest flow so many times the next does not set the scale of the others


@dataclass(frozen=True)
class Flow:
    """So many people from one country to another, the way of their line, what it says and opens."""

    start: str
    end: str
    count: int
    way: list[Point]
    text: str
    address: str


@dataclass(frozen=True)
class Scale:
    """`full` people and more have the widest line, `least` people and fewer the thinnest."""

    full: int

    @property
    def least(self) -> int:
        """As many people as the thinnest line stands for at most."""
        return math.floor(self.full * THIN / WIDE)

    def width(self, count: int) -> float:
        """Pixels: as the people in between, never thinner and never wider than the two."""
        return round(min(WIDE, max(THIN, WIDE * count / self.full)), 2)


def scale(counts: Sequence[int]) -> Scale:
    """The scale of these flows: a round number that holds all but one far beyond the others."""
    ordered = sorted(counts, reverse=True) or [1]
    beyond = len(ordered) > 2 and ordered[0] > _FAR * ordered[1]
    return Scale(_rounded(max(ordered[1] if beyond else ordered[0], round(WIDE))))


def _rounded(count: int) -> int:
    """The next round number."""
    unit = int(10 ** (len(str(count)) - 1))
    return next(unit * one for one in _ROUND if unit * one >= count)


def curve(start: Point, end: Point) -> list[Point]:
    """A quadratic curve that leaves the straight way to the north."""
    (x0, y0), (x2, y2) = start, end
    across = (y0 - y2, x2 - x0) if x2 >= x0 else (y2 - y0, x0 - x2)
    x1 = (x0 + x2) / 2 + 2 * _BOW * across[0]
    y1 = (y0 + y2) / 2 + 2 * _BOW * across[1]
    return [
        (
            round((1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2, 2),
            round((1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2, 2),
        )
        for t in (step / _STEPS for step in range(_STEPS + 1))
    ]

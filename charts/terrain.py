"""Which land lies in a window of the map, and how is it drawn? Plain polygons on plain axes.

Plotly's own maps ask a server abroad for their outlines; lines and fills ask nobody.
"""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from charts.placing import Point
from charts.theme import Figure, Look
from domain.boundaries import Boundaries, Line

_LEAST = 18.0  # degrees of the smallest window
_ROOM = (0.22, 0.2)  # left free beside and above what is shown, as shares of it
_WIDE, NARROW = 1600, 330  # pixels of the widest and the narrowest plot that are reckoned with
_LOW, _TALL = 380, 560  # pixels of the lowest and the highest plot


@dataclass(frozen=True)
class Window:
    """A piece of the world on plain axes, in degrees; those of longitude are shortened."""

    west: float
    south: float
    east: float
    north: float

    @property
    def shortening(self) -> float:
        """How much narrower a degree of longitude is than one of latitude here."""
        return math.cos(math.radians(min(60.0, abs(self.south + self.north) / 2)))

    def at(self, point: Point) -> Point:
        """Longitude and latitude as they are drawn."""
        return round(point[0] * self.shortening, 2), round(point[1], 2)

    @property
    def size(self) -> Point:
        """Width and height as drawn."""
        return (self.east - self.west) * self.shortening, self.north - self.south

    @property
    def height(self) -> int:
        """Pixels of the plot: as many as show the whole window on a phone, within reason."""
        wide, high = self.size
        return round(min(_TALL, max(_LOW, NARROW * high / wide)))

    @property
    def scale(self) -> float:
        """Pixels of a degree of latitude on a phone."""
        wide, high = self.size
        return min(NARROW / wide, self.height / high)

    def pixel(self, point: Point) -> Point:
        """Where a drawn point stands on a phone: pixels from the middle, to the right and down."""
        middle = self.at(((self.west + self.east) / 2, (self.south + self.north) / 2))
        x, y = ((a - b) * self.scale for a, b in zip(point, middle, strict=True))
        return x, -y

    @property
    def enlargements(self) -> tuple[float, ...]:
        """How much larger than on a phone things stand on wider and wider screens."""
        most = self.height / self.size[1] / self.scale
        return tuple(1 + (most - 1) * step / 4 for step in range(5)) if most > 1 else (1.0,)

    def seen(self, line: Line) -> bool:
        """Whether a line may come into sight: screens wider or higher than ours show more."""
        wide, high = self.size
        x, y = (self.west + self.east) / 2, (self.south + self.north) / 2
        across = max(wide, _WIDE * high / self.height) / 2 / self.shortening
        along = max(high, self.height * wide / NARROW) / 2
        low, top = line.min(axis=0), line.max(axis=0)
        beside = low[0] > x + across or top[0] < x - across
        return not (beside or low[1] > y + along or top[1] < y - along)


def window(points: Collection[Point]) -> Window:
    """The window that shows these places with room around them."""
    edges = []
    for values, room in zip(zip(*points, strict=True), _ROOM, strict=True):
        low, high = min(values), max(values)
        pad = (high - low) * room + max(0.0, _LEAST - (high - low)) / 2
        edges.append((low - pad, high + pad))
    (west, east), (south, north) = edges
    return Window(west, max(south, -60.0), east, min(north, 84.0))


def land(shapes: Boundaries, seen: Window, named: Collection[str], *, look: Look) -> list[Figure]:
    """The traces of land, then of boundaries; areas that several claim are left unfilled."""
    rings = {code: [r for r in own if seen.seen(r)] for code, own in shapes.outlines.items()}
    ours = [ring for code in named for ring in rings.get(code, ())]
    others = [ring for code, own in rings.items() if code not in named for ring in own]
    edges = [line for line in shapes.borders if seen.seen(line)]
    dashed = [line for line in shapes.dashed if seen.seen(line)]
    return [
        _filled(others, seen, look.land(), meta="land"),
        _filled(ours, seen, look.land(named=True), meta="named land"),
        _lined(edges, seen, look, meta="borders"),
        _lined(dashed, seen, look, meta="dashed") | {"line": _pen(look) | {"dash": "3px,3px"}},
    ]


def _joined(lines: Iterable[Line], seen: Window) -> dict[str, list[float | None]]:
    """Several lines as one, with a gap after each."""
    x: list[float | None] = []
    y: list[float | None] = []
    for line in lines:
        x += [*np.round(line[:, 0] * seen.shortening, 2).tolist(), None]
        y += [*line[:, 1].tolist(), None]
    return {"x": x, "y": y}


def _pen(look: Look) -> Figure:
    return {"color": look.border, "width": 0.8}


def _filled(rings: list[Line], seen: Window, colour: str, *, meta: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        **_joined(rings, seen),
        "fill": "toself",
        "fillcolor": colour,
        "line": {"color": colour, "width": 0.5},
        "hoverinfo": "skip",
        "meta": meta,
    }


def _lined(lines: list[Line], seen: Window, look: Look, *, meta: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        **_joined(lines, seen),
        "line": _pen(look),
        "hoverinfo": "skip",
        "meta": meta,
    }

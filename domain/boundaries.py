"""Which shape has each country on a map? Outlines, borders and points, read once from data/.

Where they come from, and why they say nothing on any boundary, stands in
the decision on boundaries under docs/. Which of them are drawn, and how, is decided elsewhere.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

PATH = Path(__file__).resolve().parents[1] / "data" / "boundaries.json"
UNIT = 100  # parts of a degree in the file

Line = NDArray[np.float64]  # longitude and latitude of each point, in degrees: a row each


@dataclass(frozen=True)
class Boundaries:
    """By ISO 3166-1 alpha-3, or an X-code of the source for an area that several claim.

    `outlines` are the rings that may be filled, `open` those of areas that may not; `borders` run
    between countries, `dashed` where a boundary is not settled. `at` is where an arrow ends.
    """

    outlines: Mapping[str, tuple[Line, ...]]
    open: Mapping[str, tuple[Line, ...]]
    borders: tuple[Line, ...]
    dashed: tuple[Line, ...]
    at: Mapping[str, tuple[float, float]]


@cache
def boundaries() -> Boundaries:
    """The shapes of every country."""
    held = json.loads(PATH.read_text(encoding="utf-8"))
    arcs = [_line(steps) for steps in held["arcs"]]
    shapes = {
        code: tuple(_ring(ring, arcs) for ring in rings)
        for code, rings in held["countries"].items()
    }
    unfilled = set(held["no_fill"])
    return Boundaries(
        outlines=MappingProxyType({k: v for k, v in shapes.items() if k not in unfilled}),
        open=MappingProxyType({k: v for k, v in shapes.items() if k in unfilled}),
        borders=tuple(arcs[number] for number in held["borders"]),
        dashed=tuple(arcs[number] for number in held["dashed"]),
        at=MappingProxyType({code: (x, y) for code, (x, y) in held["at"].items()}),
    )


def _line(steps: list[int]) -> Line:
    """An arc in degrees; the file holds its first point and the steps from there."""
    return np.cumsum(np.array(steps).reshape(-1, 2), axis=0) / UNIT


def _ring(numbers: list[int], arcs: list[Line]) -> Line:
    """The arcs of a ring one after the other; a negative number is an arc backwards."""
    parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([*(part[:-1] for part in parts), parts[0][:1]])

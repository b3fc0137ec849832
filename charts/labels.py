"""Which label stands beside which place of the map, and what does it say? Nothing else is drawn."""

from collections.abc import Mapping

import numpy as np

from charts.flows import Flow
from charts.placing import Place, Point, Room, Size, placed
from charts.terrain import NARROW, Window
from charts.text import safe, width
from charts.theme import LINE, SMALL, Figure, Look


def labels(
    at: Mapping[str, Point],
    flows: list[Flow],
    names: Mapping[str, str],
    *,
    seen: Window,
    look: Look,
) -> tuple[list[Figure], bool]:
    """The name of each place, with its numbers by origin if it received; whether all is said."""
    starts = {one.start for one in flows}
    order = sorted(at, key=lambda code: code in starts)
    said = {code: _said(code, flows, names[code], look) for code in order}
    points = [seen.pixel(at[code]) for code in order]
    ways = [seen.pixel(point) for one in flows for point in one.way[::2]]
    half = (NARROW / 2, seen.height / 2)
    rooms = [Room(one, half, np.array(points), np.array(ways)) for one in seen.enlargements]
    sizes = [[size for _, size in said[code]] for code in order]
    found = placed(list(zip(points, sizes, strict=True)), rooms)
    drawn = [
        _label(said[code][which[0]][0], at[code], which[1], look)
        for code, which in zip(order, found, strict=True)
        if which
    ]
    return drawn, all(which and which[0] == 0 for which in found)


def _said(code: str, flows: list[Flow], name: str, look: Look) -> list[tuple[str, Size]]:
    """What a label may say, the longest first, each with its size."""
    own = [one for one in flows if one.end == code]
    bold, named = f"<b>{safe(name)}</b>", width(name, SMALL) + 4
    if not own:
        return [(bold, (named, LINE))]
    counts = [look.words.number(one.count) for one in own]
    signs = [f'<span style="color:{look.colour(one.start)}">●</span>' for one in own]
    numbers = "  ".join(f"{a}\u00a0{b}" for a, b in zip(signs, counts, strict=True))
    long = width("m\u00a0 ".join(["", *counts]), SMALL)
    return [(f"{bold}<br>{numbers}", (max(named, long), 2 * LINE)), (numbers, (long, LINE))]


def _label(text: str, point: Point, place: Place, look: Look) -> Figure:
    right, down = place.shift
    return {
        "text": text,
        "x": point[0],
        "y": point[1],
        "xanchor": {1: "left", 0: "center", -1: "right"}[place.right],
        "yanchor": {1: "top", 0: "middle", -1: "bottom"}[place.down],
        "align": {1: "left", 0: "center", -1: "right"}[place.right],
        "ax": right,
        "ay": down,
        "showarrow": True,  # a thin line ties a label to its point
        "arrowhead": 0,
        "arrowwidth": 1,
        "arrowcolor": look.muted,
        "opacity": 1,
        "borderpad": 0,
        "font": {"size": SMALL, "color": look.ink, "shadow": look.halo},
    }

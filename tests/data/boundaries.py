"""How was data/boundaries.json made? From the maps of plotly.js, once; run again for a newer one.

    npm pack plotly.js@4.1.1 && tar xzf plotly.js-4.1.1.tgz
    python -m tests.data.boundaries package/dist/plotly-geo-assets.js

The maps come as JavaScript with TopoJSON inside: arcs that neighbours share. Arcs are thinned one
by one, so that neighbours still share them, and each becomes coast, border or dashed line.
"""

import json
import math
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from domain.boundaries import PATH, UNIT

MAP = "world_50m"
NOTE = (
    "Countries of plotly.js 4.1.1 (dist/plotly-geo-assets.js, world_50m; MIT), which derives them"
    " from UN Geodata simplified; thinned, rounded to a hundredth of a degree. No statement on any"
    " boundary. Made by tests/data/boundaries.py."
)
NO_FILL = {"XAC", "XAP", "XBT", "XHT", "XIT", "XJK", "ESH", "FLK"}  # claimed by several, or open
DASHED = NO_FILL | {"PSE"}
DASHED_PAIRS = [{"SDN", "SSD"}]
LEFT_OUT = {"ATA", "ATF", "SGS", "HMD", "BVT", "FJI"}  # far from all, or across the date line
AT = {  # where arrows end, where the middle of the largest piece of land would mislead
    "AUS": (149.1, -35.3),
    "CAN": (-75.7, 45.4),
    "RUS": (37.6, 55.8),
    "USA": (-77.0, 38.9),
    "XKX": (20.9, 42.6),
}
NEAR = (-15.0, 15.0, 95.0, 72.0)  # west, south, east, north of what is seen most
FINE, COARSE = 0.05, 0.2  # degrees that an outline may move
SMALLEST_NEAR, SMALLEST = 0.02, 0.5  # square degrees of the least island that is kept

BERING = -168.9  # degrees east, between Asia and America

Point = tuple[float, float]


def topology(path: Path) -> dict[str, Any]:
    """The TopoJSON of `MAP`, read from the JavaScript around it."""
    text = path.read_text(encoding="utf-8")
    opening = "module.exports = "
    start = text.index(opening, text.index(f'"dist/topojson/{MAP}.json"(')) + len(opening)
    body = text[start : text.index("\n", start)].rstrip(";")
    quoted = re.sub(r"([{,]\s*)([A-Za-z_]\w*): ", r'\1"\2": ', body)
    found: dict[str, Any] = json.loads(quoted, parse_float=float, parse_int=int)
    return found


def decoded(found: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees."""
    (wide, high), (left, low) = found["transform"]["scale"], found["transform"]["translate"]
    arcs = []
    for arc in found["arcs"]:
        x = y = 0.0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * wide + left, y * high + low))
        arcs.append(unbroken(points))
    return arcs


def unbroken(points: list[Point]) -> list[Point]:
    """The line without a leap round the world; Asia goes on counting east of 180°."""
    out = points[:1]
    for x, y in points[1:]:
        leap = round((x - out[-1][0]) / 360) * 360
        out.append((x - leap, y))
    of_asia = min(x for x, _ in out) < BERING and max(y for _, y in out) > 60
    return [(x + 360, y) for x, y in out] if of_asia else out


def thinned(points: list[Point], most: float) -> list[Point]:
    """The line with no point moved further than `most` degrees (Ramer, Douglas and Peucker)."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    gaps = [0.0, *(_off(one, first, last) for one in points[1:-1])]
    at = max(range(len(gaps)), key=gaps.__getitem__)
    if gaps[at] <= most:
        return [first, last]
    return thinned(points[: at + 1], most)[:-1] + thinned(points[at:], most)


def _off(one: Point, first: Point, last: Point) -> float:
    """How far a point lies from a line, in degrees of latitude."""
    narrow = math.cos(math.radians(first[1]))
    dx, dy = (last[0] - first[0]) * narrow, last[1] - first[1]
    px, py = (one[0] - first[0]) * narrow, one[1] - first[1]
    long = dx * dx + dy * dy
    along = min(1.0, max(0.0, (px * dx + py * dy) / long)) if long else 0.0
    return math.hypot(px - along * dx, py - along * dy)


def near(points: list[Point]) -> bool:
    """Whether a line touches what is seen most."""
    west, south, east, north = NEAR
    return any(west <= x <= east and south <= y <= north for x, y in points)


def index(number: int) -> int:
    """The arc that a ring names; a negative number means backwards."""
    return number if number >= 0 else ~number


def area(points: list[Point]) -> float:
    """Square degrees of a ring, whichever way round it goes."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def rings(found: dict[str, Any], arcs: list[list[Point]]) -> dict[str, list[list[int]]]:
    """The outer rings of each country, as arcs (negative: backwards); of the small the largest."""
    out: dict[str, list[tuple[float, bool, list[int]]]] = {}
    for one in found["objects"]["countries"]["geometries"]:
        several = one["arcs"] if one["type"] == "MultiPolygon" else [one["arcs"]]
        for piece in several:
            ring = [int(number) for number in piece[0]]
            points = [p for number in ring for p in arcs[index(number)]]
            out.setdefault(one["id"], []).append((area(points), near(points), ring))
    kept = {}
    for code, own in sorted(out.items()):
        own.sort(key=lambda piece: -piece[0])
        floor = {True: SMALLEST_NEAR, False: SMALLEST}
        big = [ring for size, close, ring in own if size >= floor[close]]
        if code not in LEFT_OUT:
            kept[code] = big or [own[0][2]]
    return kept


def lines(found: dict[str, list[list[int]]]) -> tuple[list[int], list[int]]:
    """The arcs that are borders, and those that are drawn dashed."""
    users: dict[int, set[str]] = {}
    for code, own in found.items():
        for number in (number for ring in own for number in ring):
            users.setdefault(index(number), set()).add(code)
    dashed = [n for n, who in users.items() if who & DASHED or who in DASHED_PAIRS]
    plain = [n for n, who in users.items() if len(who) > 1 and n not in set(dashed)]
    return sorted(plain), sorted(dashed)


def coded(points: list[Point]) -> list[int]:
    """Whole hundredths of a degree, each but the first as the step from the one before."""
    whole = [(round(x * UNIT), round(y * UNIT)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    return [n for pair in [whole[0], *[one for one in steps if one != (0, 0)]] for n in pair]


def made(path: Path) -> dict[str, Any]:
    """What the file holds; a ring that thinning leaves without an inside is left out."""
    found = topology(path)
    full = decoded(found)
    arcs = [coded(thinned(one, FINE if near(one) else COARSE)) for one in full]
    every = rings(found, full)
    kept = {
        code: [ring for ring in own if sum(len(arcs[index(n)]) - 2 for n in ring) >= 6]
        for code, own in every.items()
    }
    plain, dashed = lines(kept)
    used = sorted({index(n) for own in kept.values() for ring in own for n in ring})
    place = {number: at for at, number in enumerate(used)}
    shapes = found["objects"]["countries"]["geometries"]
    return {
        "note": NOTE,
        "arcs": [arcs[n] for n in used],
        "countries": {
            code: [[place[n] if n >= 0 else ~place[~n] for n in ring] for ring in own]
            for code, own in kept.items()
            if own
        },
        "no_fill": sorted(NO_FILL & set(kept)),
        "borders": [place[n] for n in plain],
        "dashed": [place[n] for n in dashed],
        "at": {one["id"]: one["properties"]["ct"] for one in shapes} | AT,
    }


if __name__ == "__main__":
    text = json.dumps(made(Path(sys.argv[1])), separators=(",", ":"))
    PATH.write_text(text + "\n", encoding="utf-8")

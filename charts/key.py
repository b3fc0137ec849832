"""What do the colours and marks mean? A key laid out in pixels, so that it fits any width.

Plotly's own legend takes height from the plot on a narrow screen and lets a reader click parts
away, after which a stack no longer adds up. Direct labels come first; a key only where none fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.text import safe, width
from charts.theme import EDGE, HATCHES, LINE, SMALL, Figure, Look, hatched

SPAN = 312  # the width of a phone's screen less its margins
_BOX = 11
_GAP = 14
_MARKS = {  # paths in a box of 11 by 11 pixels
    "diamond-open": "M5.5,0 L11,5.5 L5.5,11 L0,5.5 Z",
    "triangle-up-open": "M0.5,10 L5.5,1 L10.5,10 Z",
    "triangle-down-open": "M0.5,1 L10.5,1 L5.5,10 Z",
}


@dataclass(frozen=True)
class Entry:
    """One line of a key: a word, and the colour key, hatch or mark that it explains."""

    label: str
    colour: str
    hatch: str = ""
    mark: str = ""


def of_parts(labels: dict[str, str], colours: dict[str, str]) -> list[Entry]:
    """An entry per part, in order."""
    return [
        Entry(label, colours[part], HATCHES.get(part, "/") if hatched(part) else "")
        for part, label in labels.items()
    ]


def height(entries: Sequence[Entry]) -> int:
    """How many pixels the key needs above the plot."""
    places = _places(entries)
    return (places[-1][1] + 1) * (LINE + 3) + 8 if places else 0


def keyed(layout: Figure, entries: Sequence[Entry], *, look: Look) -> Figure:
    """The layout with the key above its plot, at the figure's left edge, and as much higher."""
    above = height(entries)
    margin = layout["margin"] | {"t": layout["margin"]["t"] + above}
    shapes: list[Figure] = [*layout.get("shapes", [])]
    notes: list[Figure] = []
    for entry, (place, line) in zip(entries, _places(entries), strict=True):
        left, top = place - margin["l"] + EDGE, margin["t"] - line * (LINE + 3) - 3
        shapes += _sign(entry, left=left, top=top, look=look)
        notes.append(_word(entry.label, left=left + _BOX + 5, top=top, look=look))
    more = {"shapes": shapes, "annotations": [*layout.get("annotations", []), *notes]}
    return layout | more | {"margin": margin, "height": layout["height"] + above}


def _places(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    places, left, line = [], 0, 0
    for entry in entries:
        need = _BOX + 5 + width(entry.label, SMALL)
        if left and left + need > SPAN:
            left, line = 0, line + 1
        places.append((left, line))
        left += need + _GAP
    return places


_PAPER: Figure = {"xref": "paper", "yref": "paper"}


def _sign(entry: Entry, *, left: int, top: int, look: Look) -> list[Figure]:
    pixel = {**_PAPER, "xsizemode": "pixel", "ysizemode": "pixel", "xanchor": 0, "yanchor": 1}
    fill = look.colour(entry.colour)
    edges = {"x0": left, "x1": left + _BOX, "y0": top, "y1": top - _BOX}
    box: Figure = {"type": "rect", **edges, "fillcolor": fill, "line": {"width": 0}, **pixel}
    if entry.mark == "circle":
        return [box | {"type": "circle"}]
    if entry.mark == "circle-open":
        ring = {"color": fill, "width": 1.5}
        return [box | {"type": "circle", "fillcolor": look.surface, "line": ring}]
    if entry.mark == "range":
        return [box | {"y0": top - 4, "y1": top - 7, "opacity": 0.55}]
    if entry.mark == "against":
        return [box | {"fillcolor": look.grid, "line": {"color": look.muted, "width": 1}}]
    if entry.mark:
        path = _moved(_MARKS[entry.mark], left, top)
        return [{"type": "path", "path": path, "line": {"color": fill, "width": 1.5}, **pixel}]
    ground, stripes = look.hatch(fill)
    if not entry.hatch:
        return [box]
    lines = " ".join(_stripe(n, entry.hatch, left, top) for n in (4, 8, 12, 16))
    outlined = box | {"fillcolor": ground, "line": {"color": fill, "width": 1}}
    return [
        outlined,
        {"type": "path", "path": lines, "line": {"color": stripes, "width": 1}, **pixel},
    ]


def _stripe(along: int, hatch: str, left: int, top: int) -> str:
    """One stripe across the box, or two for a cross."""
    near, far = max(0, along - _BOX), min(along, _BOX)
    rising = f"M{left + near},{top - far} L{left + far},{top - near}"
    falling = f"M{left + near},{top - _BOX + far} L{left + far},{top - _BOX + near}"
    return {"/": rising, "\\": falling, "x": f"{rising} {falling}"}[hatch]


def _moved(path: str, left: int, top: int) -> str:
    """The path with its points moved; plotly counts pixels upwards from the anchor."""
    points = [token.partition(",") for token in path.replace("M", "M ").replace("L", "L ").split()]
    return " ".join(
        f"{left + float(x):g},{top - float(y):g}" if comma else x for x, comma, y in points
    )


def _word(text: str, *, left: int, top: int, look: Look) -> Figure:
    return {
        **_PAPER,
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": left,
        "yshift": top - _BOX / 2,
        "text": safe(text),
        "showarrow": False,
        "font": {"size": SMALL, "color": look.muted},
    }

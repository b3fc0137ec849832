"""What do the colours and marks mean? A key laid out in pixels, so that it fits any width.

Plotly's own legend takes height from the plot on a narrow screen and lets a reader click parts
away, after which a stack no longer adds up. Direct labels come first; a key only where none fit.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.text import safe, width
from charts.theme import LINE, SMALL, Figure, Look, hatched

SPAN = 312  # the width of a phone's screen less its margins
_BOX = 11
_GAP = 14
_MARKS = {  # paths in a box of 11 by 11 pixels
    "circle": "M0.5,5.5 A5,5 0 1 1 10.5,5.5 A5,5 0 1 1 0.5,5.5 Z",
    "diamond-open": "M5.5,0 L11,5.5 L5.5,11 L0,5.5 Z",
    "triangle-up-open": "M0.5,10 L5.5,1 L10.5,10 Z",
    "triangle-down-open": "M0.5,1 L10.5,1 L5.5,10 Z",
}


@dataclass(frozen=True)
class Entry:
    """One line of a key: a word, and the colour key, hatch or mark that it explains."""

    label: str
    colour: str
    hatch: bool = False
    mark: str = ""


def of_parts(labels: dict[str, str], colours: dict[str, str]) -> list[Entry]:
    """An entry per part, in order."""
    return [Entry(label, colours[part], hatched(part)) for part, label in labels.items()]


def height(entries: Sequence[Entry]) -> int:
    """How many pixels the key needs above the plot."""
    places = _places(entries)
    return (places[-1][1] + 1) * (LINE + 3) + 8 if places else 0


def drawn(entries: Sequence[Entry], *, above: int, look: Look) -> tuple[list[Figure], list[Figure]]:
    """Shapes and annotations of the key, its top edge so many pixels above the plot."""
    shapes: list[Figure] = []
    notes: list[Figure] = []
    for entry, (left, line) in zip(entries, _places(entries), strict=True):
        top = above - line * (LINE + 3) - 3
        shapes += _sign(entry, left=left, top=top, look=look)
        notes.append(_word(entry.label, left=left + _BOX + 5, top=top, look=look))
    return shapes, notes


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
    if entry.mark:
        path = _moved(_MARKS[entry.mark], left, top)
        hollow = "rgba(0,0,0,0)" if entry.mark.endswith("open") else fill
        line = {"color": fill, "width": 1.5}
        return [{"type": "path", "path": path, "fillcolor": hollow, "line": line, **pixel}]
    ground, stripes = look.hatch(fill)
    edges = {"x0": left, "x1": left + _BOX, "y0": top, "y1": top - _BOX}
    box: Figure = {"type": "rect", **edges, "fillcolor": fill, "line": {"width": 0}, **pixel}
    if not entry.hatch:
        return [box]
    lines = "".join(
        f"M{left + max(0, n - _BOX)},{top - min(n, _BOX)} L{left + min(n, _BOX)},"
        f"{top - max(0, n - _BOX)} "
        for n in (4, 8, 12, 16)
    )
    outlined = box | {"fillcolor": ground, "line": {"color": fill, "width": 1}}
    return [
        outlined,
        {"type": "path", "path": lines, "line": {"color": stripes, "width": 1}, **pixel},
    ]


def _moved(path: str, left: int, top: int) -> str:
    """The path with its points moved; plotly counts pixels upwards from the anchor."""
    out = []
    for token in path.split():
        head = token[0] if token[0].isalpha() else ""
        first, comma, second = token[len(head) :].partition(",")
        radius = head == "A" or not comma
        x, y = (
            (first, second) if radius else (f"{left + float(first):g}", f"{top - float(second):g}")
        )
        out.append(f"{head}{x}{comma}{y}")
    return " ".join(out)


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

"""How do rows stand below one another that each carry a name, a number and a scope in words?

The words stand above each row's lane, from the left edge, so that they fit a phone. Heights are
pixels: the axis of the rows counts them downwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.text import safe, width, wrapped
from charts.theme import BASE, EDGE, SMALL, Figure, Look

CHARS = 51  # of a line of small print, so that it fits a phone
_PHONE = 320  # pixels of a line
_CHARS = 34  # of a line of a number in words
_NAME, _PRINT = BASE + 5, SMALL + 3  # heights of a line of a name and of small print
_LANE, _GAP, _HEAD = 14, 12, 2 * BASE
BAR = 8.0  # pixels of a bar's height


@dataclass(frozen=True)
class Block:
    """One row: what it is called, its number in words, and its scope."""

    name: str
    said: str
    scope: str
    head: str = ""


@dataclass(frozen=True)
class Blocks:
    """Where everything stands, in pixels from the top."""

    texts: list[tuple[float, str]]
    prints: list[tuple[float, str]]
    heads: list[tuple[float, str]]
    lanes: list[float]
    height: float


def stacked_up(blocks: Sequence[Block]) -> Blocks:
    """Each block below the one before it, the head of a run above its first."""
    held = Blocks([], [], [], [], 0)
    at, before = 8.0, ""
    for one in blocks:
        if one.head != before:
            held.heads.append((at, f"<b>{safe(one.head)}</b>"))
            at, before = at + _HEAD, one.head
        lines = _called(one)
        held.texts.append((at, "<br>".join(lines)))
        at += _NAME * len(lines)
        small = wrapped(one.scope, chars=CHARS)
        if small:
            held.prints.append((at, small))
            at += _PRINT * (small.count("<br>") + 1)
        held.lanes.append(at + _LANE / 2)
        at += _LANE + _GAP
    return Blocks(held.texts, held.prints, held.heads, held.lanes, at)


def _called(one: Block) -> list[str]:
    """The name and the number, on one line where both fit."""
    name = f"<b>{safe(one.name)}</b>"
    fits = width(f"{one.name}   {one.said}", BASE) <= _PHONE
    if fits:
        return [f"{name}\u00a0\u00a0 {safe(one.said)}" if one.said else name]
    return [name, *wrapped(one.said, chars=_CHARS).split("<br>")]


def lettering(held: Blocks, left: float | str, *, look: Look) -> list[Figure]:
    """The traces of all words; `left` is where the horizontal axis begins."""
    kinds = (
        (held.heads, BASE, look.muted, "head"),
        (held.texts, BASE - 1, look.ink, "name"),
        (held.prints, SMALL - 1, look.muted, "scope"),
    )
    return [
        {
            "type": "scatter",
            "mode": "text",
            "x": [left] * len(own),
            "y": [place for place, _ in own],
            "text": [text for _, text in own],
            "textposition": "bottom right",
            "textfont": {"size": size, "color": colour, "shadow": look.halo},
            "cliponaxis": False,
            "hoverinfo": "skip",
            "meta": meta,
        }
        for own, size, colour, meta in kinds
        if own
    ]


def layout(held: Blocks, scale: Figure) -> Figure:
    """The axes: `scale` above and, unlettered, through all rows; the rows count pixels."""
    around = {"l": EDGE, "r": BASE, "t": 2 * BASE, "b": EDGE}
    return {
        "height": round(held.height) + around["t"] + around["b"],
        "margin": around,
        "barmode": "overlay",
        "xaxis": {"side": "top", "automargin": False, **scale},
        "yaxis": {
            "type": "linear",
            "range": [held.height, 0],
            "visible": False,
            "automargin": False,
        },
    }

"""What stands in a figure of plotly? Its panels, its names and the words of its key, plain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Any

from charts.bars import APART
from charts.palette import (
    COMPARATORS,
    COUNTRIES,
    GRID,
    GROUPS,
    INK,
    MUTED,
    NEUTRAL,
    ORIGINS,
    SCOPES,
    SURFACE,
)
from charts.theme import Figure
from reports.papers.office.chart import NUMBER, Fill

_KEYED = (COUNTRIES, GROUPS, ORIGINS, SCOPES)
_PAIRS = {
    pair.dark: pair.light
    for pair in (
        *(own for held in _KEYED for own in held.values()),
        *(*COMPARATORS, NEUTRAL, SURFACE, INK, MUTED, GRID),
    )
}
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<br\s*/?>")


@dataclass(frozen=True)
class Panel:
    """The traces on one pair of axes, with these axes and the name above them."""

    traces: Sequence[Figure]
    x: Figure
    y: Figure
    title: str = ""

    def of(self, kind: str, *metas: str) -> list[Figure]:
        """The traces of a type; of some `meta` where any is named."""
        return [
            one
            for one in self.traces
            if one["type"] == kind and (not metas or one.get("meta") in metas)
        ]


def light(figure: Figure) -> Figure:
    """The figure on light ground, whatever ground it was drawn for."""
    if figure["layout"]["template"]["layout"]["font"]["color"] != INK.dark:
        return figure
    lit: Figure = _lit(figure)
    return lit


def _lit(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _lit(own) for name, own in value.items()}
    if isinstance(value, list):
        return [_lit(own) for own in value]
    return _PAIRS.get(value, value) if isinstance(value, str) else value


def plain(text: str) -> str:
    """A text of a figure without its mark-up, on one line."""
    one = _TAG.sub("", _BREAK.sub(" ", text))
    return " ".join(unescape(one).replace(APART, "").split())


def panels(figure: Figure) -> list[Panel]:
    """The panels of a figure in their order."""
    layout = figure["layout"]
    held: dict[str, list[Figure]] = {}
    for trace in figure["data"]:
        held.setdefault(trace.get("yaxis", "y"), []).append(trace)
    found = [
        Panel(own, layout.get(f"xaxis{name[1:]}", {}), layout.get(f"yaxis{name[1:]}", {}))
        for name, own in held.items()
    ]
    if len(found) < 2 and "yaxis" not in figure["data"][0]:
        return found
    names = [plain(note["text"]) for note in layout["annotations"][: len(found)]]
    return [replace(one, title=name) for one, name in zip(found, names, strict=True)]


def key_of(figure: Figure) -> list[tuple[Figure, str]]:
    """The entries of the key: the first shape of each, and its word."""
    layout = figure["layout"]
    words = [
        note for note in layout.get("annotations", []) if "yshift" in note and "xshift" in note
    ]
    boxes = [one for one in layout.get("shapes", []) if one.get("xsizemode") == "pixel"]
    firsts = [one for one in boxes if not _stripes(one)]
    return [
        (shape, plain(word["text"]))
        for shape, word in zip(firsts, words[-len(firsts) :], strict=False)
        if firsts
    ]


def _stripes(shape: Figure) -> bool:
    """Whether a shape only hatches the box before it."""
    return bool(shape["type"] == "path" and shape["path"].count("M") > 1)


def fill_of(marker: Figure, place: int | None = None) -> Fill:
    """How a mark is filled."""
    colour: Any = marker["color"]
    own = colour if isinstance(colour, str) else colour[place or 0]
    return Fill(own, marker.get("pattern", {}).get("shape", ""))


def format_of(said: str, number: str) -> str:
    """The number format that says a number as it is said: "at least "#,##0."""
    text = plain(said)
    if not text or number not in text:
        return NUMBER
    before, _, after = text.partition(number)
    return "".join((_quoted(before), NUMBER, _quoted(after)))


def _quoted(text: str) -> str:
    return '"' + text.replace('"', "”") + '"' if text else ""

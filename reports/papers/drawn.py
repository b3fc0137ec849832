"""Which figures does a deck draw, and how may each be stretched to fill its place?

A figure was made for a page. On a slide its letters grow with it; rows keep their proportions,
standing bars take the height that is there. A map keeps its shape, lines keep the labels at their
ends apart: both stand beside their sentence instead of below it.
"""

import json
from dataclasses import replace
from html import unescape
from typing import Any, Literal

from charts.theme import Figure, Mode, config
from reports.deck.slides import Show, Slide, show_of
from reports.lettering import chart_words

Kind = Literal["rows", "standing", "lines", "map"]


def kind(figure: Figure) -> Kind:
    """How the figure takes its place."""
    along, up = (figure["layout"].get(name, {}) for name in ("xaxis", "yaxis"))
    if "scaleanchor" in up:
        return "map"
    if "ticktext" in up:
        return "rows"
    return "lines" if along.get("type") == "date" else "standing"


def beside(figure: Figure) -> tuple[str, ...]:
    """The lines that stand below a map, to be said beside it."""
    return tuple(
        unescape(line) for foot in _feet(figure) for line in str(foot["text"]).split("<br>")
    )


def _feet(figure: Figure) -> list[Figure]:
    """What is written below the plot, on the image."""
    notes = figure["layout"].get("annotations", [])
    below = {"yref": "paper", "y": 0, "yanchor": "top", "showarrow": False}
    found = [note for note in notes if below.items() <= note.items()]
    return found if kind(figure) == "map" else []


def fitted(figure: Figure) -> Figure:
    """The figure without what is said beside it."""
    feet = _feet(figure)
    if not feet:
        return figure
    layout, margin = figure["layout"], figure["layout"]["margin"]
    kept = [note for note in layout["annotations"] if note not in feet]
    tight = {
        "annotations": kept,
        "height": layout["height"] - margin["b"] + 2,
        "margin": margin | {"b": 2},
    }
    return figure | {"layout": layout | tight}


def drawings(show: Show, *, paper: bool) -> str:
    """All figures in both modes (on paper the light one), and plotly's settings, as JSON."""
    modes: tuple[Mode, ...] = ("light",) if paper else ("light", "dark")
    shows = {mode: in_mode(show, mode) for mode in modes}
    figures = {
        str(place): {mode: fitted(each.slides[place].figure or {}) for mode, each in shows.items()}
        for place, slide in enumerate(show.slides)
        if slide.figure is not None
    }
    return _json({"config": config(chart_words(show.words)), "figures": figures})


def in_mode(show: Show, mode: Mode) -> Show:
    """The same show with its figures dressed for light or dark ground."""
    if show.mode == mode or not any(slide.figure for slide in show.slides):
        return show
    other = show_of(show.deck, show.figures, show.selection, mode=mode)
    dressed = tuple(map(_dressed, show.slides, other.slides))
    return replace(show, slides=dressed, mode=mode)


def _dressed(slide: Slide, other: Slide) -> Slide:
    return replace(slide, figure=other.figure)


def _json(said: dict[str, Any]) -> str:
    """JSON that can stand inside a script element."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")

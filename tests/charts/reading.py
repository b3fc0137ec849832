"""How does a test read a figure? What is drawn, what is written, and whether plotly takes it."""

import json
from typing import Any

import plotly.graph_objects as go

from charts.theme import Figure
from charts.words import ChartWords

WORDS = ChartWords(
    not_reported="no figure published",
    qualifiers={"exact": "exactly", "at_least": "at least", "about": "about"},
)


def checked(figure: Figure) -> Figure:
    """The figure, once plotly.py has checked each of its keys and it survived JSON."""
    go.Figure(figure)
    assert json.loads(json.dumps(figure)) == figure
    return figure


def bars(figure: Figure, part: str | None = None) -> list[Figure]:
    """The bar traces, of one part or of all; ranges and other marks are no bars."""
    marks = ("range", "against", "precision")
    found = [t for t in figure["data"] if t["type"] == "bar" and t.get("meta") not in marks]
    return [trace for trace in found if part is None or trace["meta"] == part]


def people(figure: Figure) -> int:
    """All people that the bars show."""
    lying = {True: "x", False: "y"}
    return sum(n or 0 for t in bars(figure) for n in t[lying[t["orientation"] == "h"]])


def written(figure: Figure) -> str:
    """Every text that stands in the figure, hover texts left out."""
    layout = figure["layout"]
    axes = [axis for name, axis in layout.items() if name.startswith(("xaxis", "yaxis"))]
    texts: list[Any] = [note["text"] for note in layout.get("annotations", [])]
    for axis in axes:
        texts += [*axis.get("ticktext", []), *axis.get("categoryarray", [])]
    for trace in figure["data"]:
        texts += trace.get("text", [])
    return " ".join(texts).replace("<br>", " ").replace("\u00a0", " ")

"""Who came from where to where? Curves over land, drawn from nothing but what is handed in."""

from collections.abc import Mapping, Sequence

import pandas as pd

from charts.flows import Flow, Scale, curve, scale
from charts.labels import labels
from charts.placing import Point
from charts.terrain import Window, land, window
from charts.text import hover, lines, wrapped
from charts.theme import EDGE, LINE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords
from domain.boundaries import Boundaries

_CHARS = 51  # of a line below the map, so that it fits a phone


def flow_map(
    frame: pd.DataFrame,
    shapes: Boundaries,
    *,
    start: str,
    end: str,
    y: str,
    names: Mapping[str, str],
    words: ChartWords,
    text: str | None = None,
    address: str | None = None,
    below: Sequence[str] = (),
    crowded: str = "",
    mode: Mode = "light",
) -> Figure:
    """A curve per row from the country `start` to the country `end` (codes), as wide as `y`.

    `names` gives the name of each code, `text` is the hover text, a click leads to `address`.
    `below` are the paragraphs on the image under the map: its scale, its disclaimer, its gaps;
    `crowded` goes before them where a label found no room. A code without a place is not drawn.
    """
    look = Look(words, mode)
    texts = frame[text].tolist() if text else [""] * len(frame)
    to = frame[address].tolist() if address else [""] * len(frame)
    rows = zip(frame[start], frame[end], frame[y].tolist(), texts, to, strict=True)
    found = [row for row in rows if row[0] in shapes.at and row[1] in shapes.at]
    codes = list(dict.fromkeys(code for row in found for code in row[:2]))
    seen = window([shapes.at[code] for code in codes])
    at = {code: seen.at(shapes.at[code]) for code in codes}
    flows = [Flow(a, b, int(n), curve(at[a], at[b]), said, to) for a, b, n, said, to in found]
    flows.sort(key=lambda one: (-one.count, one.start, one.end))
    drawn = scale([one.count for one in flows])
    data = [
        *land(shapes, seen, codes, look=look),
        *(_line(one, drawn, look) for one in flows),
        _dots(at, flows, look),
    ]
    notes, whole = labels(at, flows, names, seen=seen, look=look)
    told = below if whole or not crowded else [crowded, *below]
    return figure(data, _layout(seen, notes, told, look=look), look=look)


def _line(one: Flow, drawn: Scale, look: Look) -> Figure:
    trace: Figure = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in one.way],
        "y": [y for _, y in one.way],
        "line": {"color": look.colour(one.start), "width": drawn.width(one.count)},
        "opacity": 0.8,
        "hovertext": [hover(one.text)] * len(one.way),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "meta": f"{one.start}-{one.end}",
    }
    return trace | ({"customdata": [one.address] * len(one.way)} if one.address else {})


def _dots(at: Mapping[str, Point], flows: list[Flow], look: Look) -> Figure:
    """A ring where people came from, a dot where they came to."""
    starts = {one.start for one in flows}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in at.values()],
        "y": [y for _, y in at.values()],
        "marker": {
            "size": [13 if code in starts else 9 for code in at],
            "opacity": 1,
            "color": [look.colour(code) if code in starts else look.ink for code in at],
            "line": {"color": look.surface, "width": 2},
        },
        "hoverinfo": "skip",
        "meta": "places",
    }


def _layout(seen: Window, notes: list[Figure], below: Sequence[str], *, look: Look) -> Figure:
    said = "<br>".join(wrapped(one, chars=_CHARS) for one in below)
    foot = {
        "text": said,
        "x": 0,
        "y": 0,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "yshift": -6,
        "align": "left",
        "showarrow": False,
        "font": {"size": SMALL - 1, "color": look.muted},
    }
    under = lines(said) * LINE + 10 if below else EDGE
    west, east = (seen.at((x, 0.0))[0] for x in (seen.west, seen.east))
    plain = {"type": "linear", "visible": False, "automargin": False}
    return {
        "height": seen.height + under,
        "margin": {"l": 0, "r": 0, "t": 0, "b": under},
        "xaxis": plain | {"range": [west, east]},
        "yaxis": plain | {"range": [seen.south, seen.north], "scaleanchor": "x", "scaleratio": 1},
        "annotations": [*notes, *([foot] if below else [])],
        "shapes": [
            {
                "type": "rect",
                "xref": "paper",
                "yref": "paper",
                "x0": 0,
                "x1": 1,
                "y0": 0,
                "y1": 1,
                "line": {"color": look.grid, "width": 1},
            }
        ],
    }

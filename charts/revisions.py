"""What was a figure said to be, as time went on? A small panel for each figure, pages as marks.

A mark is as wide as its date is precise. A line follows the figure from page to page only where the
pages speak of one and the same thing; running totals stay points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from charts import key
from charts.text import hover, lines, width, wrapped
from charts.theme import BASE, EDGE, LINE, SMALL, TICKS, Figure, Look, Mode, figure
from charts.words import ChartWords

_PLOT = 6 * BASE  # pixels of a panel's plot
_GAP = LINE  # above it, and above its name
_CHARS = 38  # of a line of the name, on a phone
_BELOW = 2 * LINE + EDGE  # below it: the dates
_SIGNS = {"same": "circle", "other": "circle-open"}
_SILENT = {"type": "scatter", "mode": "lines", "hoverinfo": "skip"}


def revised(
    frame: pd.DataFrame,
    *,
    panel: str,
    start: str,
    end: str,
    y: str,
    settled: str,
    joined: str,
    part: str,
    text: str,
    address: str,
    explain: dict[str, str],
    words: ChartWords,
    mode: Mode = "light",
) -> Figure:
    """A panel per value of `panel`: marks at `y` people from `start` to the end of `end`.

    Filled where `settled` says that this is the settled figure, joined by a line where `joined`;
    `part` is the colour key, a click leads to `address`. `explain` words the key: `same`, `other`.
    """
    look = Look(words, mode)
    rows = frame[[start, end, y, settled, joined, part, text, address]]
    marks = [_mark(row, look) for row in rows.itertuples(index=False, name=None)]
    panels: dict[str, list[_Mark]] = {}
    for name, one in zip(frame[panel].astype(str), marks, strict=True):
        panels.setdefault(wrapped(name, chars=_CHARS), []).append(one)
    data = [
        trace | _axes(place)
        for place, own in enumerate(panels.values())
        for trace in (*_line(own, look), _spans(own), _dots(own, look))
    ]
    entries = [key.Entry(word, "", mark=_SIGNS[one]) for one, word in explain.items()]
    return figure(data, key.keyed(_layout(panels, look), entries, look=look), look=look)


@dataclass(frozen=True)
class _Mark:
    start: date
    end: date
    count: int
    settled: bool
    joined: bool
    shade: str
    text: str
    address: str

    @property
    def middle(self) -> str:
        return (self.start + (self.end - self.start) / 2).isoformat()


def _mark(row: tuple[Any, ...], look: Look) -> _Mark:
    begun, over, count, settled, joined, code, text, to = row
    days = begun.date(), over.date()
    return _Mark(*days, int(count), settled, joined, look.colour(code), hover(text), to)


def _axes(place: int) -> dict[str, str]:
    number = str(place + 1) if place else ""
    return {"xaxis": f"x{number}", "yaxis": f"y{number}"}


def _line(marks: Sequence[_Mark], look: Look) -> list[Figure]:
    """From page to page, through those whose day is known."""
    own = [one for one in marks if one.joined and one.start == one.end]
    line = {
        **_SILENT,
        "x": [one.middle for one in own],
        "y": [one.count for one in own],
        "line": {"color": look.muted, "width": 1.5, "shape": "hv"},
        "cliponaxis": False,
    }
    return [line] if own else []


def _spans(marks: Sequence[_Mark]) -> Figure:
    """How precise the dates are, where they are not known to the day."""
    wide = [one for one in marks if one.end > one.start]
    ends = [(one.start.isoformat(), one.end.isoformat(), None) for one in wide]
    return {
        **_SILENT,
        "x": [day for own in ends for day in own],
        "y": [n for one in wide for n in (one.count, one.count, None)],
        "line": {"color": marks[0].shade, "width": 5},
        "opacity": 0.35,
        "meta": "precision",
    }


def _dots(marks: Sequence[_Mark], look: Look) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [one.middle for one in marks],
        "y": [one.count for one in marks],
        "marker": {
            "size": 11,
            "opacity": 1,
            "color": [one.shade if one.settled else look.surface for one in marks],
            "line": {"color": [one.shade for one in marks], "width": 1.5},
        },
        "cliponaxis": False,
        "hovertext": [one.text for one in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [one.address for one in marks],
    }


def _layout(panels: dict[str, list[_Mark]], look: Look) -> Figure:
    title = _GAP + LINE * max(map(lines, panels))
    step = title + _PLOT + _BELOW
    height = step * len(panels)
    ticks = [_ticks([one.count for one in own]) for own in panels.values()]
    left = max(width(look.words.number(n), SMALL) for own in ticks for n in own) + 2 * EDGE + 8
    margin = {"l": left, "r": 2 * BASE, "t": 0, "b": 0}
    layout: Figure = {"height": height, "margin": margin, "annotations": []}
    for place, (name, own) in enumerate(panels.items()):
        number = str(place + 1) if place else ""
        top = 1 - (place * step + title) / height
        layout[f"xaxis{number}"] = _dates(own) | {"anchor": f"y{number}"}
        layout[f"yaxis{number}"] = {
            "type": "linear",
            "domain": [top - _PLOT / height, top],
            "anchor": f"x{number}",
            "range": _reach([one.count for one in own]),
            "tickmode": "array",
            "tickvals": ticks[place],
            "ticktext": [look.words.number(n) for n in ticks[place]],
        }
        layout["annotations"].append(_name(name, top, left, look))
    return layout


def _ticks(counts: list[int]) -> list[int]:
    """The figures themselves where they are few, else the least and the largest."""
    known = sorted(set(counts))
    return known if len(known) <= 3 else [known[0], known[-1]]


def _reach(counts: list[int]) -> list[float]:
    pad = max(1.0, (max(counts) - min(counts)) * 0.2)
    return [min(counts) - pad, max(counts) + pad]


def _dates(marks: Sequence[_Mark]) -> Figure:
    first, last = min(one.start for one in marks), max(one.end for one in marks)
    pad = max(timedelta(days=3), (last - first) * 0.05)
    return {
        "type": "date",
        "range": [(first - pad).isoformat(), (last + pad).isoformat()],
        "nticks": 4,
        "tickformatstops": TICKS,
        "autotickangles": [0],
        "showgrid": False,
        "showline": True,
    }


def _name(name: str, top: float, left: int, look: Look) -> Figure:
    return {
        "text": f"<b>{name}</b>",
        "align": "left",
        "x": 0,
        "xref": "paper",
        "xshift": -left + EDGE,
        "xanchor": "left",
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": SMALL + 1, "color": look.ink},
    }

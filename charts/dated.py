"""Which figures were published as of when? Dated marks in a small panel each, on one time axis.

What lies between two marks nobody counted: a dotted line, where one is asked for, only leads the
eye. It ends at the last mark; behind it the panel says that nothing is known, and never nought.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd

from charts import key
from charts.cumulative import SYMBOLS
from charts.marks import Mark, drawn, read
from charts.panels import Grid, grid_of
from charts.theme import Figure, Look, Mode, figure
from charts.words import ChartWords

_NOTHING: Mapping[str, str] = {}
_ABOVE = 1.3  # of the largest number, so that its label fits below the ceiling
_TURN = 0.6  # of the span, from which a number stands left of its mark
_ASIDE = 0.14  # of the span, left free for the numbers of the scale


def dated_panels(
    frame: pd.DataFrame,
    *,
    words: ChartWords,
    titles: Mapping[str, str] = _NOTHING,
    notes: Mapping[str, str] = _NOTHING,
    columns: int = 2,
    joined: bool = False,
    until: date | None = None,
    mode: Mode = "light",
) -> Figure:
    """A panel per value of `panel`, each with a scale of its own, in people.

    `frame` holds panel, day, start (the first day that a mark may be of, or missing), count, part
    (the colour key), label (its name), qualifier (the shape of the mark), text (hover), said (the
    number as it stands beside the newest mark) and number (its address). `titles` name the panels,
    `notes` stand under the names. `joined` ties the marks of a part, and shades what lies behind
    the last of a panel, up to `until`.
    """
    look = Look(words, mode)
    names = list(dict.fromkeys(frame["panel"].tolist()))
    panels = [read(frame[frame["panel"] == name]) for name in names]
    called, small = [titles.get(n, n) for n in names], [notes.get(n, "") for n in names]
    grid = grid_of(called, small, columns)
    tops = [max([1, *(mark.count for mark in own)]) * _ABOVE for own in panels]
    first, last = _span(panels, until)
    turn = first + (last - first) * _TURN
    data = [
        trace | grid.axes(place)
        for place, (own, top) in enumerate(zip(panels, tops, strict=True))
        for trace in drawn(own, top, joined=joined, turn=turn, look=look)
    ]
    layout = grid.layout(tops, (str(first), str(last))) | {
        "annotations": grid.titles(called, small, look=look),
        "shapes": _unknown(panels, last, grid, look) if joined else [],
    }
    return figure(data, key.keyed(layout, _entries(frame, look), look=look), look=look)


def _span(panels: Sequence[list[Mark]], until: date | None) -> tuple[date, date]:
    """The days from which and to which the axis runs."""
    days = [day for own in panels for mark in own for day in (mark.day, mark.since or mark.day)]
    last = max([*days, until or date.min])
    first = min([*days, until or date.max]).replace(month=1, day=1)
    return first - (last - first) * _ASIDE, last


def _unknown(panels: Sequence[list[Mark]], last: date, grid: Grid, look: Look) -> list[Figure]:
    """What lies behind the last count of each panel: shaded, within dashed edges."""
    shapes = []
    for place, own in enumerate(panels):
        axes = grid.axes(place)
        edge = {"color": look.muted, "width": 1, "dash": "2px,3px"}
        shapes.append(
            {
                "type": "rect",
                "xref": axes["xaxis"],
                "yref": f"{axes['yaxis']} domain",
                "x0": str(max(mark.day for mark in own)),
                "x1": str(last),
                "y0": 0,
                "y1": 1,
                "fillcolor": look.grid,
                "line": edge,
                "layer": "below",
            }
        )
    return shapes


def _entries(frame: pd.DataFrame, look: Look) -> list[key.Entry]:
    """The colours, where there are several, then the shapes that are not plain."""
    parts = dict(zip(frame["part"].tolist(), frame["label"].tolist(), strict=True))
    colours = [key.Entry(str(word), str(code)) for code, word in parts.items()]
    seen = set(frame["qualifier"].tolist())
    shapes = [
        key.Entry(look.words.qualifier(one), "", mark=symbol)
        for one, symbol in SYMBOLS.items()
        if one in seen and (one != "exact" or len(seen) > 1)
    ]
    return [*(colours if len(parts) > 1 else []), *shapes]

"""Where do the published figures of one thing differ? A dot with its range, a bar to compare."""

import pandas as pd

from charts.segments import Names, Segment, ordered, read
from charts.text import hover, width, wrapped
from charts.theme import LINE, ROW, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

LABEL = 18


def range_dots(
    frame: pd.DataFrame,
    *,
    x: str,
    y: str,
    low: str,
    high: str,
    part: str,
    words: ChartWords,
    against: str | None = None,
    text: str | None = None,
    mode: Mode = "light",
) -> Figure:
    """A row per value of `x`: a dot at `y`, a thin bar from `low` to `high`, the numbers beside it.

    `against` is a column to compare with (an itemised sum), drawn as a soft bar from zero behind
    the dots. Several rows may share one `x`; `part` is the colour key. A missing `y` says so.
    """
    look = Look(words, mode)
    names = Names(x=x, y=y, part=part, text=text, low=low, high=high)
    rows = read(frame, names, words=words)
    at = ordered(frame, x)
    behind = [int(n) for n in frame.drop_duplicates(x)[against]] if against else []
    data = [_behind(behind, look)] if behind else []
    data += [_ranges(rows, at, look), _dots(rows, at, look), _numbers(rows, at, look)]
    top = max([1, *behind, *(max(one.count or 0, one.high) for one in rows)])
    room = max(width(_number(one, look), SMALL + 1) for one in rows)
    return figure(data, _layout(at, top, room, look), look=look)


def _behind(values: list[int], look: Look) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "x": values,
        "y": list(range(len(values))),
        "width": 0.62,
        "marker": {"color": look.grid, "line": {"color": look.muted, "width": 1}},
        "hoverinfo": "skip",
        "meta": "against",
    }


def _ranges(rows: list[Segment], at: list[str], look: Look) -> Figure:
    wide = [one for one in rows if one.low < one.high]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [one.low for one in wide],
        "x": [one.high - one.low for one in wide],
        "y": [at.index(one.x) for one in wide],
        "width": 0.14,
        "marker": {
            "color": [look.colour(one.colour) for one in wide],
            "opacity": 0.55,
            "line": {"width": 0},
        },
        "hoverinfo": "skip",
        "meta": "range",
    }


def _dots(rows: list[Segment], at: list[str], look: Look) -> Figure:
    known = [one for one in rows if one.count is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [one.count for one in known],
        "y": [at.index(one.x) for one in known],
        "marker": {
            "size": 12,
            "opacity": 1,
            "color": [look.colour(one.colour) for one in known],
            "line": {"color": look.surface, "width": 1.5},
        },
        "cliponaxis": False,
        "hovertext": [hover(one.text) for one in known],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _numbers(rows: list[Segment], at: list[str], look: Look) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [max(one.count or 0, one.high) for one in rows],
        "y": [at.index(one.x) for one in rows],
        "text": [f"  {_number(one, look)}" for one in rows],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _number(one: Segment, look: Look) -> str:
    if one.count is None:
        return f"<i>{look.words.not_reported}</i>"
    number = f"<b>{look.words.number(one.count)}</b>"
    if one.low == one.high:
        return number
    return f"{number} {look.words.number(one.low)}–{look.words.number(one.high)}"


def _layout(at: list[str], top: int, room: int, look: Look) -> Figure:
    labels = [wrapped(one, chars=LABEL) for one in at]
    return {
        "height": ROW * len(at) + 2 * LINE,
        "margin": {"l": 4, "r": room, "t": 4, "b": 2 * LINE - 4},
        "barmode": "overlay",
        "xaxis": {"range": [0, top], "nticks": 5, "tickformat": ",d", "autotickangles": [0]},
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(at))),
            "ticktext": [f"{one}  " for one in labels],
            "tickfont": {"color": look.ink},
            "range": [len(at) - 0.5, -0.5],
            "showgrid": False,
        },
    }

"""How far do published figures lie apart? A thin range around each settled figure, row by row.

The axis counts people fewer or more than the settled figure, so that one person apart is seen
beside a total of hundreds. The figures themselves stand at the ends of each range.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from charts import key
from charts.rows import rows
from charts.text import hover, width
from charts.theme import BASE, EDGE, ROW, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_ABOVE = BASE  # pixels more of a row whose settled figure stands above its dot
_GAP = "\u00a0\u00a0\u00a0\u00a0"  # past the dot, where a range is too short to be seen


def apart(
    frame: pd.DataFrame,
    *,
    label: str,
    y: str,
    low: str,
    high: str,
    part: str,
    text: str,
    address: str,
    explain: Mapping[str, str],
    words: ChartWords,
    mode: Mode = "light",
) -> Figure:
    """A row per row of the frame: a dot at its settled figure `y`, a bar from `low` to `high`.

    `part` is the colour key, `text` the hover text; a click leads to `address`. `explain` words
    the key: `dot` and `range`.
    """
    look = Look(words, mode)
    columns = (frame[name].tolist() for name in (y, low, high, part, text, address))
    marks = [
        _Mark(place, int(n), int(least), int(most), look.colour(str(code)), hover(said), to)
        for place, (n, least, most, code, said, to) in enumerate(zip(*columns, strict=True))
    ]
    data = [_ranges(marks), _dots(marks, look), *_numbers(marks, look)]
    layout = _layout(frame[label].astype(str).tolist(), marks, look=look)
    signs = {"dot": "circle", "range": "range"}
    entries = [key.Entry(word, "", mark=signs[one]) for one, word in explain.items()]
    return figure(data, key.keyed(layout, entries, look=look), look=look)


@dataclass(frozen=True)
class _Mark:
    place: int
    count: int
    low: int
    high: int
    shade: str
    text: str
    address: str

    @property
    def fewer(self) -> int:
        return self.low - self.count

    @property
    def more(self) -> int:
        return self.high - self.count


def _ranges(marks: list[_Mark]) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [one.fewer for one in marks],
        "x": [one.high - one.low for one in marks],
        "y": [one.place for one in marks],
        "width": 0.14,
        "marker": {"color": [one.shade for one in marks], "opacity": 0.55, "line": {"width": 0}},
        "hoverinfo": "skip",
        "meta": "range",
    }


def _dots(marks: list[_Mark], look: Look) -> Figure:
    """The settled figures, in words above the dot where they stand at neither end."""
    inner = [one.low < one.count < one.high for one in marks]
    said = [_said(one.count, one, look) for one in marks]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [0] * len(marks),
        "y": [one.place for one in marks],
        "marker": {
            "size": 12,
            "opacity": 1,
            "color": [one.shade for one in marks],
            "line": {"color": look.surface, "width": 1.5},
        },
        "text": [text if alone else "" for text, alone in zip(said, inner, strict=True)],
        "textposition": "top center",
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
        "hovertext": [one.text for one in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [one.address for one in marks],
    }


def _numbers(marks: list[_Mark], look: Look) -> list[Figure]:
    """Low left and high right of each range; the settled one is bold."""
    left = [f"{_said(one.low, one, look)}{_GAP}" for one in marks]
    right = [f"{_GAP}{_said(one.high, one, look)}" for one in marks]
    return [
        _texts(marks, [one.fewer for one in marks], left, "middle left", look),
        _texts(marks, [one.more for one in marks], right, "middle right", look),
    ]


def _texts(
    marks: list[_Mark], at: list[int], texts: list[str], position: str, look: Look
) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "x": at,
        "y": [one.place for one in marks],
        "text": texts,
        "textposition": position,
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def _said(number: int, one: _Mark, look: Look) -> str:
    said = look.words.number(number)
    return f"<b>{said}</b>" if number == one.count else said


def _layout(names: list[str], marks: list[_Mark], *, look: Look) -> Figure:
    said = [look.words.number(number) for one in marks for number in (one.low, one.high)]
    room = max(width(f"{_GAP}{one}", SMALL) for one in said) + EDGE
    lying = rows(names, look=look, around={"t": EDGE, "r": room, "b": EDGE}, row=ROW + _ABOVE // 2)
    margin = lying["margin"] | {"l": lying["margin"]["l"] + room}
    axis = lying["yaxis"] | {"ticklabelstandoff": lying["yaxis"]["ticklabelstandoff"] + room}
    ends = min(one.fewer for one in marks), max(one.more for one in marks)
    pad = max(1, ends[1] - ends[0]) * 0.02
    scale = {
        "type": "linear",
        "range": [ends[0] - pad, ends[1] + pad],
        "showticklabels": False,
        "showgrid": False,
        "zeroline": True,
        "zerolinecolor": look.grid,
        "zerolinewidth": 1,
    }
    return lying | {"margin": margin, "yaxis": axis, "xaxis": scale, "barmode": "overlay"}

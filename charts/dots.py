"""Where do the published figures of one thing differ? A dot with its range, a bar to compare."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from charts import key
from charts.bars import leading
from charts.rows import rows
from charts.segments import Names, Segment, ordered, read, wholes
from charts.text import hover, safe, width
from charts.theme import BASE, EDGE, LINE, ROW, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_NOTHING: Mapping[str, str] = {}


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
    label: str | None = None,
    explain: Mapping[str, str] = _NOTHING,
    number: str | None = None,
    against_number: str | None = None,
    mode: Mode = "light",
) -> Figure:
    """A row per value of `x`: a dot at `y`, a thin bar from `low` to `high`, the numbers beside it.

    `against` is a column to compare with (an itemised sum), drawn as a soft bar from zero behind
    the dots. Several rows may share one `x`; `part` is the colour key. A missing `y` says so.
    `label` is the number as it is said (at least 717), `text` the hover text;
    `explain` words the key: `dot`, `range`, `against`, those that need it. A click on a dot leads
    to its `number`, one on the bar behind it to `against_number`.
    """
    look = Look(words, mode)
    names = Names(x, y, part, label, text, None, low, high, number, against_number)
    marks = [one if label else _plain(one, words) for one in read(frame, names, words=words)]
    at = ordered(frame, x)
    behind = frame.drop_duplicates(x).set_index(x)[against] if against else pd.Series(dtype="int64")
    compared = [int(behind[one]) for one in at] if against else []
    data = [_behind(compared, wholes(marks, at), look)] if compared else []
    data += [_ranges(marks, at, look), _dots(marks, at, look), _numbers(marks, at, look)]
    top = max([1, *compared, *(max(one.count or 0, one.high) for one in marks)])
    layout = _layout(at, marks, top=top, look=look)
    return figure(data, key.keyed(layout, _entries(explain, marks), look=look), look=look)


def _behind(values: list[int], numbers: list[str], look: Look) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [value or None for value in values],
        "y": list(range(len(values))),
        "width": 0.6,
        "marker": {"color": look.grid, "line": {"color": look.muted, "width": 1}},
        "hoverinfo": "none" if any(numbers) else "skip",
        "meta": "against",
        **leading(numbers),
    }


def _ranges(marks: list[Segment], at: list[str], look: Look) -> Figure:
    wide = [one for one in marks if one.low < one.high]
    shades = [look.colour(one.colour) for one in wide]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [one.low for one in wide],
        "x": [one.high - one.low for one in wide],
        "y": [at.index(one.x) for one in wide],
        "width": 0.14,
        "marker": {"color": shades, "opacity": 0.55, "line": {"width": 0}},
        "hoverinfo": "skip",
        "meta": "range",
    }


def _dots(marks: list[Segment], at: list[str], look: Look) -> Figure:
    known = [one for one in marks if one.count is not None]
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
        **leading([one.number for one in known]),
    }


def _numbers(marks: list[Segment], at: list[str], look: Look) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [max(one.count or 0, one.high) for one in marks],
        "y": [at.index(one.x) for one in marks],
        "text": [_number(one, look) for one in marks],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
        "hoverinfo": "skip",
        **leading([one.number for one in marks]),
    }


def _plain(one: Segment, words: ChartWords) -> Segment:
    return replace(one, label=words.number(one.count or 0))


def _number(one: Segment, look: Look) -> str:
    gap = "\u00a0\u00a0\u00a0"
    if one.count is None:
        return f"{gap}<i>{look.words.not_reported}</i>"
    number = f"{gap}<b>{safe(one.label)}</b>"
    if one.low == one.high:
        return number
    return f"{number}<br>{gap}{look.words.number(one.low)}–{look.words.number(one.high)}"


def _entries(explain: Mapping[str, str], marks: list[Segment]) -> list[key.Entry]:
    shades = {one.colour for one in marks}
    shade = shades.pop() if len(shades) == 1 else ""
    signs = {"dot": ("circle", shade), "range": ("range", shade), "against": ("against", "")}
    return [key.Entry(word, signs[one][1], mark=signs[one][0]) for one, word in explain.items()]


def _layout(at: list[str], marks: list[Segment], *, top: int, look: Look) -> Figure:
    words = look.words
    ranged = any(one.low < one.high for one in marks)
    said = [one.label for one in marks if one.count is not None] or [""]
    said += [f"{words.number(top)}–{words.number(top)}"] if ranged else []
    room = max(width(f"\u00a0\u00a0\u00a0{one}", SMALL) for one in said) + EDGE
    if any(one.count is None for one in marks):
        room = max(room, width(words.not_reported, SMALL) - 120)
    around = {"t": EDGE, "r": room, "b": 2 * LINE}
    scale = {"range": [0, top], "nticks": 5, "tickformat": ",d", "autotickangles": [0]}
    lying = rows(at, look=look, around=around, row=ROW + (BASE // 2 if ranged else 0))
    return lying | {"barmode": "overlay", "xaxis": scale}

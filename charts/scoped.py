"""How many in each country, and whom does each number count? A bar each under its printed scope."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from charts import key
from charts.blocks import BAR, Block, Blocks, layout, lettering, stacked_up
from charts.cumulative import SYMBOLS
from charts.text import hover
from charts.theme import Figure, Look, Mode, figure
from charts.words import ChartWords

_ASIDE = 0.012  # of the scale, so that a mark at nought is whole
_NOTHING: Mapping[str, str] = {}


def scoped_bars(
    frame: pd.DataFrame,
    points: pd.DataFrame,
    *,
    words: ChartWords,
    limit: int | None = None,
    beyond: str = "",
    explain: Mapping[str, str] = _NOTHING,
    mode: Mode = "light",
) -> Figure:
    """A row each: its name, the number as it is said, its scope; below them a bar of the people.

    `frame` holds name, said, scope, head (rows of one stand below it), count, low, high, part (the
    colour key), text (hover) and address. A thin bar runs from low to high; a missing count has no
    bar. `points` are marks beside the bars: place (the number of the row), count, qualifier (the
    shape), text, address. A bar of more people than `limit` ends at the edge, and `beyond` is said
    of it. `explain` words the key: `range`, `point`.
    """
    look = Look(words, mode)
    rows = _read(frame, look)
    top = _top([one.count for one in rows if one.count], limit)
    cut = [one.count is not None and one.count > top for one in rows]
    texts = (frame[name] for name in ("name", "said", "scope", "head"))
    said = zip(*texts, cut, strict=True)
    held = stacked_up(
        [
            Block(str(a), f"{b}, {beyond}" if off else str(b), str(c), str(d))
            for a, b, c, d, off in said
        ]
    )
    data = [_bars(rows, held, top), _ranges(rows, held, top), _ends(rows, held, top)]
    data += [_marks(points, held, top=top, look=look), *lettering(held, -_ASIDE * top, look=look)]
    scale = {"type": "linear", "range": [-_ASIDE * top, top], "nticks": 5, "tickformat": ",d"}
    drawn = {trace["meta"] for trace in data if trace.get("x")} & set(explain)
    entries = _entries({one: word for one, word in explain.items() if one in drawn})
    return figure(data, key.keyed(layout(held, scale), entries, look=look), look=look)


@dataclass(frozen=True)
class _Row:
    count: int | None
    low: int
    high: int
    colour: str
    text: str
    address: str


def _read(frame: pd.DataFrame, look: Look) -> list[_Row]:
    columns = (frame[name].tolist() for name in ("count", "low", "high", "part", "text", "address"))
    rows = []
    for count, low, high, part, text, to in zip(*columns, strict=True):
        known = not pd.isna(count)
        ends = (int(low), int(high)) if known else (0, 0)
        colour = look.colour(str(part))
        rows.append(_Row(int(count) if known else None, *ends, colour, str(text), str(to)))
    return rows


def _top(counts: list[int], limit: int | None) -> int:
    """The end of the scale: the largest count within the limit."""
    within = [count for count in counts if limit is None or count <= limit]
    return max([1, *(within or counts)])


def _bars(rows: list[_Row], held: Blocks, top: int) -> Figure:
    known = [(one, lane) for one, lane in zip(rows, held.lanes, strict=True) if one.count]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [min(one.count or 0, top) for one, _ in known],
        "y": [lane - 2 for _, lane in known],
        "width": BAR,
        "marker": {"color": [one.colour for one, _ in known], "line": {"width": 0}},
        "hovertext": [hover(one.text) for one, _ in known],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [one.address for one, _ in known],
        "meta": "bar",
    }


def _ranges(rows: list[_Row], held: Blocks, top: int) -> Figure:
    """Below each bar the range of its figure, where it has one within the scale."""
    wide = [
        (one, lane)
        for one, lane in zip(rows, held.lanes, strict=True)
        if one.low < one.high and one.low < top
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [one.low for one, _ in wide],
        "x": [min(one.high, top) - one.low for one, _ in wide],
        "y": [lane + 5 for _, lane in wide],
        "width": 3,
        "marker": {
            "color": [one.colour for one, _ in wide],
            "opacity": 0.55,
            "line": {"width": 0},
        },
        "hoverinfo": "skip",
        "meta": "range",
    }


def _ends(rows: list[_Row], held: Blocks, top: int) -> Figure:
    """An arrow at the end of each bar that leaves the scale."""
    cut = [
        (one, lane) for one, lane in zip(rows, held.lanes, strict=True) if (one.count or 0) > top
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [top] * len(cut),
        "y": [lane - 2 for _, lane in cut],
        "marker": {"symbol": "triangle-right", "size": 15, "color": [one.colour for one, _ in cut]},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "meta": "beyond",
    }


def _marks(points: pd.DataFrame, held: Blocks, *, top: int, look: Look) -> Figure:
    places = [int(place) for place in points["place"]]
    symbols = [SYMBOLS.get(str(one), "circle") for one in points["qualifier"]]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [min(int(count), top) for count in points["count"]],
        "y": [held.lanes[place] - 2 for place in places],
        "marker": {
            "symbol": symbols,
            "size": 10,
            "opacity": 1,
            "color": [look.ink if s.endswith("open") else look.surface for s in symbols],
            "line": {"color": look.ink, "width": 1.5},
        },
        "cliponaxis": False,
        "hovertext": [hover(str(text)) for text in points["text"]],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [str(to) for to in points["address"]],
        "meta": "point",
    }


def _entries(explain: Mapping[str, str]) -> list[key.Entry]:
    marks = {"range": "range", "point": "circle-open"}
    return [key.Entry(word, "", mark=marks[one]) for one, word in explain.items()]

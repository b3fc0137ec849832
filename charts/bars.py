"""Which traces draw stacked bars, and the totals at their ends? Shared by the charts with bars."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts.text import hover, wrapped
from charts.theme import GRID, INK, MUTED, SMALL, SURFACE, Figure, Mode, colour, hatched, pick
from charts.words import ChartWords

LABEL = 16  # characters of a row's label before it breaks


@dataclass(frozen=True)
class Columns:
    """Which column of the frame holds what."""

    x: str
    y: str
    part: str
    label: str
    text: str | None
    colour: str


def in_order(values: pd.Series) -> list[str]:
    """The distinct values in the order of their first appearance."""
    return [str(value) for value in values.unique()]


def names(frame: pd.DataFrame, key: str, label: str) -> dict[str, str]:
    """The label of each key, in the order of first appearance."""
    firsts = frame.drop_duplicates(key)
    return dict(zip(firsts[key].astype(str), firsts[label].astype(str), strict=True))


def marker(keys: Sequence[str], part: str, mode: Mode) -> Figure:
    """Fill, hatch and outline of one part's bars: a remainder is hatched and outlined."""
    fills = [colour(key, mode) for key in keys]
    if not hatched(part):
        return {"color": fills, "line": {"color": pick(SURFACE, mode), "width": 1}}
    return {
        "color": pick(SURFACE, mode),
        "line": {"color": fills, "width": 1},
        "pattern": {
            "shape": "/",
            "size": 6,
            "solidity": 0.14,
            "fgcolor": fills,
            "bgcolor": pick(SURFACE, mode),
        },
    }


def segments(
    frame: pd.DataFrame, columns: Columns, *, words: ChartWords, mode: Mode, horizontal: bool
) -> list[Figure]:
    """One bar trace per part, in the order of the frame, with its counts as direct labels."""
    labels = names(frame, columns.part, columns.label)
    groups = {str(key): rows for key, rows in frame.groupby(columns.part, observed=True)}
    return [
        _segment(groups[key], key, label, columns, words=words, mode=mode, horizontal=horizontal)
        for key, label in labels.items()
    ]


def _segment(
    rows: pd.DataFrame,
    key: str,
    label: str,
    columns: Columns,
    *,
    words: ChartWords,
    mode: Mode,
    horizontal: bool,
) -> Figure:
    categories = [wrapped(str(value), chars=LABEL) for value in rows[columns.x]]
    counts = rows[columns.y].tolist()
    keys = rows[columns.colour].astype(str).tolist()
    ink = pick(INK, mode) if hatched(key) else pick(SURFACE, mode)
    return {
        "type": "bar",
        "orientation": "h" if horizontal else "v",
        "x": counts if horizontal else categories,
        "y": categories if horizontal else counts,
        "name": label,
        "meta": key,
        "marker": marker(keys, key, mode),
        "text": [words.number(int(count)) if count else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": ink, "size": SMALL},
        "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": _hovers(rows, columns, label=label, words=words),
    }


def _hovers(rows: pd.DataFrame, columns: Columns, *, label: str, words: ChartWords) -> list[str]:
    if columns.text is not None:
        return [hover(str(text)) for text in rows[columns.text]]
    pairs = zip(rows[columns.x].astype(str), rows[columns.y], strict=True)
    return [hover(f"{x}\n{label}: {words.number(int(count))}") for x, count in pairs]


def totals(ends: pd.DataFrame, *, words: ChartWords, mode: Mode, horizontal: bool) -> Figure:
    """The total at the end of each bar, its range a thin line; `ends`: count, low, high by x."""
    categories = [wrapped(str(value), chars=LABEL) for value in ends.index]
    counts, highs, lows = (ends[name].tolist() for name in ("count", "high", "low"))
    shown = [max(pair) for pair in zip(counts, highs, strict=True)]
    spread = {
        "type": "data",
        "symmetric": False,
        "array": [0] * len(shown),
        "arrayminus": [top - low for top, low in zip(shown, lows, strict=True)],
        "color": pick(INK, mode),
        "thickness": 1.5,
        "width": 4,
    }
    return {
        "type": "scatter",
        "mode": "text",
        "x": shown if horizontal else categories,
        "y": categories if horizontal else shown,
        "text": [f"<b>{words.number(int(count))}</b>" for count in counts],
        "textposition": "middle right" if horizontal else "top center",
        "textfont": {"color": pick(INK, mode), "size": SMALL},
        "error_x" if horizontal else "error_y": spread,
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def key(mode: Mode) -> Figure:
    """The colour key above a stack: it names, it does not filter, for a stack must add up."""
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yanchor": "bottom",
        "traceorder": "normal",
        "itemclick": False,
        "itemdoubleclick": False,
        "itemsizing": "constant",
        "font": {"size": SMALL, "color": pick(MUTED, mode)},
        "bgcolor": "rgba(0,0,0,0)",
    }


def quiet(mode: Mode) -> Figure:
    """A value axis that only carries a calm grid: the numbers stand on the bars."""
    return {"gridcolor": pick(GRID, mode), "showticklabels": False, "rangemode": "tozero"}

"""Which operation was when, and how many people did it bring? A row each, in the given order."""

from datetime import date, timedelta

import pandas as pd

from charts.text import hover, width, wrapped
from charts.theme import BASE, LINE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_ROW = 2 * BASE + 2
_DISC = 26  # pixels across for the largest operation
LABEL = 18


def timeline(
    frame: pd.DataFrame,
    *,
    label: str,
    start: str,
    end: str,
    y: str,
    part: str,
    words: ChartWords,
    text: str | None = None,
    mode: Mode = "light",
) -> Figure:
    """A band per row from `start` to the end of `end`, as wide as the date is precise.

    On it a disc whose area is `y` (people), with the number beside it; `part` is the colour key.
    """
    look = Look(words, mode)
    starts = [one.date() for one in frame[start]]
    ends = [one.date() + timedelta(days=1) for one in frame[end]]
    shades = [look.colour(str(one)) for one in frame[part]]
    labels = [wrapped(str(one), chars=LABEL) for one in frame[label]]
    counts = [int(n) for n in frame[y]]
    texts = [hover(str(one)) for one in frame[text or label]]
    data = [
        _bands(starts, ends, shades),
        _discs(starts, ends, counts, shades, texts=texts, look=look),
    ]
    return figure(data, _layout(starts, ends, labels, look), look=look)


def _bands(starts: list[date], ends: list[date], shades: list[str]) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(starts))),
        "base": [one.isoformat() for one in starts],
        "x": [(b - a).total_seconds() * 1000 for a, b in zip(starts, ends, strict=True)],
        "width": 0.2,
        "marker": {"color": shades, "opacity": 0.4, "line": {"width": 0}},
        "hoverinfo": "skip",
        "meta": "precision",
    }


def _discs(
    starts: list[date],
    ends: list[date],
    counts: list[int],
    shades: list[str],
    *,
    texts: list[str],
    look: Look,
) -> Figure:
    biggest = max([1, *counts])
    middles = [a + (b - a) / 2 for a, b in zip(starts, ends, strict=True)]
    turn = min(starts) + (max(ends) - min(starts)) * 0.85
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [one.isoformat() for one in middles],
        "y": list(range(len(starts))),
        "marker": {
            "color": shades,
            "opacity": 1,
            "size": [max(7.0, _DISC * (count / biggest) ** 0.5) for count in counts],
            "line": {"color": look.surface, "width": 1},
        },
        "text": [f" {look.words.number(count)} " for count in counts],
        "textposition": ["middle left" if one > turn else "middle right" for one in middles],
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
        "hovertext": texts,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _layout(starts: list[date], ends: list[date], labels: list[str], look: Look) -> Figure:
    first, last = min(starts).replace(month=1, day=1), max(ends)
    pad = (last - first) * 0.03
    return {
        "height": _ROW * len(labels) + 2 * LINE,
        "margin": {
            "l": max(width(one, SMALL) for one in labels) + 12,
            "r": 12,
            "t": LINE + 8,
            "b": 8,
        },
        "xaxis": {
            "type": "date",
            "range": [f"{first - pad:%Y-%m-%d}", f"{last + pad:%Y-%m-%d}"],
            "dtick": "M12",
            "tickformat": "%Y",
            "ticklabelmode": "period",
            "side": "top",
            "autotickangles": [0, 90],
        },
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(labels))),
            "ticktext": [f"{one}  " for one in labels],
            "tickfont": {"color": look.ink},
            "range": [len(labels) - 0.5, -0.5],
            "showgrid": False,
        },
    }

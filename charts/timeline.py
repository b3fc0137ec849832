"""Which operation was when, and how many people did it bring? A row each, in the given order."""

import pandas as pd

from charts import bars
from charts.text import hover, width, wrapped
from charts.theme import BASE, ROW, SMALL, Figure, Mode, colour, figure
from charts.words import ChartWords


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
    """A mark per row from `start` to the end of `end`: as wide as the date is precise.

    A disc grows with `y` (people) in area; `part` is the colour key.
    """
    shades = [colour(str(key), mode) for key in frame[part]]
    rows = [f"{wrapped(str(name), chars=18)}" for name in frame[label]]
    first, last = frame[start].min(), frame[end].max()
    middle = frame[start] + (frame[end] - frame[start]) / 2
    texts = frame[text] if text else frame[label]
    counts = frame[y].astype(int)
    biggest = max(int(counts.max()), 1)
    days = (frame[end] - frame[start]).dt.days + 1
    spans: Figure = {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(frame))),
        "base": frame[start].dt.strftime("%Y-%m-%d").tolist(),
        "x": (days * 86_400_000).tolist(),
        "width": 0.16,
        "marker": {"color": shades, "opacity": 0.45, "line": {"width": 0}},
        "hoverinfo": "skip",
    }
    discs: Figure = {
        "type": "scatter",
        "mode": "markers+text",
        "y": list(range(len(frame))),
        "x": middle.dt.strftime("%Y-%m-%d").tolist(),
        "marker": {
            "color": shades,
            "size": [max(6, 26 * (n / biggest) ** 0.5) for n in counts],
            "opacity": 1,
            "line": {"width": 0},
        },
        "text": [f" {words.number(n)} " for n in counts],
        "textposition": [
            "middle left" if far else "middle right"
            for far in (middle - first) > (last - first) * 0.8
        ],
        "textfont": {"size": SMALL},
        "cliponaxis": False,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": [hover(str(one)) for one in texts],
    }
    pad = (last - first) * 0.04 + pd.Timedelta(days=15)
    layout = {
        "height": round(ROW * 0.9) * len(frame) + 3 * BASE,
        "margin": {
            "l": max((width(one, SMALL) for one in rows), default=0) + 8,
            "r": 12,
            "t": 8,
            "b": 8,
        },
        "xaxis": {
            "type": "date",
            "range": [str(first - pad), str(last + pad)],
            "dtick": "M12",
            "tickformat": "%Y",
            "side": "top",
        },
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(frame))),
            "ticktext": rows,
            "range": [len(frame) - 0.5, -0.5],
            "showgrid": False,
        },
    }
    return figure([spans, discs], layout, words=words, mode=mode)


__all__ = ["bars", "timeline"]

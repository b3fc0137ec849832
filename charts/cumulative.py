"""How did the running sums grow, and which running totals were published when? Lines and points."""

import pandas as pd

from charts import bars
from charts.text import hover, safe, width
from charts.theme import BASE, SMALL, SURFACE, Figure, Mode, colour, figure, pick
from charts.words import ChartWords

SYMBOLS = {
    "exact": "circle",
    "about": "diamond-open",
    "at_least": "triangle-up-open",
    "at_most": "triangle-down-open",
}


def cumulative_lines(
    frame: pd.DataFrame,
    points: pd.DataFrame,
    *,
    x: str,
    y: str,
    part: str,
    words: ChartWords,
    label: str | None = None,
    text: str | None = None,
    qualifier: str = "qualifier",
    until: pd.Timestamp | None = None,
    mode: Mode = "light",
) -> Figure:
    """A step line per `part` of `frame`, and the dated running totals of `points` as markers.

    Both frames hold `x` (a date), `y` (people), `part` (colour key), `label` and `text`; `points`
    also a `qualifier`, which gives the marker its shape. Lines run on to `until`, or the last date.
    """
    labels = bars.names(pd.concat([frame, points]), part, label or part)
    dates = pd.concat([frame[x], points[x]])
    last = until if until is not None else dates.max()
    data: list[Figure] = []
    annotations: list[Figure] = []
    for key, name in labels.items():
        own = frame[frame[part].astype(str) == key].sort_values(x)
        dots = points[points[part].astype(str) == key]
        shade = colour(key, mode)
        if len(own):
            data.append(_line(own, x, y, text, last, name, shade, words))
        if len(dots):
            data.append(_dots(dots, x, y, text, qualifier, name, shade, mode, words))
        top = float(own[y].iloc[-1]) if len(own) else float(dots[y].iloc[-1])
        annotations.append(
            {
                "text": f"<b>{safe(name)}</b> {words.number(int(top))}",
                "x": 1,
                "xref": "paper",
                "y": top,
                "yref": "y",
                "xanchor": "left",
                "xshift": 6,
                "showarrow": False,
                "font": {"size": SMALL, "color": shade},
            }
        )
    room = max((width(one["text"], SMALL) for one in annotations), default=0)
    layout = {
        "height": BASE * 26,
        "margin": {"l": 8, "r": room, "t": 12, "b": 8},
        "xaxis": {"type": "date", "showgrid": False, "range": [str(dates.min()), str(last)]},
        "yaxis": {"rangemode": "tozero", "nticks": 5, "tickformat": ",d"},
        "annotations": annotations,
        "hovermode": "closest",
    }
    return figure(data, layout, words=words, mode=mode)


def _line(own, x, y, text, last, name, shade, words):  # type: ignore[no-untyped-def]
    texts = own[text] if text else own[y].map(lambda n: f"{name}: {words.number(int(n))}")
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [*own[x].dt.strftime("%Y-%m-%d"), last.strftime("%Y-%m-%d")],
        "y": [*own[y].tolist(), int(own[y].iloc[-1])],
        "line": {"shape": "hv", "color": shade, "width": 2},
        "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": [hover(str(one)) for one in [*texts, texts.iloc[-1]]],
    }


def _dots(dots, x, y, text, qualifier, name, shade, mode, words):  # type: ignore[no-untyped-def]
    texts = dots[text] if text else dots[y].map(lambda n: f"{name}: {words.number(int(n))}")
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": dots[x].dt.strftime("%Y-%m-%d").tolist(),
        "y": dots[y].tolist(),
        "marker": {
            "symbol": [SYMBOLS.get(str(q), "circle") for q in dots[qualifier]],
            "size": 9,
            "color": shade,
            "line": {"color": pick(SURFACE, mode), "width": 1},
        },
        "cliponaxis": False,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "hovertext": [hover(str(one)) for one in texts],
    }

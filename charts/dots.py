"""Where do the published figures of one thing differ? A dot with its range, a bar to compare."""

import pandas as pd

from charts.text import hover, width, wrapped
from charts.theme import BASE, GRID, ROW, SMALL, Figure, Mode, colour, figure, pick
from charts.words import ChartWords


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
    """A row per value of `x`: a dot at `y`, a thin bar from `low` to `high`, the number beside it.

    `against` is a column to compare with (an itemised sum), drawn as a soft bar from zero behind
    the dots. Several rows may share one `x`; `part` is the colour key.
    """
    rows = {str(name): place for place, name in enumerate(frame[x].astype(str).unique())}
    places = frame[x].astype(str).map(rows).tolist()
    top = int(frame[[y, high] + ([against] if against else [])].to_numpy().max(initial=1))
    texts = frame[text] if text else frame[x]
    data: list[Figure] = []
    if against:
        firsts = frame.drop_duplicates(x)
        data.append(
            {
                "type": "bar",
                "orientation": "h",
                "x": firsts[against].tolist(),
                "y": list(rows.values()),
                "width": 0.5,
                "hoverinfo": "skip",
                "marker": {"color": pick(GRID, mode)},
            }
        )
    data.append(
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": frame[y].tolist(),
            "y": places,
            "marker": {"size": 11, "color": [colour(str(key), mode) for key in frame[part]]},
            "error_x": {
                "type": "data",
                "symmetric": False,
                "thickness": 3,
                "width": 0,
                "array": (frame[high] - frame[y]).tolist(),
                "arrayminus": (frame[y] - frame[low]).tolist(),
            },
            "text": [f" {words.number(int(n))}" for n in frame[y]],
            "textposition": "top center",
            "textfont": {"size": SMALL},
            "cliponaxis": False,
            "hovertemplate": "%{hovertext}<extra></extra>",
            "hovertext": [hover(str(one)) for one in texts],
        }
    )
    labels = [wrapped(name, chars=18) for name in rows]
    layout = {
        "height": ROW * len(rows) + 3 * BASE,
        "margin": {
            "l": max(width(one, SMALL) for one in labels) + 8,
            "r": 3 * BASE,
            "t": 8,
            "b": 8,
        },
        "xaxis": {"range": [0, top * 1.02], "nticks": 5, "tickformat": ",d"},
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(rows.values()),
            "ticktext": labels,
            "range": [len(rows) - 0.5, -0.6],
            "showgrid": False,
        },
    }
    return figure(data, layout, words=words, mode=mode)

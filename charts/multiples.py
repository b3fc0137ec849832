"""How does each country go by year (or each year by country), on one common axis? Small panels."""

import pandas as pd

from charts import bars
from charts.text import wrapped
from charts.theme import BASE, INK, SMALL, Figure, Mode, figure, pick
from charts.words import ChartWords

_PANEL = 7 * BASE


def small_multiples(
    frame: pd.DataFrame,
    *,
    panel: str,
    x: str,
    y: str,
    part: str,
    words: ChartWords,
    label: str | None = None,
    text: str | None = None,
    columns: int = 1,
    mode: Mode = "light",
) -> Figure:
    """One panel per value of `panel`, all with the same axes, stacked by `part`."""
    held = bars.Columns(x=x, y=y, part=part, label=label or part, text=text, colour=part)
    titles = bars.in_order(frame[panel])
    top = float(frame.groupby([panel, x], observed=True)[y].sum().max())
    years = [wrapped(one, chars=bars.LABEL) for one in bars.in_order(frame[x])]
    rows = -(-len(titles) // columns)
    data: list[Figure] = []
    layout: Figure = {
        "height": rows * _PANEL + 4 * BASE,
        "barmode": "stack",
        "bargap": 0.25,
        "showlegend": True,
        "legend": bars.key(mode),
        "uniformtext": {"minsize": SMALL, "mode": "hide"},
        "annotations": [],
    }
    seen: set[str] = set()
    for place, title in enumerate(titles):
        number = "" if place == 0 else str(place + 1)
        own = frame[frame[panel].astype(str) == title]
        for trace in bars.segments(own, held, words=words, mode=mode, horizontal=False):
            shown = trace["meta"] not in seen
            seen.add(trace["meta"])
            data.append(
                trace
                | {
                    "xaxis": f"x{number}",
                    "yaxis": f"y{number}",
                    "showlegend": shown,
                    "legendgroup": trace["meta"],
                }
            )
        ends = own.groupby(x, sort=False, observed=True)[y].sum().to_frame("count")
        ends = ends[ends["count"] > 0].assign(low=lambda f: f["count"], high=lambda f: f["count"])
        end = bars.totals(ends, words=words, mode=mode, horizontal=False)
        data.append(end | {"xaxis": f"x{number}", "yaxis": f"y{number}"})
        column, row = place % columns, place // columns
        left, right = column / columns + 0.015 * (column > 0), (column + 1) / columns
        bottom, ceiling = 1 - (row + 0.98) / rows, 1 - (row + 0.3) / rows
        layout[f"xaxis{number}"] = {
            "domain": [left, right - 0.015 * (column < columns - 1)],
            "anchor": f"y{number}",
            "type": "category",
            "categoryorder": "array",
            "categoryarray": years,
            "range": [-0.5, len(years) - 0.5],
            "showgrid": False,
            "showticklabels": row == rows - 1,
        }
        layout[f"yaxis{number}"] = {
            "domain": [bottom, ceiling],
            "anchor": f"x{number}",
            "range": [0, top],
            "showticklabels": False,
            "nticks": 3,
        }
        layout["annotations"].append(
            {
                "text": f"<b>{wrapped(title, chars=40)}</b>",
                "x": left,
                "y": 1 - row / rows,
                "xref": "paper",
                "yref": "paper",
                "xanchor": "left",
                "yanchor": "top",
                "showarrow": False,
                "font": {"size": SMALL + 1, "color": pick(INK, mode)},
            }
        )
    return figure(data, layout, words=words, mode=mode)

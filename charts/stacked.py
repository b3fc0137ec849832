"""How many people per category, and which parts make them up? One bar each, remainders hatched."""

import pandas as pd

from charts import bars
from charts.text import width, wrapped
from charts.theme import BASE, ROW, SMALL, Figure, Mode, figure
from charts.words import ChartWords


def stacked_bars(
    frame: pd.DataFrame,
    *,
    x: str,
    y: str,
    part: str,
    words: ChartWords,
    label: str | None = None,
    text: str | None = None,
    horizontal: bool = False,
    low: str | None = None,
    high: str | None = None,
    colour: str | None = None,
    mode: Mode = "light",
) -> Figure:
    """One bar per `x`, a segment per `part`; `low` and `high` are summed to the bar's range.

    `label` names the part, `text` is the hover text (its lines split by a newline), `colour` a
    column of colour keys where they are not the part's (a country's remainder, say). Bars and
    segments keep the order of the frame.
    """
    columns = bars.Columns(
        x=x, y=y, part=part, label=label or part, text=text, colour=colour or part
    )
    traces = bars.segments(frame, columns, words=words, mode=mode, horizontal=horizontal)
    ends = _ends(frame, x=x, y=y, low=low, high=high)
    many = len(traces) > 1 and not frame[x].astype(str).equals(frame[columns.label].astype(str))
    traces.append(bars.totals(ends, words=words, mode=mode, horizontal=horizontal))
    layout = _rows(ends, words=words, mode=mode) if horizontal else _stands(ends, mode=mode)
    layout |= {
        "barmode": "stack",
        "bargap": 0.32,
        "uniformtext": {"minsize": SMALL, "mode": "hide"},
        "showlegend": many,
        "legend": bars.key(mode),
    }
    return figure(traces, layout, words=words, mode=mode)


def _ends(
    frame: pd.DataFrame, *, x: str, y: str, low: str | None, high: str | None
) -> pd.DataFrame:
    chosen = pd.DataFrame(
        {"x": frame[x], "count": frame[y], "low": frame[low or y], "high": frame[high or y]}
    )
    return chosen.groupby("x", sort=False, observed=True).sum()


def _rows(ends: pd.DataFrame, *, words: ChartWords, mode: Mode) -> Figure:
    categories = [wrapped(str(value), chars=bars.LABEL) for value in ends.index]
    top = int(ends[["count", "high"]].to_numpy().max(initial=1))
    return {
        "height": ROW * len(ends) + 4 * BASE,
        "margin": {"l": 8, "r": width(words.number(top), SMALL) + BASE, "t": 8, "b": 8},
        "xaxis": bars.quiet(mode) | {"range": [0, top]},
        "yaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": categories,
            "range": [len(ends) - 0.5, -0.5],
            "showgrid": False,
        },
    }


def _stands(ends: pd.DataFrame, *, mode: Mode) -> Figure:
    categories = [wrapped(str(value), chars=bars.LABEL) for value in ends.index]
    top = int(ends[["count", "high"]].to_numpy().max(initial=1))
    return {
        "height": BASE * 24,
        "margin": {"l": 8, "r": 8, "t": 2 * BASE, "b": 8},
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": categories,
            "showgrid": False,
        },
        "yaxis": {"range": [0, top], "nticks": 5, "tickformat": ",d"},
    }

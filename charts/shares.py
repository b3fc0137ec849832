"""Who is among the people of each row, as counts or as shares of a hundred? Nothing is spread."""

import pandas as pd

from charts import bars
from charts.stacked import stacked_bars
from charts.theme import Figure, Mode
from charts.words import ChartWords


def composition(
    frame: pd.DataFrame,
    *,
    x: str,
    y: str,
    part: str,
    words: ChartWords,
    label: str | None = None,
    text: str | None = None,
    share: bool = False,
    mode: Mode = "light",
) -> Figure:
    """A horizontal bar per `x` of its parts; with `share` each fills the width.

    The direct labels are counts either way, so that a share never hides how few people it is of.
    """
    drawn = stacked_bars(
        frame, x=x, y=y, part=part, label=label, text=text, words=words, horizontal=True, mode=mode
    )
    if not share:
        return drawn
    wholes = frame.groupby(frame[x].map(lambda v: bars.wrapped(str(v), chars=bars.LABEL)))[y].sum()
    for trace in drawn["data"]:
        whole = [1.0] * len(trace["y"]) if trace["type"] == "scatter" else wholes[trace["y"]]
        top = trace["x"] if trace["type"] == "bar" else whole
        trace["x"] = [n / w if w else 0 for n, w in zip(top, whole, strict=True)]
    drawn["layout"]["xaxis"]["range"] = [0, 1]
    return drawn

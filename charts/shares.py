"""Who is among the people of each row, as counts or as shares of a hundred? Nothing is spread."""

import pandas as pd

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
    number: str | None = None,
    whole: str | None = None,
    mode: Mode = "light",
) -> Figure:
    """A horizontal bar per `x` of its parts; with `share` each fills the width.

    The direct labels are counts either way, so that a share never hides of how few people it is.
    """
    drawn = stacked_bars(
        frame,
        x=x,
        y=y,
        part=part,
        label=label,
        text=text,
        number=number,
        whole=whole,
        words=words,
        horizontal=True,
        mode=mode,
    )
    return _filled(drawn) if share else drawn


def _filled(drawn: Figure) -> Figure:
    stacks = [trace for trace in drawn["data"] if trace["type"] == "bar"]
    wholes: dict[int, int] = {}
    for trace in stacks:
        for place, value in zip(trace["y"], trace["x"], strict=True):
            wholes[place] = wholes.get(place, 0) + (value or 0)
    counts = [trace["x"] for trace in stacks]
    for trace in stacks:
        pairs = zip(trace["x"], trace["y"], strict=True)
        trace["x"] = [value and value / wholes[place] for value, place in pairs]
    drawn["layout"]["meta"] = {"counts": counts}  # what paper draws its own shares of
    ends = drawn["data"][-1]
    ends["x"] = [1.0 if wholes.get(place) else 0.0 for place in ends["y"]]
    drawn["layout"]["xaxis"]["range"] = [0, 1.003]
    return drawn

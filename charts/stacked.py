"""How many people per category, and which parts make them up? One bar each, remainders hatched."""

from collections.abc import Collection

import pandas as pd

from charts import bars, key
from charts.rows import rows
from charts.segments import Names, Segment, ordered, read, sums, wholes
from charts.text import width
from charts.theme import BASE, EDGE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_HEIGHT = 22 * BASE  # of the plot of standing bars


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
    number: str | None = None,
    whole: str | None = None,
    apart: Collection[str] = (),
    mode: Mode = "light",
) -> Figure:
    """One bar per `x`, a segment per `part`; `low` and `high` are summed to the bar's range.

    `label` names the part, `text` is the hover text (a newline splits its lines), `colour` a
    column of colour keys where they are not the part's (a country's remainder, say). The values of
    `x` in `apart` (year not reported) stand last, behind a gap, hatched. Bars and segments keep the
    category order of their columns, else the order of the frame. A missing `y` is not reported.
    `number` says where a click on a segment leads to, `whole` where one on the bar's total does.
    """
    look = Look(words, mode)
    names = Names(x, y, part, label, text, colour, low, high, number, whole)
    segments = read(frame, names, words=words)
    at = sorted(ordered(frame, x), key=lambda one: one in apart)
    ground = bars.Ground(look, tuple(at), horizontal, tuple(apart))
    return assembled(segments, ordered(frame, part), ground)


def assembled(segments: list[Segment], parts: list[str], ground: bars.Ground) -> Figure:
    """The figure of these segments: traces, axes and the key."""
    ends = sums(segments, list(ground.at))
    data = [
        *bars.stack(segments, parts, ground),
        *bars.ranges(ends, ground),
        bars.totals(ends, ground, wholes(segments, list(ground.at))),
    ]
    top = max([1, *(max(count or 0, high) for count, _, high in ends)])
    entries = [*explained(segments, parts), *ranged(ends, ground)]
    layout = _lying(ends, top, ground) if ground.horizontal else _standing(top, ground)
    layout = key.keyed(layout, entries, look=ground.look)
    layout |= {"barmode": "stack", "uniformtext": {"minsize": SMALL, "mode": "hide"}}
    return figure(data, layout, look=ground.look)


def explained(segments: list[Segment], parts: list[str]) -> list[key.Entry]:
    """The key: none where each bar is one part that the axis already names."""
    firsts = {one.part: one for one in reversed(segments)}
    if len(parts) < 2 or all(one.x == one.label for one in segments):
        return []
    shades: dict[str, set[str]] = {part: set() for part in parts}
    for one in segments:
        shades[one.part].add(one.colour)
    colours = {part: held.pop() if len(held) == 1 else "" for part, held in shades.items()}
    return key.of_parts({part: firsts[part].label for part in parts}, colours)


def ranged(ends: list[tuple[int | None, int, int]], ground: bars.Ground) -> list[key.Entry]:
    """The key of the thin bars, where there are any."""
    some = any(low < high for _, low, high in ends)
    return [key.Entry(ground.look.words.range, "", mark="range")] if some else []


def _lying(ends: list[tuple[int | None, int, int]], top: int, ground: bars.Ground) -> Figure:
    """Axes of lying bars: their names on the left, and no scale, for each has its number."""
    words = ground.look.words
    room = width(words.number(top), SMALL) + BASE
    if any(count is None for count, _, _ in ends):
        room = max(room, width(words.not_reported, SMALL) - 120)
    scale = {"range": [0, top * 1.003], "showticklabels": False, "nticks": 6}
    around = {"t": EDGE, "r": room, "b": EDGE}
    return rows(ground.at, look=ground.look, around=around) | {"xaxis": scale}


def _standing(top: int, ground: bars.Ground) -> Figure:
    """Axes of standing bars: categories below, a calm scale on the left."""
    scale = width(ground.look.words.number(top), SMALL) + BASE
    return {
        "height": _HEIGHT + 5 * BASE,
        "margin": {"l": scale, "r": BASE, "t": 2 * BASE, "b": 3 * BASE},
        "xaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": ground.columns,
            "range": [-0.5, len(ground.columns) - 0.5],
            "autotickangles": [0, 90],
            "showgrid": False,
            "showline": True,
        },
        "yaxis": {"range": [0, top], "nticks": 5, "tickformat": ",d"},
    }

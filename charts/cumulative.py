"""How did the running sums grow, and which running totals were published when? Lines and points."""

from datetime import date

import pandas as pd

from charts import key
from charts.bars import leading
from charts.ends import line_ends
from charts.series import Series, read_series
from charts.text import hover, width
from charts.theme import BASE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

SYMBOLS = {
    "exact": "circle",
    "about": "diamond-open",
    "at_least": "triangle-up-open",
    "at_most": "triangle-down-open",
}
_PLOT = 24 * BASE
_BEGUN = date(2019, 1, 1)  # where an axis begins that nothing stands on
_NEAR = 400  # days within which two numbers touch on a narrow screen


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
    number: str | None = None,
    until: date | None = None,
    mode: Mode = "light",
) -> Figure:
    """A step line per `part` of `frame`, and the dated running totals of `points` as marks.

    Both frames hold `x` (a date), `y` (people), `part` (the colour key), `label` and `text`;
    `points` also a `qualifier`, which gives the mark its shape. Lines run on to `until`, the as-of
    date, else to the last date. A thread ties each mark to its line: it is as long as the number of
    people whom no operation accounts for. A click on a mark or a step leads to its `number`.
    """
    look = Look(words, mode)
    columns = [x, y, part, label or part, text or part, *([number] if number else [])]
    lines = read_series(frame, columns, qualifier)
    dots = read_series(points, columns, qualifier)
    every = [*lines.values(), *dots.values()]
    dates = [one for own in every for one in own.dates] or [until or _BEGUN]
    last = max([*dates, until or _BEGUN])
    named = lines | {part: own for part, own in dots.items() if part not in lines}
    data = [_line(part, own, last, look) for part, own in lines.items()]
    data += [_threads(part, own, lines.get(part), look) for part, own in dots.items()]
    highest = max([1, *(max(own.counts) for own in every)])
    told = _told(dots, near=0.06 * highest)
    data += [_marks(part, own, look, told=part in told) for part, own in dots.items()]
    counted = {part: (own.label, own.counts[-1], own.numbers[-1]) for part, own in named.items()}
    ends = line_ends(counted, top=highest * 1.06, plot=_PLOT, look=look)
    return figure(data, _layout(dates, last, highest, ends, dots=dots, look=look), look=look)


def _day(day: date) -> str:
    return day.isoformat()


def _line(part: str, own: Series, last: date, look: Look) -> Figure:
    texts = [hover(one) for one in own.texts]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": own.label,
        "meta": part,
        "x": [_day(own.dates[0]), *map(_day, own.dates), _day(last)],
        "y": [0, *own.counts, own.counts[-1]],
        "line": {"shape": "hv", "color": look.colour(part), "width": 2.5},
        "hovertext": [texts[0], *texts, texts[-1]],
        "hovertemplate": "%{hovertext}<extra></extra>",
        **leading(["", *own.numbers, own.numbers[-1]]),
    }


def _threads(part: str, own: Series, line: Series | None, look: Look) -> Figure:
    """From each mark down (or up) to the line at that date."""
    x: list[str | None] = []
    y: list[int | None] = []
    for day, count in zip(own.dates, own.counts, strict=True):
        if line is not None:
            x += [_day(day), _day(day), None]
            y += [count, line.at(day), None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": look.colour(part), "width": 1, "dash": "2px,2px"},
        "opacity": 0.5,
        "hoverinfo": "skip",
        "meta": "thread",
    }


def _told(dots: dict[str, Series], *, near: float) -> set[str]:
    """The parts whose newest mark has its number beside it: those that no other would touch."""
    told: dict[str, tuple[date, int]] = {}
    for part, own in sorted(dots.items(), key=lambda item: -item[1].counts[-1]):
        day, count = own.dates[-1], own.counts[-1]
        if all(abs(count - n) > near or abs((day - d).days) > _NEAR for d, n in told.values()):
            told[part] = (day, count)
    return set(told)


def _marks(part: str, own: Series, look: Look, *, told: bool) -> Figure:
    shade = look.colour(part)
    latest = [""] * (len(own.counts) - 1)
    latest += [look.words.number(own.counts[-1]) if told else ""]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": own.label,
        "meta": part,
        "x": [_day(one) for one in own.dates],
        "y": own.counts,
        "text": latest,
        "textposition": "top center",
        "textfont": {"size": SMALL, "color": look.ink, "shadow": look.halo},
        "marker": {
            "symbol": [SYMBOLS.get(one, "circle") for one in own.qualifiers],
            "opacity": 1,
            "size": [7] * (len(own.counts) - 1) + [10],
            "color": shade,
            "line": {"color": shade, "width": 1.5},
        },
        "cliponaxis": False,
        "hovertext": [hover(one) for one in own.texts],
        "hovertemplate": "%{hovertext}<extra></extra>",
        **leading(own.numbers),
    }


def _layout(
    dates: list[date],
    last: date,
    highest: int,
    ends: list[Figure],
    *,
    dots: dict[str, Series],
    look: Look,
) -> Figure:
    seen = {one for own in dots.values() for one in own.qualifiers}
    entries = [
        key.Entry(look.words.qualifier(one), "", mark=symbol)
        for one, symbol in SYMBOLS.items()
        if one in seen
    ]
    first = min(dates).replace(month=1, day=1)
    scale = width(look.words.number(highest), SMALL) + BASE
    room = max([BASE, *(width(one["text"], SMALL) for one in ends)])
    layout = {
        "height": _PLOT + 4 * BASE,
        "margin": {"l": scale, "r": room, "t": BASE, "b": 3 * BASE},
        "xaxis": {
            "type": "date",
            "range": [_day(first), _day(last)],
            "dtick": "M12",
            "tickformat": "%Y",
            "ticklabelmode": "period",
            "autotickangles": [0, 90],
            "showline": True,
        },
        "yaxis": {"range": [0, highest * 1.06], "nticks": 5, "tickformat": ",d"},
        "annotations": ends,
    }
    return key.keyed(layout, entries, look=look)

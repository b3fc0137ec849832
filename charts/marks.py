"""How is a dated figure drawn in a panel? Its shape, its whisker, its number, and what ties it."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from charts.cumulative import SYMBOLS
from charts.text import hover, safe
from charts.theme import SMALL, Figure, Look

_APART = 0.24  # of a panel's height between two numbers that are both written
_LONG = 92  # days that a mark may be off before no line is tied to it


@dataclass(frozen=True)
class Mark:
    """A figure of one part as of a day; `since` is the first day that it may be of."""

    day: date
    count: int
    part: str
    text: str
    address: str
    qualifier: str
    since: date | None
    said: str

    @property
    def loose(self) -> bool:
        """Whether its day is known too roughly to be tied to others."""
        return self.since is not None and (self.day - self.since).days > _LONG


def read(frame: pd.DataFrame) -> list[Mark]:
    """The marks of a panel in order of time."""
    names = ("day", "count", "part", "text", "number", "qualifier", "start", "said")
    marks = [
        Mark(
            day=day.date(),
            count=int(count),
            part=str(part),
            text=str(text),
            address=str(number),
            qualifier=str(kind),
            since=None if pd.isna(start) else start.date(),
            said=str(said),
        )
        for day, count, part, text, number, kind, start, said in zip(
            *(frame[name].tolist() for name in names), strict=True
        )
    ]
    return sorted(marks, key=lambda one: (one.day, one.count))


def drawn(marks: list[Mark], top: float, *, joined: bool, turn: date, look: Look) -> list[Figure]:
    """The traces of one panel: what ties marks, whiskers, marks.

    A number stands above its mark; to the left from the day `turn` on; behind it where joined.
    """
    parts: dict[str, list[Mark]] = {}
    for one in marks:
        parts.setdefault(one.part, []).append(one)
    told = _told(parts, near=_APART * top)
    traces = [_tie(part, own, look) for part, own in parts.items()] if joined else []
    traces += [_whiskers(part, own, look) for part, own in parts.items()]
    for part, own in parts.items():
        place = "top left" if own[-1].day >= turn else "top center"
        trace = _marked(part, own, look, told=part in told)
        traces.append(trace | {"textposition": "middle right" if joined else place})
    return traces


def _told(parts: dict[str, list[Mark]], *, near: float) -> set[str]:
    """The parts whose newest number is written: those that no larger one would touch."""
    told: dict[str, int] = {}
    for part, own in sorted(parts.items(), key=lambda item: -item[1][-1].count):
        if all(abs(own[-1].count - count) > near for count in told.values()):
            told[part] = own[-1].count
    return set(told)


def _tie(part: str, own: list[Mark], look: Look) -> Figure:
    tied = [one for one in own if not one.loose]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [str(one.day) for one in tied],
        "y": [one.count for one in tied],
        "line": {"color": look.colour(part), "width": 1.5, "dash": "1px,3px"},
        "hoverinfo": "skip",
        "meta": f"tie {part}",
    }


def _whiskers(part: str, own: list[Mark], look: Look) -> Figure:
    """From the first day that a figure may be of to its last."""
    x: list[str | None] = []
    y: list[int | None] = []
    for one in own:
        if one.since is not None and one.since < one.day:
            x += [str(one.since), str(one.day), None]
            y += [one.count, one.count, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": look.colour(part), "width": 2},
        "opacity": 0.45,
        "hoverinfo": "skip",
        "meta": f"whisker {part}",
    }


def _marked(part: str, own: list[Mark], look: Look, *, told: bool) -> Figure:
    shade = look.colour(part)
    newest = safe(own[-1].said) if told else ""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [str(one.day) for one in own],
        "y": [one.count for one in own],
        "text": [""] * (len(own) - 1) + [newest],
        "textfont": {"size": SMALL - 1, "color": look.ink, "shadow": look.halo},
        "marker": {
            "symbol": [SYMBOLS.get(one.qualifier, "circle") for one in own],
            "size": 8,
            "opacity": 1,
            "color": shade,
            "line": {"color": shade, "width": 1.5},
        },
        "cliponaxis": False,
        "hovertext": [hover(one.text) for one in own],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [one.address for one in own],
        "meta": part,
    }

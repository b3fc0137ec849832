"""Which operation was when, and how many people did it bring? A row each, in the given order."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from charts.rows import rows
from charts.text import hover, width
from charts.theme import BASE, EDGE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_ROW = 2 * BASE + 2
_DISC = 26  # pixels across for the largest operation
_LONG = 0.06  # share of the span from which a band outgrows its disc


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
    """A band per row from `start` to the end of `end`, as wide as the date is precise.

    On it a disc whose area is `y` (people), with the number beside it; `part` is the colour key.
    A row without a date says so.
    """
    look = Look(words, mode)
    columns = (frame[name].tolist() for name in (start, end, y, part, text or label))
    marks = [
        _Mark(place, a.date(), b.date() + timedelta(days=1), int(n), look.colour(key), hover(said))
        for place, (a, b, n, key, said) in enumerate(zip(*columns, strict=True))
        if not pd.isna(a)
    ]
    names = frame[label].astype(str).tolist()
    undated = [place for place, gone in enumerate(frame[start].isna()) if gone]
    first = min((one.start for one in marks), default=date(2019, 1, 1)).replace(month=1, day=1)
    last = max((b.date() for b in frame[end].dropna()), default=first).replace(month=12, day=31)
    span = _Span(first, last)
    data = [_bands(marks), _discs(marks, span, look), _beside(marks, span, look)]
    data += [_silent(undated, span, look)] if undated else []
    most = look.words.number(max([0, *(one.count for one in marks)]))
    return figure(data, _layout(names, span, room=width(most, SMALL), look=look), look=look)


@dataclass(frozen=True)
class _Mark:
    place: int
    start: date
    end: date
    count: int
    shade: str
    text: str

    @property
    def middle(self) -> date:
        return self.start + (self.end - self.start) / 2


@dataclass(frozen=True)
class _Span:
    first: date
    last: date

    def long(self, mark: _Mark) -> bool:
        """Whether the mark's band shows beyond its disc."""
        return (mark.end - mark.start) / (self.last - self.first) > _LONG


def _bands(marks: list[_Mark]) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "y": [one.place for one in marks],
        "base": [one.start.isoformat() for one in marks],
        "x": [(one.end - one.start).total_seconds() * 1000 for one in marks],
        "width": 0.2,
        "marker": {"color": [one.shade for one in marks], "opacity": 0.45, "line": {"width": 0}},
        "hoverinfo": "skip",
        "meta": "precision",
    }


def _discs(marks: list[_Mark], span: _Span, look: Look) -> Figure:
    biggest = max([1, *(one.count for one in marks)])
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [one.middle.isoformat() for one in marks],
        "y": [one.place for one in marks],
        "marker": {
            "color": [one.shade for one in marks],
            "opacity": 1,
            "size": [max(7.0, _DISC * (one.count / biggest) ** 0.5) for one in marks],
            "line": {"color": look.surface, "width": 1},
        },
        "text": ["" if span.long(one) else _number(one, look) for one in marks],
        "hovertext": [one.text for one in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        **_lettering(look),
    }


def _beside(marks: list[_Mark], span: _Span, look: Look) -> Figure:
    """The numbers of long bands, at their ends."""
    wide = [one for one in marks if span.long(one)]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [one.end.isoformat() for one in wide],
        "y": [one.place for one in wide],
        "text": [_number(one, look) for one in wide],
        "hoverinfo": "skip",
        **_lettering(look),
    }


def _silent(places: list[int], span: _Span, look: Look) -> Figure:
    """The rows that nobody dated."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [span.first.isoformat()] * len(places),
        "y": places,
        "text": [f"<i>{look.words.not_reported}</i>"] * len(places),
        "hoverinfo": "skip",
        **_lettering(look),
    }


def _number(one: _Mark, look: Look) -> str:
    return f"\u00a0{look.words.number(one.count)}"


def _lettering(look: Look) -> Figure:
    return {
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
    }


def _layout(names: list[str], span: _Span, *, room: int, look: Look) -> Figure:
    pad = (span.last - span.first) * 0.02
    scale = {
        "type": "date",
        "range": [str(span.first - pad), str(span.last + pad)],
        "dtick": "M12",
        "tickformat": "%Y",
        "ticklabelmode": "period",
        "side": "top",
        "autotickangles": [0, 90],
    }
    around = {"t": 2 * BASE + SMALL, "r": room + _DISC // 2, "b": EDGE}
    return rows(names, look=look, around=around, row=_ROW) | {"xaxis": scale}

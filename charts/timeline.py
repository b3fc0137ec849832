"""Which operation was when, and how many people did it bring? A row each, in the given order."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from charts.rows import Rows, headed, rows
from charts.text import hover, safe, width
from charts.theme import BASE, EDGE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_ROW = 2 * BASE + 2
_DISC = 26  # pixels across for the largest operation
_LONG = 0.06  # share of the span from which a band outgrows its disc
_TALL = 15  # rows from which the years stand below them too
_NARROW = 150  # pixels between the first and the last day on a phone


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
    head: str | None = None,
    beside: str | None = None,
    address: str | None = None,
    mode: Mode = "light",
) -> Figure:
    """A band per row from `start` to the end of `end`, as wide as the date is precise.

    On it a disc whose area is `y` (people), beside it the number or what `beside` says; `part` is
    the colour key. Rows of one `head` stand below its name. A click leads to `address`.
    A row without a date says so.
    """
    look = Look(words, mode)
    numbers = [look.words.number(int(n)) for n in frame[y]]
    said = frame[beside].tolist() if beside else numbers
    to = frame[address].tolist() if address else [""] * len(frame)
    held = headed(frame[label].tolist(), frame[head].tolist() if head else ())
    columns = (frame[name].tolist() for name in (start, end, y, part, text or label))
    marks, undated = [], []
    for place, a, b, n, key, *texts in zip(held.places, *columns, said, to, strict=True):
        if pd.isna(a):
            undated.append((place, texts[1] if beside else look.words.not_reported))
        else:
            days = a.date(), b.date() + timedelta(days=1)
            marks.append(_Mark(place, *days, int(n), look.colour(str(key)), *texts))
    span = _span(marks)
    data = [_bands(marks), _discs(marks, span, look), _beside(marks, span, look)]
    data += [_silent(undated, span, look)] if undated else []
    if len(held.names) > _TALL:
        data[1] |= {"xaxis": "x2"}
    return figure(data, _layout(held, span, room=_room(marks, span), look=look), look=look)


@dataclass(frozen=True)
class _Mark:
    place: int
    start: date
    end: date
    count: int
    shade: str
    text: str
    said: str
    address: str

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


def _span(marks: list[_Mark]) -> _Span:
    """Whole years, from the first mark to the last."""
    first = min((one.start for one in marks), default=date(2019, 1, 1))
    last = max((one.end - timedelta(days=1) for one in marks), default=first)
    return _Span(first.replace(month=1, day=1), last.replace(month=12, day=31))


def _room(marks: list[_Mark], span: _Span) -> int:
    """How many pixels the texts need beyond the last day, on a phone too."""
    inside = [_NARROW * ((span.last - one.middle) / (span.last - span.first)) for one in marks]
    texts = [width(one.said, SMALL) for one in marks]
    return max([0, *(round(long - free) for long, free in zip(texts, inside, strict=True))])


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
        "text": ["" if span.long(one) else _said(one) for one in marks],
        "hovertext": [hover(one.text) for one in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [one.address for one in marks],
        **_lettering(look),
    }


def _beside(marks: list[_Mark], span: _Span, look: Look) -> Figure:
    """The texts of long bands, at their ends."""
    wide = [one for one in marks if span.long(one)]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [one.end.isoformat() for one in wide],
        "y": [one.place for one in wide],
        "text": [_said(one) for one in wide],
        "hoverinfo": "skip",
        **_lettering(look),
    }


def _silent(undated: list[tuple[int, str]], span: _Span, look: Look) -> Figure:
    """The rows that nobody dated."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [span.first.isoformat()] * len(undated),
        "y": [place for place, _ in undated],
        "text": [f"<i>{safe(said)}</i>" for _, said in undated],
        "hoverinfo": "skip",
        **_lettering(look),
    }


def _said(one: _Mark) -> str:
    return f"\u00a0{safe(one.said)}"


def _lettering(look: Look) -> Figure:
    return {
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": look.ink},
        "cliponaxis": False,
    }


def _layout(held: Rows, span: _Span, *, room: int, look: Look) -> Figure:
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
    axes: dict[str, Figure] = {"xaxis": scale}
    if len(held.names) > _TALL:
        below = {"side": "bottom", "overlaying": "x", "matches": "x", "showgrid": False}
        axes["xaxis2"] = scale | below
        around["b"] = around["t"]
    return rows(held.names, look=look, around=around, row=_ROW, heads=held.heads) | axes

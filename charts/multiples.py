"""How does each country go by year (or each year by country), on one common axis? Small panels."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from charts import bars, key
from charts.segments import Names, Segment, ordered, read, sums, wholes
from charts.stacked import explained, ranged
from charts.text import safe, width, wrapped
from charts.theme import BASE, EDGE, LINE, SMALL, Figure, Look, Mode, figure
from charts.words import ChartWords

_TITLE = LINE + 34  # a gap, the panel's name, and room for a total above the tallest bar
_PLOT = 6 * BASE
_GUTTER = 0.04


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
    low: str | None = None,
    high: str | None = None,
    colour: str | None = None,
    number: str | None = None,
    whole: str | None = None,
    columns: int = 2,
    apart: Collection[str] = (),
    mode: Mode = "light",
) -> Figure:
    """One panel per value of `panel`, stacked by `part`, all with the same two axes.

    Columns mean what they mean for `stacked_bars`. A panel whose counts are all missing says so.
    """
    look = Look(words, mode)
    names = Names(x, y, part, label, text, colour, low, high, number, whole)
    segments = read(frame, names, words=words)
    panels: dict[str, list[Segment]] = {name: [] for name in ordered(frame, panel)}
    for name, one in zip(frame[panel].astype(str), segments, strict=True):
        panels[name].append(one)
    at = sorted(ordered(frame, x), key=lambda one: one in apart)
    ground = bars.Ground(look, tuple(at), False, tuple(apart))
    parts = ordered(frame, part)
    data, layout = _drawn(panels, parts, min(columns, len(panels)), ground)
    entries = [one for one in explained(segments, parts) if one.label not in panels]
    entries += ranged([end for own in panels.values() for end in sums(own, at)], ground)
    return figure(data, key.keyed(layout, entries, look=look), look=look)


def _drawn(
    panels: dict[str, list[Segment]], parts: list[str], columns: int, ground: bars.Ground
) -> tuple[list[Figure], Figure]:
    """The traces of all panels, and the layout that they share."""
    grid = _Grid(len(panels), columns)
    ends = {name: sums(own, list(ground.at)) for name, own in panels.items()}
    data = [
        trace | grid.axes(place)
        for place, (name, own) in enumerate(panels.items())
        for trace in _panel(own, parts, ends[name], ground)
    ]
    top = max([1, *(max(count or 0, high) for own in ends.values() for count, _, high in own)])
    layout = grid.layout(top, ground) | {"barmode": "stack"}
    layout["uniformtext"] = {"minsize": SMALL - 1, "mode": "hide"}
    layout["annotations"] = grid.titles(list(panels), ends, ground)
    return data, layout


def _panel(
    own: list[Segment],
    parts: list[str],
    ends: list[tuple[int | None, int, int]],
    ground: bars.Ground,
) -> list[Figure]:
    held = {one.part for one in own}
    stack = bars.stack(own, [part for part in parts if part in held], ground)
    for trace in stack:
        trace["textfont"]["size"] = SMALL - 1
    to = wholes(own, list(ground.at))
    total = bars.totals([end if end[0] else (0, 0, 0) for end in ends], ground, to)
    total["text"] = [text if end[0] else "" for text, end in zip(total["text"], ends, strict=True)]
    total["textfont"] = {"color": ground.look.ink, "size": SMALL - 1}
    return [*stack, *bars.ranges(ends, ground), total]


@dataclass(frozen=True)
class _Grid:
    """Where the panels stand."""

    panels: int
    columns: int

    @property
    def rows(self) -> int:
        return -(-self.panels // self.columns)

    @property
    def plot(self) -> int:
        """Height of all panels with their titles, without the tick labels below."""
        return self.rows * (_TITLE + _PLOT)

    def axes(self, place: int) -> Figure:
        """The names of a panel's axes."""
        number = "" if place == 0 else str(place + 1)
        return {"xaxis": f"x{number}", "yaxis": f"y{number}"}

    def left(self, place: int) -> float:
        """The left edge of a panel, as a share of the width."""
        return place % self.columns * (1 + _GUTTER) / self.columns

    def ceiling(self, place: int) -> float:
        """The top of a panel with its title, as a share of the height."""
        return 1 - place // self.columns / self.rows

    def layout(self, top: int, ground: bars.Ground) -> Figure:
        """The axes of all panels, the same for each."""
        ticks = max(width(one, SMALL) for one in ground.columns) + BASE  # upright, if it must be
        out: Figure = {
            "height": self.plot + ticks,
            "margin": {"l": EDGE, "r": BASE, "t": 0, "b": ticks},
        }
        for place in range(self.panels):
            number = "" if place == 0 else str(place + 1)
            out[f"xaxis{number}"] = self._x(place, number, ground)
            ceiling = self.ceiling(place)
            out[f"yaxis{number}"] = {
                "domain": [ceiling - (_TITLE + _PLOT) / self.plot, ceiling - _TITLE / self.plot],
                "anchor": f"x{number}",
                "range": [0, top],
                "showticklabels": False,
                "nticks": 4,
            }
        return out

    def _x(self, place: int, number: str, ground: bars.Ground) -> Figure:
        left = self.left(place)
        wide = (1 + _GUTTER) / self.columns - _GUTTER
        return {
            "domain": [left, left + wide],
            "anchor": f"y{number}",
            "type": "category",
            "categoryorder": "array",
            "categoryarray": ground.columns,
            "range": [-0.5, len(ground.columns) - 0.4],
            "autotickangles": [0, 90],
            "automargin": False,
            "showticklabels": place + self.columns >= self.panels,
            "showgrid": False,
            "showline": True,
            "linecolor": ground.look.grid,
        }

    def titles(
        self,
        names: list[str],
        ends: dict[str, list[tuple[int | None, int, int]]],
        ground: bars.Ground,
    ) -> list[Figure]:
        """The name above each panel, and beside it that nothing was reported, if so."""
        look = ground.look
        out = []
        for place, name in enumerate(names):
            silent = all(count is None for count, _, _ in ends[name])
            said = wrapped(look.words.not_reported, chars=20)
            note = f"<br><i>{said}</i>" if silent else ""
            out.append(
                {
                    "text": f"<b>{safe(name)}</b>{note}",
                    "x": self.left(place),
                    "y": self.ceiling(place),
                    "xref": "paper",
                    "yref": "paper",
                    "xanchor": "left",
                    "yanchor": "top",
                    "align": "left",
                    "yshift": -10,
                    "showarrow": False,
                    "font": {"size": SMALL + 1, "color": look.ink},
                }
            )
        return out

"""What is known of what, cell by cell? Words on a shade: the deeper, the larger the share."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from charts.rows import Rows, headed, rows
from charts.text import hover, width, wrapped
from charts.theme import EDGE, LINE, SMALL, Figure, Look, Mode, figure, mix
from charts.words import ChartWords

_ROW = 2 * LINE + 4
_GAP = 0.03  # of a cell's width, on either side
_CHARS = 9  # of a column's name before it breaks
_DEEPEST = 0.85  # of the neutral colour, where everything is known


def matrix(
    frame: pd.DataFrame,
    *,
    row: str,
    head: str,
    column: str,
    share: str,
    said: str,
    text: str,
    address: str,
    words: ChartWords,
    mode: Mode = "light",
) -> Figure:
    """A row of cells per value of `head` and `row`, a column per value of `column`.

    `said` stands in the cell; its shade is `share` (0 to 1), a missing share has none and is
    outlined: nothing is known, which is not nothing. `text` is the hover text, a click leads to
    `address`. Columns stand in the order of their first appearance.
    """
    look = Look(words, mode)
    columns = frame[column].drop_duplicates().tolist()
    first = frame[[head, row]].drop_duplicates()
    held = headed(first[row].tolist(), first[head].tolist())
    keys = list(zip(first[head], first[row], strict=True))
    place = dict(zip(keys, held.places, strict=True))
    values = (frame[name].tolist() for name in (head, row, column, share, said, text, address))
    cells = [
        _Cell(place[top, name], columns.index(own), None if pd.isna(part) else float(part), *texts)
        for top, name, own, part, *texts in zip(*values, strict=True)
    ]
    return figure([_drawn(cells, look)], _layout(held, columns, look), look=look)


@dataclass(frozen=True)
class _Cell:
    row: int
    column: int
    share: float | None
    said: str
    text: str
    address: str

    def fill(self, look: Look) -> str:
        """The deeper, the more is known."""
        deep = _DEEPEST * (self.share or 0)
        return mix(look.surface, look.colour(""), deep)


def _drawn(cells: Sequence[_Cell], look: Look) -> Figure:
    fills = [one.fill(look) for one in cells]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [one.column + _GAP for one in cells],
        "x": [1 - 2 * _GAP] * len(cells),
        "y": [one.row for one in cells],
        "width": 0.86,
        "marker": {"color": fills, "line": {"color": look.muted, "width": 0.5}},
        "text": [wrapped(one.said, chars=_CHARS) for one in cells],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "insidetextfont": {"size": SMALL - 1, "color": [look.on(fill) for fill in fills]},
        "hovertext": [hover(one.text) for one in cells],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [one.address for one in cells],
        "meta": "cells",
    }


def _layout(held: Rows, columns: list[str], look: Look) -> Figure:
    names = [wrapped(name, chars=_CHARS) for name in columns]
    top = LINE * max(name.count("<br>") + 1 for name in names) + EDGE
    around = {"t": top, "r": width("0", SMALL), "b": EDGE}
    lying = rows(held.names, look=look, around=around, row=_ROW, heads=held.heads)
    scale = {
        "type": "linear",
        "range": [0, len(columns)],
        "tickmode": "array",
        "tickvals": [place + 0.5 for place in range(len(columns))],
        "ticktext": names,
        "tickfont": {"color": look.ink},
        "side": "top",
        "showgrid": False,
        "autotickangles": [0],
    }
    return lying | {"xaxis": scale, "bargap": 0}

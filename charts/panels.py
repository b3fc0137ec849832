"""Where do small panels stand, each with its name above it and a scale of its own? Axes only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from charts.text import wrapped
from charts.theme import BASE, EDGE, SMALL, Figure, Look

_PLOT, _TICKS, _GAP = 100, 20, 14  # pixels of a panel's plot, of its years, of the space below
_NAME, _PRINT = 19, SMALL + 3  # heights of a line of a name and of small print
_GUTTER = 0.06
_CHARS = {1: 51, 2: 24}  # of a line of small print above a panel, by the number of columns
_BOLD = {1: 40, 2: 18}  # of a line of its name


@dataclass(frozen=True)
class Grid:
    """So many panels in so many columns, under names of so many lines, small print included."""

    panels: int
    columns: int
    names: int = 1
    notes: int = 0

    @property
    def rows(self) -> int:
        """How many rows of panels."""
        return -(-self.panels // self.columns)

    @property
    def row(self) -> int:
        """Pixels of a row."""
        return self._title + _PLOT + _TICKS + _GAP

    @property
    def _title(self) -> int:
        return _NAME * self.names + _PRINT * self.notes

    @property
    def height(self) -> int:
        """Pixels of all rows."""
        return self.rows * self.row

    def axes(self, place: int) -> Figure:
        """The names of a panel's axes."""
        number = "" if place == 0 else str(place + 1)
        return {"xaxis": f"x{number}", "yaxis": f"y{number}"}

    def left(self, place: int) -> float:
        """The left edge of a panel, as a share of the width."""
        return place % self.columns * (1 + _GUTTER) / self.columns

    def ceiling(self, place: int) -> float:
        """The top of a panel with its name, as a share of the height."""
        return 1 - place // self.columns / self.rows

    def layout(self, tops: Sequence[float], span: tuple[str, str]) -> Figure:
        """The axes of all panels: one span of time, and people up to each panel's own top."""
        out: Figure = {
            "height": self.height + 2 * EDGE,
            "margin": {"l": EDGE, "r": BASE, "t": EDGE, "b": EDGE},
        }
        wide = (1 + _GUTTER) / self.columns - _GUTTER
        for place, top in enumerate(tops):
            number = "" if place == 0 else str(place + 1)
            ceiling = self.ceiling(place) - self._title / self.height
            out[f"xaxis{number}"] = {
                "domain": [self.left(place), self.left(place) + wide],
                "anchor": f"y{number}",
                "type": "date",
                "range": list(span),
                "nticks": 5 * (3 - self.columns),
                "tickformat": "%Y",
                "ticklabelmode": "instant",
                "automargin": False,
                "showline": True,
                "showgrid": False,
            }
            out[f"yaxis{number}"] = {
                "domain": [ceiling - _PLOT / self.height, ceiling],
                "anchor": f"x{number}",
                "type": "linear",
                "range": [0, top],
                "nticks": 3,
                "tickformat": ",d",
                "ticklabelposition": "inside top",
                "automargin": False,
            }
        return out

    def titles(self, names: Sequence[str], notes: Sequence[str], *, look: Look) -> list[Figure]:
        """The name above each panel, with its small print."""
        return [
            {
                "text": self._said(name, note, look),
                "x": self.left(place),
                "y": self.ceiling(place) - self._title / self.height,
                "xref": "paper",
                "yref": "paper",
                "xanchor": "left",
                "yanchor": "bottom",
                "align": "left",
                "showarrow": False,
                "borderpad": 2,
                "font": {"size": SMALL + 1, "color": look.ink},
            }
            for place, (name, note) in enumerate(zip(names, notes, strict=True))
        ]

    def _said(self, name: str, note: str, look: Look) -> str:
        bold = wrapped(name, chars=_BOLD[self.columns])
        style = f"font-size:{SMALL - 1}px;color:{look.muted}"
        lines = wrapped(note, chars=_CHARS[self.columns]).split("<br>") if note else []
        small = "".join(f'<br><span style="{style}">{line}</span>' for line in lines)
        return f"<b>{bold}</b>{small}"


def grid_of(names: Sequence[str], notes: Sequence[str], columns: int) -> Grid:
    """The grid that these names and their small print need."""
    across = min(columns, max(1, len(names)))
    return Grid(
        len(names), across, max(1, _most(names, _BOLD[across])), _most(notes, _CHARS[across])
    )


def _most(texts: Iterable[str], chars: int) -> int:
    """How many lines the longest of some texts has."""
    said = [wrapped(one, chars=chars) for one in texts if one]
    return max((one.count("<br>") + 1 for one in said), default=0)

"""How does a figure reach Streamlit without plotly.py checking it anew on every run?

Streamlit has plotly.py check a plain dict key by key, 3 to 14 ms a figure, each time that a reader
changes a filter; the tests have checked every kind of figure before. Nothing is drawn here.
"""

from typing import Any

from plotly.basedatatypes import BaseFigure

from charts.theme import Figure


class Trusted(BaseFigure):  # type: ignore[misc]  # plotly ships no types
    """A figure of ours, handed over as it is: `st.plotly_chart(Trusted(figure))`."""

    def __init__(self, figure: Figure) -> None:
        """Keeps the figure; deliberately without plotly.py's own, checking constructor."""
        self._figure = figure

    def to_dict(self) -> dict[str, Any]:
        """The figure itself, which whoever reads it must leave as it is."""
        return self._figure

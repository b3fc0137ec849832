"""How do rows with a name each stand below one another? Shared by all charts that lie."""

from collections.abc import Sequence

from charts.text import lines, width, wrapped
from charts.theme import EDGE, LINE, ROW, SMALL, Figure, Look

LABEL = 17  # characters of a row's name before it breaks


def rows(names: Sequence[str], *, look: Look, around: dict[str, int], row: int = ROW) -> Figure:
    """The axis of the rows, the height that they need, and the margins: `around` and their names.

    Rows stand at places from 0 downwards, so that two of the same name stay two. `around` holds
    the pixels left free at the top, the right and the bottom: t, r, b.
    """
    labels = [wrapped(name, chars=LABEL) for name in names]
    tallest = max([1, *(lines(label) for label in labels)])
    gap = 8
    return {
        "height": max(row, tallest * LINE + 6) * len(labels) + around["t"] + around["b"],
        "margin": {"l": max([0, *(width(one, SMALL) for one in labels)]) + gap + EDGE, **around},
        "yaxis": {
            "tickmode": "array",
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "tickfont": {"color": look.ink},
            "ticklabelstandoff": gap,
            "range": [len(labels) - 0.5, -0.5],
            "showgrid": False,
        },
    }

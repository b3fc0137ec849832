"""How do rows with a name each stand below one another? Shared by all charts that lie."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from charts.text import lines, width, wrapped
from charts.theme import EDGE, LINE, ROW, SMALL, Figure, Look

LABEL = 17  # characters of a row's name before it breaks


@dataclass(frozen=True)
class Rows:
    """The names of all rows, where each of those that were given stands, and which are heads."""

    names: list[str]
    places: list[int]
    heads: list[int]


def headed(names: Iterable[str], heads: Sequence[str]) -> Rows:
    """The rows with the head of each run of them above it; without heads as they are."""
    held = Rows([], [], [])
    listed = list(names)
    above = list(heads) or [""] * len(listed)
    for name, head, before in zip(listed, above, ["", *above], strict=False):
        if head != before:
            held.heads.append(len(held.names))
            held.names.append(head)
        held.places.append(len(held.names))
        held.names.append(name)
    return held


def rows(
    names: Sequence[str],
    *,
    look: Look,
    around: dict[str, int],
    row: int = ROW,
    heads: Collection[int] = (),
) -> Figure:
    """The axis of the rows, the height that they need, and the margins: `around` and their names.

    Rows stand at places from 0 downwards, so that two of the same name stay two. `around` holds
    the pixels left free at the top, the right and the bottom: t, r, b. Rows that head those below
    them (`heads`) are bold.
    """
    labels = [wrapped(name, chars=LABEL) for name in names]
    labels = [f"<b>{one}</b>" if place in heads else one for place, one in enumerate(labels)]
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

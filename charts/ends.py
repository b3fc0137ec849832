"""Which name stands at the end of which line? Labels moved apart where they would touch."""

from charts.text import safe
from charts.theme import LINE, SMALL, Figure, Look

_FEW = 6  # series whose names may take two lines


def line_ends(
    named: dict[str, tuple[str, int, str]], *, top: float, plot: int, look: Look
) -> list[Figure]:
    """Annotations right of a plot so many pixels high: each part's label and last count.

    The third value is where a click leads to: it stands in the annotation's `name`.
    """
    breaks = "<br>" if len(named) <= _FEW else " "
    step = LINE * (2 if len(named) <= _FEW else 1) + 1
    order = sorted(named, key=lambda part: -named[part][1])
    wanted = [plot * (1 - named[part][1] / top) for part in order]
    return [
        {
            "text": f"<b>{safe(named[part][0])}</b>{breaks}{look.words.number(named[part][1])}",
            "x": 1,
            "xref": "paper",
            "y": 1 - place / plot,
            "yref": "paper",
            "xanchor": "left",
            "yanchor": "middle",
            "align": "left",
            "xshift": 6,
            "showarrow": False,
            "font": {"size": SMALL, "color": look.ink},
            **({"name": named[part][2], "captureevents": True} if named[part][2] else {}),
        }
        for part, place in zip(order, dodged(wanted, step=step, limit=plot), strict=True)
    ]


def dodged(wanted: list[float], *, step: float, limit: float) -> list[float]:
    """Ascending places at least a step apart, beyond the limit only if nothing else helps."""
    down: list[float] = []
    for place in wanted:
        down.append(max(place, down[-1] + step) if down else place)
    up: list[float] = []
    for place in reversed(down):
        up.append(min(place, up[-1] - step) if up else min(place, limit))
    return up[::-1]

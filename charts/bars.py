"""Which traces draw stacked bars, their totals and their ranges? Shared by the charts with bars."""

from dataclasses import dataclass

from charts.segments import Segment
from charts.text import hover, wrapped
from charts.theme import SMALL, Figure, Look, hatched

BAR = 0.66  # share of a row or column that the bar fills
APART = "\u200b"  # an empty column between the years and what has no year


@dataclass(frozen=True)
class Ground:
    """What the bars stand on: the look, the bars' places, and which of them stand apart."""

    look: Look
    at: tuple[str, ...]
    horizontal: bool = False
    apart: tuple[str, ...] = ()

    @property
    def columns(self) -> list[str]:
        """The category axis of standing bars: a gap before those that stand apart."""
        near = [wrapped(x, chars=9) for x in self.at if x not in self.apart]
        far = [wrapped(x, chars=9) for x in self.at if x in self.apart]
        return [*near, APART, *far] if near and far else near + far

    def place(self, x: str) -> int | str:
        """Where a bar stands on its axis."""
        return self.at.index(x) if self.horizontal else wrapped(x, chars=9)

    def axes(self, values: list[int | None], places: list[int | str]) -> Figure:
        """Values and places as plotly's x and y."""
        if self.horizontal:
            return {"orientation": "h", "x": values, "y": places}
        return {"orientation": "v", "x": places, "y": values}


def stack(segments: list[Segment], parts: list[str], ground: Ground) -> list[Figure]:
    """One bar trace per part, in this order, with its counts as direct labels."""
    held: dict[str, list[Segment]] = {part: [] for part in parts}
    for one in segments:
        held[one.part].append(one)
    return [_trace(part, own, ground) for part, own in held.items()]


def _trace(part: str, own: list[Segment], ground: Ground) -> Figure:
    words = ground.look.words
    counts = [one.count or None for one in own]  # nobody leaves no mark, not even an outline
    fills = [ground.look.colour(one.colour) for one in own]
    hatches = [hatched(part) or one.x in ground.apart for one in own]
    inks = [
        ground.look.ink if hatch else ground.look.on(fill)
        for hatch, fill in zip(hatches, fills, strict=True)
    ]
    return {
        "type": "bar",
        **ground.axes(counts, [ground.place(one.x) for one in own]),
        "width": BAR,
        "name": own[0].label if own else part,
        "meta": part,
        "marker": marker(fills, hatches, ground.look),
        "text": [words.number(count) if count else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": inks, "size": SMALL},
        "hovertext": [hover(one.text) for one in own],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def marker(fills: list[str], hatches: list[bool], look: Look) -> Figure:
    """Fills, hatches and outlines: a remainder is hatched and outlined, the rest is solid."""
    both = list(zip(fills, hatches, strict=True))
    return {
        "color": [look.hatch(fill)[0] if hatch else fill for fill, hatch in both],
        "line": {"color": [fill if hatch else look.surface for fill, hatch in both], "width": 1},
        "pattern": {
            "shape": ["/" if hatch else "" for hatch in hatches],
            "fgcolor": [look.hatch(fill)[1] for fill in fills],
            "bgcolor": [look.hatch(fill)[0] for fill in fills],
            "size": 6,
            "solidity": 0.22,
        },
    }


def totals(sums: list[tuple[int | None, int, int]], ground: Ground) -> Figure:
    """The total beyond the end of each bar, or the words that none was reported."""
    words, look = ground.look.words, ground.look
    ends = [max(count or 0, high) for count, _, high in sums]
    gap = "\u00a0" if ground.horizontal else ""
    axes = ground.axes([*ends], [ground.place(x) for x in ground.at])
    del axes["orientation"]
    return {
        "type": "scatter",
        "mode": "text",
        **axes,
        "text": [
            gap
            + (f"<i>{words.not_reported}</i>" if count is None else f"<b>{words.number(count)}</b>")
            for count, _, _ in sums
        ],
        "textposition": "middle right" if ground.horizontal else "top center",
        "textfont": {"color": look.ink, "size": SMALL},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }


def ranges(sums: list[tuple[int | None, int, int]], ground: Ground) -> list[Figure]:
    """A thin bar beside each bar whose published figures differ, from the lowest to the highest."""
    wide = [(x, low, high) for x, (_, low, high) in zip(ground.at, sums, strict=True) if low < high]
    if not wide:
        return []
    base = {"base": [low for _, low, _ in wide], "offset": BAR / 2 + 0.04, "width": 0.07}
    axes = ground.axes([high - low for _, low, high in wide], [ground.place(x) for x, _, _ in wide])
    shade = {"color": ground.look.ink, "line": {"width": 0}}
    return [{"type": "bar", **axes, **base, "marker": shade, "hoverinfo": "skip", "meta": "range"}]

"""Which traces draw stacked bars, their totals and their ranges? Shared by the charts with bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts.segments import Segment, sums
from charts.text import hover, wrapped
from charts.theme import HATCHES, SMALL, Figure, Look, hatched

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
    """The bar traces of the parts, in this order, with their counts as direct labels.

    A bar of one segment has its number at its end alone.
    A trace has one fill: plotly takes the colours of a hatch only where the bars share theirs.
    """
    wholes = {ground.at[place]: end[0] for place, end in enumerate(sums(segments, [*ground.at]))}
    held: dict[tuple[int, str, bool], list[Segment]] = {}
    for one in segments:
        hatch = hatched(one.part) or one.x in ground.apart
        held.setdefault((parts.index(one.part), one.colour, hatch), []).append(one)
    order = sorted(held, key=lambda fill: fill[0])
    return [_trace(held[fill], wholes, hatch=fill[2], ground=ground) for fill in order]


def _trace(
    own: list[Segment], wholes: dict[str, int | None], *, hatch: bool, ground: Ground
) -> Figure:
    look = ground.look
    counts = [one.count or None for one in own]  # nobody leaves no mark, not even an outline
    fill = look.colour(own[0].colour)
    return {
        "type": "bar",
        **ground.axes(counts, [ground.place(one.x) for one in own]),
        "width": BAR,
        "name": own[0].label,
        "meta": own[0].part,
        "marker": marker(fill, own[0].part, hatch=hatch, look=look),
        "text": [
            look.words.number(one.count) if one.count and one.count != wholes[one.x] else ""
            for one in own
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {
            "color": look.ink if hatch else look.on(fill),
            "size": SMALL,
            "shadow": look.halo if hatch else "none",
        },
        "hovertext": [hover(one.text) for one in own],
        "hovertemplate": "%{hovertext}<extra></extra>",
        **leading([one.number for one in own]),
    }


def leading(numbers: list[str]) -> Figure:
    """Where a click on each mark leads to, if any does."""
    return {"customdata": numbers} if any(numbers) else {}


def marker(fill: str, part: str, *, hatch: bool, look: Look) -> Figure:
    """Fill, hatch and outline: a remainder is hatched and outlined, the rest is solid."""
    if not hatch:
        return {"color": fill, "line": {"color": look.surface, "width": 1}}
    ground, stripes = look.hatch(fill)
    pattern = {
        "shape": HATCHES.get(part, "/"),
        "fgcolor": stripes,
        "bgcolor": ground,
        "size": 6,
        "solidity": 0.2,
    }
    return {"color": fill, "line": {"color": fill, "width": 1}, "pattern": pattern}


def totals(
    ends: list[tuple[int | None, int, int]], ground: Ground, wholes: Sequence[str] = ()
) -> Figure:
    """The total beyond the end of each bar, or the words that none was reported."""
    words, look = ground.look.words, ground.look
    tops = [max(count or 0, high) for count, _, high in ends]
    gap = "\u00a0" if ground.horizontal else ""
    axes = ground.axes([*tops], [ground.place(x) for x in ground.at])
    del axes["orientation"]
    return {
        "type": "scatter",
        "mode": "text",
        **axes,
        "text": [
            gap
            + (f"<i>{words.not_reported}</i>" if count is None else f"<b>{words.number(count)}</b>")
            for count, _, _ in ends
        ],
        "textposition": "middle right" if ground.horizontal else "top center",
        "textfont": {"color": look.ink, "size": SMALL},
        "cliponaxis": False,
        "hoverinfo": "skip",
        **leading([*wholes]),
    }


def ranges(ends: list[tuple[int | None, int, int]], ground: Ground) -> list[Figure]:
    """A thin bar beside each bar whose published figures differ, from the lowest to the highest."""
    wide = [(x, low, high) for x, (_, low, high) in zip(ground.at, ends, strict=True) if low < high]
    if not wide:
        return []
    thin = 0.07 if ground.horizontal else 0.04  # rows are low, columns can be wide
    base = {"base": [low for _, low, _ in wide], "offset": BAR / 2 + 0.04, "width": thin}
    axes = ground.axes([high - low for _, low, high in wide], [ground.place(x) for x, _, _ in wide])
    shade = {"color": ground.look.ink, "line": {"width": 0}}
    return [{"type": "bar", **axes, **base, "marker": shade, "hoverinfo": "skip", "meta": "range"}]

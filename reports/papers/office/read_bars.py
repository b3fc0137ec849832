"""Which bars does a panel of a figure show? Parts, wholes, ranges; a remainder keeps its hatch."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from charts.theme import Figure, Look
from domain.words import Words
from reports.papers.office.chart import NUMBER, Bars, Fill, Series, Value
from reports.papers.office.figures import Panel, fill_of, plain

_NO_PART = ("range", "against")
_LOW, _SHORT = 0.035, 0.065  # of the scale, from which a lying or a standing bar holds its number
ROOM = 1.14  # of the longest bar, so that the number at its end has room


@dataclass(frozen=True)
class Ground:
    """The categories of a panel by the place that plotly gives them."""

    names: Sequence[str]
    places: Mapping[int | str, int]
    lying: bool

    def row(self, trace: Figure, values: Sequence[Value]) -> list[Value]:
        """The values of a trace by category."""
        out: list[Value] = [None] * len(self.names)
        for where, value in zip(trace["y" if self.lying else "x"], values, strict=True):
            out[self.places[where]] = value
        return out

    def long(self, trace: Figure) -> Sequence[Value]:
        """How long the bars of a trace are."""
        values: Sequence[Value] = trace["x" if self.lying else "y"]
        return values


def stacks(panel: Panel, figure: Figure, words: Words, look: Look) -> Bars:
    """Stacked bars with their wholes and ranges; shares as the counts that they are shares of."""
    ground = ground_of(panel)
    drawn = [one for one in panel.of("bar") if one.get("meta") not in _NO_PART]
    counts = figure["layout"].get("meta", {}).get("counts")
    values = counts or [ground.long(one) for one in drawn]
    rows = [ground.row(one, own) for one, own in zip(drawn, values, strict=True)]
    whole = _whole(panel, rows, ground, words)
    top = max([1, *(n or 0 for n in whole.values), *(n or 0 for n in whole.high)])
    span = (
        [n or 0 for n in whole.values] if counts else [_top(panel, ground, top)] * len(ground.names)
    )
    parts = [
        replace(one, formats=_shown(one.values, trace, ground, span))
        for one, trace in _parts(drawn, rows, look)
    ]
    names = names_of(ground, panel, whole.values, words if counts else None)
    return Bars(
        names,
        _told_apart(parts, words),
        title=panel.title,
        whole=None if counts else whole,
        lying=ground.lying,
        percent=bool(counts),
        top=None if counts else span[0] * ROOM if span else None,
    )


def _top(panel: Panel, ground: Ground, top: float) -> float:
    """Where the scale of the figure ends, so that small panels keep the scale that they share."""
    reach = panel.x if ground.lying else panel.y
    return float(max(top, *reach.get("range", [0, top])))


def ground_of(panel: Panel) -> Ground:
    """The categories of a panel."""
    lying = any(one.get("orientation") == "h" for one in panel.of("bar"))
    if lying:
        names = panel.y["ticktext"]
        return Ground([plain(one) for one in names], {n: n for n in range(len(names))}, True)
    at = panel.x["categoryarray"]
    return Ground([plain(one) for one in at], {one: n for n, one in enumerate(at)}, False)


def _parts(
    drawn: Sequence[Figure], rows: Sequence[list[Value]], look: Look
) -> Iterator[tuple[Series, list[tuple[Figure, list[Value]]]]]:
    """A series for each part; a part in several colours is one where its bars never meet."""
    held: list[list[tuple[Figure, list[Value]]]] = []
    for trace, row in zip(drawn, rows, strict=True):
        own = next((one for one in held if _joins(one, trace, row)), None)
        if own is None:
            held.append([(trace, row)])
        else:
            own.append((trace, row))
    for own in held:
        fills = [fill_of(trace["marker"]) for trace, _ in own]
        base = fills[0]
        if len({one.colour for one in fills}) > 1:
            base = replace(base, colour=look.colour(""))
        values, at = _merged([row for _, row in own], fills)
        several = len(set(fills)) > 1
        yield Series(own[0][0]["name"], values, base, fills=at if several else ()), own


def _joins(held: list[tuple[Figure, list[Value]]], trace: Figure, row: list[Value]) -> bool:
    same = held[0][0]["meta"] == trace["meta"] and held[0][0]["name"] == trace["name"]
    return same and all(
        one is None or two is None for _, own in held for one, two in zip(own, row, strict=True)
    )


def _merged(rows: list[list[Value]], fills: list[Fill]) -> tuple[list[Value], list[Fill]]:
    values: list[Value] = [None] * len(rows[0])
    at = [fills[0]] * len(rows[0])
    for row, fill in zip(rows, fills, strict=True):
        for place, value in enumerate(row):
            if value is not None:
                values[place], at[place] = value, fill
    return values, at


def _shown(
    values: Sequence[Value],
    own: list[tuple[Figure, list[Value]]],
    ground: Ground,
    span: Sequence[float],
) -> list[str]:
    """The number formats of the bars that are long enough for their number, as in the figure."""
    said: set[int] = set()
    for trace, _ in own:
        at = trace["y" if ground.lying else "x"]
        said |= {ground.places[w] for w, text in zip(at, trace["text"], strict=True) if text}
    least = _LOW if ground.lying else _SHORT
    return [
        NUMBER if place in said and value and value / (span[place] or 1) >= least else ""
        for place, value in enumerate(values)
    ]


def _whole(panel: Panel, rows: list[list[Value]], ground: Ground, words: Words) -> Series:
    """The sums of the parts; where a bar has a range, its ends."""
    sums = [_sum([row[place] for row in rows]) for place in range(len(ground.names))]
    ends = ends_of(panel, ground)
    low, high = ([ends.get(n, (None, None))[k] for n in range(len(sums))] for k in (0, 1))
    name = words.text("All")
    return Series(name, sums, Fill(), formats=shown(sums), low=low, high=high)


def ends_of(panel: Panel, ground: Ground) -> dict[int, tuple[Value, Value]]:
    found: dict[int, tuple[Value, Value]] = {}
    for trace in panel.of("bar", "range"):
        places = trace["y" if ground.lying else "x"]
        for where, low, more in zip(places, trace["base"], ground.long(trace), strict=True):
            found[ground.places[where]] = (low, low + (more or 0))
    return found


def _sum(values: Sequence[Value]) -> Value:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def shown(values: Sequence[Value]) -> list[str]:
    return [NUMBER if value else "" for value in values]


def names_of(
    ground: Ground, panel: Panel, wholes: Sequence[Value], words: Words | None
) -> list[str]:
    """The categories; of shares with their whole, and where nobody published a figure, that."""
    silent: dict[int, str] = {}
    for trace in panel.of("scatter"):
        for where, text in zip(
            trace["y" if ground.lying else "x"], trace.get("text", ()), strict=False
        ):
            if text.strip("\u00a0 ").startswith("<i>"):
                silent[ground.places[where]] = plain(text)
    names = []
    for place, name in enumerate(ground.names):
        note = silent.get(place, "")
        whole = wholes[place]
        if words and whole and not note:
            note = words.number(whole)
        names.append(f"{name} ({note})" if note else name)
    return names


def _told_apart(parts: list[Series], words: Words) -> list[Series]:
    """Series of one name are led by the name of the part whose colour they have."""
    names = [one.name for one in parts]
    owners = {one.fill.colour: one.name for one in parts if not one.fill.hatch}
    return [
        replace(one, name=words.text("{term}: {meaning}", term=owner, meaning=one.name))
        if names.count(one.name) > 1 and (owner := owners.get(one.fill.colour))
        else one
        for one in parts
    ]

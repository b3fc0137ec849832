"""Which bars stand for the dots of a figure? What is reported beside what it is compared with.

A dot from nought on is a bar; the second dot of a row is a bar of a second series.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from charts.theme import Figure
from domain.words import Words
from reports.papers.office.chart import Bars, Fill, Series, Value
from reports.papers.office.figures import Panel, fill_of, format_of
from reports.papers.office.read_bars import ROOM, Ground, ends_of, ground_of, names_of, shown


def compared(panel: Panel, words: Words, names: Mapping[str, str]) -> Bars:
    """What is reported, with its range, beside what it is compared with; `names` by meta."""
    ground = ground_of(panel)
    dots, texts = panel.of("scatter")
    said = dict(zip(texts["y"], texts["text"], strict=True))
    series = [*_dotted(dots, ground, said, words, names["dot"])]
    ends = {**ends_of(panel, ground)}
    first = series[0] if series else Series(names["dot"], [None] * len(ground.names), Fill())
    low, high = ([ends.get(n, (None, None))[k] for n in range(len(ground.names))] for k in (0, 1))
    series = [replace(first, low=low, high=high), *series[1:]]
    for behind in panel.of("bar", "against"):
        row = ground.row(behind, ground.long(behind))
        own = Series(names["against"], row, fill_of(behind["marker"]), formats=shown(row))
        series.append(own)
    longest = [n or 0 for one in series for n in (*one.values, *one.high)]
    called = names_of(ground, panel, first.values, None)
    top = max([1, *longest]) * ROOM
    return Bars(called, series, lying=True, stacked=False, top=top, title=panel.title)


def _dotted(
    dots: Figure, ground: Ground, said: Mapping[int, str], words: Words, name: str
) -> Iterator[Series]:
    """The dots as bars: a series for the first of each row, one for the second, …"""
    left = list(enumerate(zip(dots["x"], dots["y"], strict=True)))
    for _ in count():
        taken: dict[int, tuple[int, Value]] = {}
        for place, (value, at) in left:
            taken.setdefault(at, (place, value))
        if not taken:
            return
        used = {place for place, _ in taken.values()}
        left = [one for one in left if one[0] not in used]
        nobody = Fill(dots["marker"]["color"][0])
        row = [taken.get(n, (0, None))[1] for n in range(len(ground.names))]
        fills = [
            fill_of(dots["marker"], taken[n][0]) if n in taken else nobody
            for n in range(len(ground.names))
        ]
        formats = [
            format_of(said.get(n, ""), words.number(value)) if value is not None else ""
            for n, value in enumerate(row)
        ]
        yield Series(name, row, nobody, fills=fills, formats=formats)

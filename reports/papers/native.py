"""Which native charts does an exhibit have? Its figure, read again, with the exhibit's own numbers.

Bars become bars, dated marks and steps become points and lines over dates, small panels a chart
each. A row of operations becomes a bar of its people with its date in its name, the map a bar of
the people of each receiving country by the country that they left, and ranges round a settled
figure two bars: how many fewer and how many more were published. How a chart is written is not
here.
"""

from collections.abc import Callable, Mapping

from charts.cumulative import SYMBOLS
from charts.theme import Figure, Look
from domain.words import Words
from reports.exhibit import Exhibit
from reports.lettering import chart_words
from reports.papers.office.chart import Charts, Dated, Sign
from reports.papers.office.figures import Panel, key_of, light, panels
from reports.papers.office.read_bars import stacks
from reports.papers.office.read_dated import dated
from reports.papers.office.read_dots import compared
from reports.papers.office.read_rows import disagreement, flows, operations, ranged, totals

OWN: Mapping[str, Callable[[Exhibit, Words, Look], Charts]] = {  # by the key of the exhibit
    "operations": operations,
    "over-time": operations,
    "totals": totals,
    "flows": flows,
    "disagreement": disagreement,
}
MARKS = {  # signs that a line of text shows in place of plotly's symbols
    "circle": "●",
    "circle-open": "○",
    "diamond-open": "◇",
    "triangle-up-open": "△",
    "triangle-down-open": "□",  # office programs have no triangle that points down
}


def charts(exhibit: Exhibit, words: Words) -> Charts:
    """The native charts of an exhibit, none where it has no figure; always on light ground."""
    look = Look(chart_words(words))
    if exhibit.figure is None:
        return Charts(())
    if exhibit.key in OWN:
        return OWN[exhibit.key](exhibit, words, look)
    figure = light(exhibit.figure)
    found = panels(figure)
    if any(one.of("bar", "against") for one in found):
        return _compared(found[0], words)
    if any(one.of("bar") for one in found):
        return _stacked(found, figure, words, look)
    return _dated(found, figure, words, look)


def _compared(panel: Panel, words: Words) -> Charts:
    names = {
        "dot": words.text("Reported as repatriated"),
        "against": words.text("Itemised by operation"),
    }
    bars = compared(panel, words, names)
    return Charts([bars], key=ranged(bars.series, words))


def _stacked(found: list[Panel], figure: Figure, words: Words, look: Look) -> Charts:
    drawn = [stacks(one, figure, words, look) for one in found]
    wholes = [one.whole for one in drawn if one.whole]
    key = ranged(wholes, words)
    if len(drawn) == 1:
        return Charts(drawn, key=key)
    parts = [
        one for bars in drawn for one in bars.series if one.name != bars.title and any(one.values)
    ]
    words_of = {one.name: one for one in parts}
    signs = [Sign(*_sign(one.fill.hatch, look), name) for name, one in words_of.items()]
    return Charts(drawn, key=[*signs, *key], legend=False)


def _sign(hatch: str, look: Look) -> tuple[str, str]:
    return "▨" if hatch else "■", look.colour("")


def _dated(found: list[Panel], figure: Figure, words: Words, look: Look) -> Charts:
    entries = key_of(figure)
    named = {shape["fillcolor"]: word for shape, word in entries if shape["type"] == "rect"}
    drawn = [dated(one, named, words) for one in found]
    shapes = [Sign(*_mark(shape, look), word) for shape, word in entries if shape["type"] != "rect"]
    if not shapes:
        shapes = _symbols(drawn, words, look)
    if len(drawn) == 1:
        return Charts(drawn, key=shapes)
    colours = [Sign("■", colour, word) for colour, word in named.items()]
    return Charts(drawn, key=[*colours, *shapes], legend=False)


def _mark(shape: Figure, look: Look) -> tuple[str, str]:
    """The sign of an entry of the key: a circle, filled or not, or one of the paths."""
    if shape["type"] == "circle":
        return ("○" if shape["fillcolor"] == look.surface else "●"), look.colour("")
    points = shape["path"].count(",")
    if points == 4:
        return "◇", look.colour("")
    heights = [float(one.partition(",")[2].split(" ")[0]) for one in shape["path"].split("L")]
    return ("△" if heights[1] > heights[0] else "□"), look.colour("")  # no program points down


def _symbols(drawn: list[Dated], words: Words, look: Look) -> list[Sign]:
    """The words for the shapes of marks, where there are several."""
    seen = {one for chart in drawn for track in chart.tracks for one in track.symbols}
    told = [(sign, code) for code, sign in SYMBOLS.items() if sign in seen]
    if len(told) < 2:
        return []
    return [Sign(MARKS[sign], look.colour(""), words.label(code)) for sign, code in told]

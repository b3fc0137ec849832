"""How is a chart of bars said in DrawingML? Stacks, the numbers at their ends, ranges as whiskers.

The whole of a stack is a bar of its own on a second pair of axes of the same scale: it has no fill,
and carries the number and the whisker, which no stack can.
"""

from collections.abc import Sequence

from reports.papers.office import markup as m
from reports.papers.office.cells import Place
from reports.papers.office.chart import NUMBER, Bars, Series

_AXES, _OVER = (101, 102), (103, 104)
_ASIDE = "\u2002" * 2
_GAP = 45  # of a hundred parts of a bar's breadth, between two bars


def barred(chart: Bars, place: Place, *, size: float, legend: bool) -> str:
    """The mark-up of a chart whose columns stand at a place."""
    plot = _group(chart, place, size) + _wholes(chart, place, size) + _axes(chart, size)
    hidden = [len(chart.series)] if chart.whole and not chart.lying else []
    key = m.legend(hidden, size - 1) if legend and len(chart.series) > 1 else ""
    return m.space(chart.title, plot, key, size)


def _group(chart: Bars, place: Place, size: float) -> str:
    kind = "percentStacked" if chart.percent else "stacked" if chart.stacked else "clustered"
    series = "".join(
        _series(one, n, chart, place, at="ctr" if chart.stacked else "outEnd", size=size)
        for n, one in enumerate(chart.series)
    )
    over = 100 if chart.stacked or chart.least is not None else -10
    return _bars(chart, kind, series, over, _AXES)


def _wholes(chart: Bars, place: Place, size: float) -> str:
    if chart.whole is None:
        return ""
    own = _series(chart.whole, len(chart.series), chart, place, at="outEnd", size=size)
    return _bars(chart, "clustered", own, 100, _OVER)


def _bars(chart: Bars, kind: str, series: str, over: int, axes: tuple[int, int]) -> str:
    return (
        f"<c:barChart>{m.one('barDir', 'bar' if chart.lying else 'col')}{m.one('grouping', kind)}"
        f"{m.one('varyColors', 0)}{series}{m.one('gapWidth', _GAP)}{m.one('overlap', over)}"
        f"{m.one('axId', axes[0])}{m.one('axId', axes[1])}</c:barChart>"
    )


def _series(one: Series, n: int, chart: Bars, place: Place, *, at: str, size: float) -> str:
    many = range(len(one.values))
    # Programs count the entries of a key of lying bars from either end, so none can be taken out.
    name = m.BLANK if one is chart.whole and chart.lying else m.named(one.name, place, n + 1)
    inside = [one.at(p) for p in many] if at == "ctr" else None
    return (
        f"<c:ser>{m.one('idx', n)}{m.one('order', n)}{name}"
        f"{m.filled(one.fill)}{m.one('invertIfNegative', 0)}{_points(one)}"
        f"{m.labels(_beyond(one, chart), inside, at=at, size=size if at == 'outEnd' else size - 1)}"
        f"{_range(one)}{m.texts('cat', chart.categories, place, 0)}"
        f"{m.numbers('val', one.values, place, n + 1, shape=NUMBER)}</c:ser>"
    )


def _beyond(one: Series, chart: Bars) -> list[str]:
    """The forms of the numbers; behind a whisker they begin a little further on."""
    ends = one.high if chart.lying and one.high else [None] * len(one.values)
    pairs = zip(one.formats, ends, strict=False)
    return [f'"{_ASIDE}"{form}' if form and end is not None else form for form, end in pairs]


def _points(one: Series) -> str:
    """The points that are filled otherwise than their series."""
    return "".join(
        f"<c:dPt>{m.one('idx', n)}{m.one('invertIfNegative', 0)}{m.one('bubble3D', 0)}"
        f"{m.filled(fill)}</c:dPt>"
        for n, fill in enumerate(one.fills)
        if fill != one.fill and one.values[n] is not None
    )


def _range(one: Series) -> str:
    if all(end is None for end in one.high):
        return ""
    return m.whisker(_apart(one.values, one.low), _apart(one.values, one.high))


def _apart(values: Sequence[float | None], ends: Sequence[float | None]) -> list[float]:
    return [
        0 if end is None or n is None else abs(end - n) for n, end in zip(values, ends, strict=True)
    ]


def _axes(chart: Bars, size: float) -> str:
    first = _categories(chart, _AXES, size) + _scale(chart, _AXES, size)
    if chart.whole is None:
        return first
    return (
        first + _categories(chart, _OVER, size, bare=True) + _scale(chart, _OVER, size, bare=True)
    )


def _categories(chart: Bars, axes: tuple[int, int], size: float, *, bare: bool = False) -> str:
    scaling = (
        f"<c:scaling>{m.one('orientation', 'maxMin' if chart.lying else 'minMax')}</c:scaling>"
    )
    return (
        f"<c:catAx>{m.one('axId', axes[0])}{scaling}{m.one('delete', int(bare))}"
        f"{m.one('axPos', 'l' if chart.lying else 'b')}{m.one('majorTickMark', 'none')}"
        f"{m.one('minorTickMark', 'none')}{m.one('tickLblPos', 'low')}{m.AXIS}{m.letters(size)}"
        f"{m.one('crossAx', axes[1])}{m.one('crosses', 'autoZero')}{m.one('auto', 0)}"
        f"{m.one('lblAlgn', 'ctr')}{m.one('lblOffset', 100)}{m.one('noMultiLvlLbl', 1)}</c:catAx>"
    )


def _scale(chart: Bars, axes: tuple[int, int], size: float, *, bare: bool = False) -> str:
    """The scale of numbers: hidden where bars lie, for each has its number."""
    hidden = bare or chart.lying
    top = m.one("max", f"{chart.top:g}") if chart.top else ""
    least = m.one("min", f"{chart.least or 0:g}") if chart.top else ""
    lines = "" if hidden else m.GRIDLINES
    shape = "0%" if chart.percent else NUMBER
    return (
        f"<c:valAx>{m.one('axId', axes[1])}<c:scaling>{m.one('orientation', 'minMax')}{top}{least}"
        f"</c:scaling>{m.one('delete', int(hidden))}{m.one('axPos', 'b' if chart.lying else 'l')}"
        f"{lines}{m.number_format(shape)}{m.one('majorTickMark', 'none')}"
        f"{m.one('minorTickMark', 'none')}{m.one('tickLblPos', 'nextTo')}"
        f"<c:spPr>{m.BARE}</c:spPr>{m.letters(size - 1)}{m.one('crossAx', axes[0])}"
        f"{m.one('crosses', 'autoZero')}{m.one('crossBetween', 'between')}</c:valAx>"
    )

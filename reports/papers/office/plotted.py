"""How is a chart of dated numbers said in DrawingML? Marks and lines over days."""

from reports.papers.office import markup as m
from reports.papers.office.cells import Place
from reports.papers.office.chart import NUMBER, Dated, Track, day_of, serial

_X, _Y = 101, 102
_YEAR = 366  # days from a first of January, so that no step falls into the year before
_LONG, _SHORT = 14, 1.5  # years from which fewer of them are named, or days
SYMBOLS = {"diamond": "diamond", "triangle-up": "triangle", "triangle-down": "square"}


def plotted(chart: Dated, place: Place, *, size: float, legend: bool) -> str:
    """The mark-up of a chart whose columns stand at a place."""
    many = max(len(one.days) for one in chart.tracks)
    tracks = "".join(_track(one, n, place, size, many) for n, one in enumerate(chart.tracks))
    plot = (
        f"<c:scatterChart>{m.one('scatterStyle', 'lineMarker')}{m.one('varyColors', 0)}{tracks}"
        f"{m.one('axId', _X)}{m.one('axId', _Y)}</c:scatterChart>{_days(chart, size)}"
        f"{_people(chart, size)}"
    )
    colours = [one.colour for one in chart.tracks]
    hidden = [n for n, colour in enumerate(colours) if colour in colours[:n]]
    key = m.legend(hidden, size) if legend and len({*colours}) > 1 else ""
    return m.space(chart.title, plot, key, size)


def _track(one: Track, n: int, place: Place, size: float, many: int) -> str:
    """A series; all have as many cells, for LibreOffice drops those before a longer one."""
    rest = [None] * (many - len(one.days))
    line = m.stroke(one.colour, one.width, one.line) if one.line else m.BARE
    first = one.symbols[0] if one.symbols else ""
    at = "t" if one.symbols else "r"
    return (
        f"<c:ser>{m.one('idx', n)}{m.one('order', n)}{m.named(one.name, place, 2 * n + 1)}"
        f"<c:spPr>{line}</c:spPr>{_marker(first, one.colour)}{_marks(one, first)}"
        f"{m.labels(one.formats, None, at=at, size=size - 1)}{_doubt(one)}"
        f"{m.numbers('xVal', [*one.days, *rest], place, 2 * n, shape='yyyy-mm-dd')}"
        f"{m.numbers('yVal', [*one.values, *rest], place, 2 * n + 1, shape=NUMBER)}"
        f"{m.one('smooth', 0)}</c:ser>"
    )


def _marks(one: Track, first: str) -> str:
    """The points whose mark is another than the first."""
    return "".join(
        f"<c:dPt>{m.one('idx', n)}{_marker(symbol, one.colour)}{m.one('bubble3D', 0)}</c:dPt>"
        for n, symbol in enumerate(one.symbols)
        if symbol != first
    )


def _marker(symbol: str, colour: str) -> str:
    if not symbol:
        return f"<c:marker>{m.one('symbol', 'none')}</c:marker>"
    shape = symbol.removesuffix("-open")
    fill = "<a:noFill/>" if symbol.endswith("-open") else m.solid(colour)
    return (
        f"<c:marker>{m.one('symbol', SYMBOLS.get(shape, 'circle'))}{m.one('size', 7)}"
        f"<c:spPr>{fill}{m.stroke(colour, 1.25)}</c:spPr></c:marker>"
    )


def _doubt(one: Track) -> str:
    if not any((*one.before, *one.after)):
        return ""
    return m.whisker(one.before, one.after, way="x")


def _days(chart: Dated, size: float) -> str:
    """The axis of time: from a first of January by years, or by days where there are few."""
    years = (chart.last - chart.first) / _YEAR
    low, shape, step = serial(f"{day_of(chart.first).year}-01-01"), "yyyy", float(_YEAR)
    if years > _LONG:
        step *= 2
    if years < _SHORT:
        low, shape, step = chart.first, "yyyy-mm-dd", max(1.0, (chart.last - chart.first) // 3)
    scaling = m.one("orientation", "minMax") + m.one("max", f"{chart.last:.0f}")
    scaling += m.one("min", f"{low:.0f}")
    unit = m.one("majorUnit", f"{step:g}")
    return _axis((_X, _Y), "b", scaling, shape, size, step=unit, line=m.AXIS)


def _people(chart: Dated, size: float) -> str:
    scaling = m.one("orientation", "minMax") + m.one("max", f"{chart.top:.0f}")
    scaling += m.one("min", f"{chart.least:.0f}")
    line = f"<c:spPr>{m.BARE}</c:spPr>"
    return _axis((_Y, _X), "l", scaling, NUMBER, size, lines=m.GRIDLINES, line=line)


def _axis(
    ids: tuple[int, int],
    at: str,
    scaling: str,
    shape: str,
    size: float,
    *,
    line: str,
    lines: str = "",
    step: str = "",
) -> str:
    return (
        f"<c:valAx>{m.one('axId', ids[0])}<c:scaling>{scaling}</c:scaling>{m.one('delete', 0)}"
        f"{m.one('axPos', at)}{lines}{m.number_format(shape)}{m.one('majorTickMark', 'none')}"
        f"{m.one('minorTickMark', 'none')}{m.one('tickLblPos', 'low')}{line}{m.letters(size - 1)}"
        f"{m.one('crossAx', ids[1])}{m.one('crosses', 'min')}{m.one('crossBetween', 'midCat')}"
        f"{step}</c:valAx>"
    )

"""How are fills, letters, labels and references said in the mark-up of charts (DrawingML)?

After ECMA-376, which also orders the elements. Texts come in plain and go out escaped. Letters have
the theme's colour, so that a template of somebody's own stays readable.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from charts.palette import GRID, INK, MUTED, SURFACE
from charts.theme import contrast, mix
from reports.papers.office.cells import Place, legal
from reports.papers.office.chart import Fill, Value

_PATTERNS = {"/": "wdUpDiag", "\\": "wdDnDiag", "x": "diagCross"}
POINT = 12_700  # English metric units
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def said(text: str) -> str:
    """A text as XML holds it."""
    return escape(legal(text), {'"': "&quot;"})


def one(name: str, value: object) -> str:
    """An element that has nothing but its value."""
    return f'<c:{name} val="{value}"/>'


def space(title: str, plot: str, legend: str, size: float) -> str:
    """A whole chart: its title, '' for none, its plot and its legend."""
    named = titled(title, size) if title else ""
    return (
        f"{HEAD}<c:chartSpace {_SPACES}>{one('roundedCorners', 0)}<c:chart>{named}"
        f"{one('autoTitleDeleted', 0 if title else 1)}"
        f"<c:plotArea><c:layout/>{plot}</c:plotArea>{legend}"
        f"{one('plotVisOnly', 1)}{one('dispBlanksAs', 'gap')}</c:chart>"
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{letters(size)}</c:chartSpace>"
    )


def titled(text: str, size: float) -> str:
    """A title above the plot."""
    run = f'<a:rPr lang="en-US" sz="{_sz(size)}" b="1"/><a:t>{said(text)}</a:t>'
    return (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>{_run(size, bold=True)}</a:pPr>"
        f"<a:r>{run}</a:r></a:p></c:rich></c:tx>{one('overlay', 0)}</c:title>"
    )


def letters(size: float, colour: str = "", *, turned: bool = False) -> str:
    """The letters of a part: their size in points, their colour, the theme's where '' is given."""
    body = '<a:bodyPr rot="0" vert="horz"/>' if turned else "<a:bodyPr/>"
    return (
        f"<c:txPr>{body}<a:p><a:pPr>{_run(size, colour)}</a:pPr>"
        '<a:endParaRPr lang="en-US"/></a:p></c:txPr>'
    )


def _run(size: float, colour: str = "", *, bold: bool = False) -> str:
    ink = rgb(colour) if colour else '<a:schemeClr val="tx1"/>'
    fill = f"<a:solidFill>{ink}</a:solidFill>"
    return f'<a:defRPr sz="{_sz(size)}" b="{int(bold)}">{fill}</a:defRPr>'


def _sz(size: float) -> int:
    return round(size * 100)


def rgb(colour: str) -> str:
    """A colour."""
    return f'<a:srgbClr val="{colour[1:].upper()}"/>'


def solid(colour: str) -> str:
    """A plain fill."""
    return f"<a:solidFill>{rgb(colour)}</a:solidFill>"


def filled(fill: Fill) -> str:
    """How a bar looks: plain with a pale edge, hatched with an edge of its own colour, or bare."""
    if not fill.colour:
        return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    if not fill.hatch:
        edge = stroke(SURFACE.light, 0.75)
        return f"<c:spPr>{solid(fill.colour)}{edge}</c:spPr>"
    ground, stripes = mix(SURFACE.light, fill.colour, 0.08), mix(SURFACE.light, fill.colour, 0.5)
    pattern = (
        f'<a:pattFill prst="{_PATTERNS.get(fill.hatch, "wdUpDiag")}">'
        f"<a:fgClr>{rgb(stripes)}</a:fgClr><a:bgClr>{rgb(ground)}</a:bgClr></a:pattFill>"
    )
    return f"<c:spPr>{pattern}{stroke(fill.colour, 0.75)}</c:spPr>"


def stroke(colour: str, width: float, dash: str = "solid") -> str:
    """A line so many points wide."""
    return f'<a:ln w="{round(width * POINT)}">{solid(colour)}<a:prstDash val="{dash}"/></a:ln>'


BARE = "<a:ln><a:noFill/></a:ln>"
GRIDLINES = f"<c:majorGridlines><c:spPr>{stroke(GRID.light, 0.75)}</c:spPr></c:majorGridlines>"
AXIS = f"<c:spPr>{stroke(MUTED.light, 0.75)}</c:spPr>"


def labels(formats: Sequence[str], fills: Sequence[Fill] | None, *, at: str, size: float) -> str:
    """The numbers at the points that have a format; on `fills`, where the numbers stand on them."""
    told = "".join(
        _label(place, shape, fills[place] if fills else None, at=at, size=size)
        for place, shape in enumerate(formats)
        if shape
    )
    return f"<c:dLbls>{told}{_shows(0)}</c:dLbls>" if told else ""


def _label(place: int, shape: str, fill: Fill | None, *, at: str, size: float) -> str:
    ground, ink = "", ""
    if fill and fill.hatch:
        ground, ink = f"<c:spPr>{solid(SURFACE.light)}</c:spPr>", INK.light
    elif fill:
        ink = max(("#ffffff", "#0b0f14"), key=lambda text: contrast(text, fill.colour))
    return (
        f"<c:dLbl>{one('idx', place)}{number_format(shape)}{ground}{letters(size, ink)}"
        f"{one('dLblPos', at)}{_shows(1)}</c:dLbl>"
    )


def _shows(value: int) -> str:
    rest = ("showCatName", "showSerName", "showPercent", "showBubbleSize")
    return one("showLegendKey", 0) + one("showVal", value) + "".join(one(name, 0) for name in rest)


def number_format(shape: str) -> str:
    """The form of numbers, whatever their cells have."""
    return f'<c:numFmt formatCode="{said(shape)}" sourceLinked="0"/>'


def named(text: str, place: Place, column: int) -> str:
    """The name of a series, from the header of its column."""
    points = f'{one("ptCount", 1)}<c:pt idx="0"><c:v>{said(text)}</c:v></c:pt>'
    where = said(place.header(column))
    return f"<c:tx><c:strRef><c:f>{where}</c:f><c:strCache>{points}</c:strCache></c:strRef></c:tx>"


BLANK = "<c:tx><c:v>\u00a0</c:v></c:tx>"  # a name that leaves no mark in the key


def texts(tag: str, values: Sequence[str], place: Place, column: int) -> str:
    """Texts from a column."""
    points = "".join(
        f'<c:pt idx="{n}"><c:v>{said(text)}</c:v></c:pt>' for n, text in enumerate(values)
    )
    where = said(place.body(column, len(values)))
    held = f"<c:strCache>{one('ptCount', len(values))}{points}</c:strCache>"
    return f"<c:{tag}><c:strRef><c:f>{where}</c:f>{held}</c:strRef></c:{tag}>"


def numbers(
    tag: str, values: Sequence[Value], place: Place, column: int, *, shape: str = "General"
) -> str:
    """Numbers from a column; what is missing has no point."""
    where = said(place.body(column, len(values)))
    held = f"<c:numCache><c:formatCode>{said(shape)}</c:formatCode>{_points(values)}</c:numCache>"
    return f"<c:{tag}><c:numRef><c:f>{where}</c:f>{held}</c:numRef></c:{tag}>"


def whisker(before: Sequence[float], after: Sequence[float], *, way: str = "") -> str:
    """A range round each point, so much below it and above it."""
    minus, plus = (
        f"<c:{tag}><c:numLit><c:formatCode>General</c:formatCode>{_points(ends)}</c:numLit></c:{tag}>"
        for tag, ends in (("minus", before), ("plus", after))
    )
    return (
        f"<c:errBars>{one('errDir', way) if way else ''}{one('errBarType', 'both')}"
        f"{one('errValType', 'cust')}{one('noEndCap', 1)}{plus}{minus}"
        f"<c:spPr>{stroke(INK.light, 1.5)}</c:spPr></c:errBars>"
    )


def _points(values: Sequence[Value]) -> str:
    held = (
        f'<c:pt idx="{n}"><c:v>{value:g}</c:v></c:pt>' if isinstance(value, float)
        else f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>'
        for n, value in enumerate(values)
        if value is not None
    )  # fmt: skip
    return one("ptCount", len(values)) + "".join(held)


def legend(hidden: Sequence[int], size: float, at: str = "t") -> str:
    """The key of the colours, without some series."""
    gone = "".join(
        f"<c:legendEntry>{one('idx', n)}{one('delete', 1)}</c:legendEntry>" for n in hidden
    )
    return f"<c:legend>{one('legendPos', at)}{gone}{one('overlay', 0)}{letters(size)}</c:legend>"

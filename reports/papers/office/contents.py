"""What stands below the title of a slide, and where? Sentence, contents, key and foot."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from typing import Any

from charts.palette import MUTED
from domain.words import Words
from reports.deck.slides import Slide
from reports.deck.speech import sources_short
from reports.exhibit import Exhibit, Tile
from reports.papers.native import charts
from reports.papers.office.cells import Place, legal
from reports.papers.office.chart import Chart, Sign
from reports.papers.office.lettering import Run, fitting, lettered, needed, units
from reports.papers.office.sheets import Names
from reports.papers.office.stage import Box
from reports.papers.office.tabled import tabled
from reports.papers.office.written import marked_up, own_workbook

_SENTENCE, _TEXT = (16, 15, 14, 13, 12, 11), (22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10)
_TILE = (18, 17, 16, 15, 14, 13, 12, 11, 10)
_FOOT, _NUMBER = 9, 0.55  # points; inches
_GAP = 0.08
_MUTED = MUTED.light
_NUMBERED = (
    '<a:fld {space} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
    '<a:rPr lang="en-US" sz="{size}"/><a:t>{number}</a:t></a:fld>'
)


@dataclass(frozen=True)
class Page:
    """A slide that is being filled, the area left for us, and the words and the day of the deck."""

    slide: Any
    area: Box
    words: Words
    day: datetime
    language: str


def filled(page: Page, own: Slide, number: int, *, foot_only: bool = False) -> None:
    """Everything below the title."""
    rest = _foot(page, own, number)
    if foot_only:
        return
    rest = _sentence(page, own.sentence, rest)
    if own.tiles:
        _tiles(page, own.tiles, rest)
    elif own.figure is not None and own.exhibit is not None:
        _charts(page, own.exhibit, rest)
    elif own.table is not None:
        tabled(page.slide, own.table, rest, legal(own.sentence or own.title))
    elif own.lines:
        _lines(page, own.lines, rest)


def _foot(page: Page, own: Slide, number: int) -> Box:
    """Sources, stamp and number at the lower edge; what is left above them."""
    area = page.area
    said = sources_short(own.exhibit, page.words) if own.exhibit else ""
    stamp = [Run(own.stamp, colour=_MUTED)]
    left = area.width * (0.62 if said else 0.3)
    sources = [Run(said, colour=_MUTED)]
    across = area.width - left - _NUMBER
    high = max(needed([sources], _FOOT, left), needed([stamp], _FOOT, across))
    top = area.bottom - high
    if said:
        lettered(page.slide, Box(area.left, top, left, high), [sources], _FOOT, anchor="b")
    spot = Box(area.left + left, top, across, high)
    lettered(page.slide, spot, [stamp], _FOOT, align="r", anchor="b")
    _numbered(page, Box(area.right - _NUMBER, top, _NUMBER, high), number)
    return replace(area, height=area.height - high - _GAP)


def _numbered(page: Page, box: Box, number: int) -> None:
    """The number of the slide, as a field that follows when slides are moved."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    shape = lettered(page.slide, box, [[]], _FOOT, align="r", anchor="b")
    field = _NUMBERED.format(space=nsdecls("a"), size=_FOOT * 100, number=number)
    shape.text_frame.paragraphs[0]._p.append(parse_xml(field))  # noqa: SLF001 — no fields there


def _sentence(page: Page, text: str, box: Box) -> Box:
    """The sentence; what is left below it."""
    if not text:
        return box
    told = [[Run(text)]]
    size = fitting(told, replace(box, height=0.72), _SENTENCE)
    high = needed(told, size, box.width)
    lettered(page.slide, replace(box, height=high), told, size)
    top = box.top + high + _GAP
    return Box(box.left, top, box.width, box.bottom - top)


def _tiles(page: Page, tiles: Sequence[Tile], box: Box) -> None:
    """Large numbers, three in a row."""
    across = min(3, len(tiles))
    rows = ceil(len(tiles) / across)
    wide, high = box.width / across, min(2.4, box.height / rows)
    found = []
    for n, tile in enumerate(tiles):
        row, column = divmod(n, across)
        spot = Box(box.left + column * wide, box.top + row * high, wide - 0.2, high - 0.15)
        told = [
            [Run(tile.label, colour=_MUTED)],
            [Run(tile.value, bold=True, scale=2.6)],
            *([[Run(tile.detail, colour=_MUTED, scale=0.85)]] if tile.detail else []),
        ]
        found.append((spot, told))
    size = min(fitting(told, spot, _TILE) for spot, told in found)
    for spot, told in found:
        lettered(page.slide, spot, told, size)


def _lines(page: Page, lines: Sequence[tuple[str, str]], box: Box) -> None:
    """Text alone: what it is about, and what is said of it."""
    told = [
        [*([Run(f"{about}. ", bold=True)] if about else []), Run(text)] for about, text in lines
    ]
    gap = 6
    room = replace(box, height=box.height - gap * len(told) / 72)
    lettered(page.slide, box, told, fitting(told, room, _TEXT), gap=gap)


def _charts(page: Page, exhibit: Exhibit, box: Box) -> None:
    """The charts side by side in rows, and below them the key that they share."""
    drawn = charts(exhibit, page.words)
    rest = _key(page, drawn.key, box)
    many = len(drawn.charts)
    across = 1 if many < 2 else 2 if many in (2, 4) else min(4, ceil(many**0.5) + (many < 6))
    across = min(across, many)
    wide, high = rest.width / across, rest.height / ceil(many / across)
    size = 14 if many == 1 else 12 if many < 4 else 10 if many < 7 else 8
    for n, one in enumerate(drawn.charts):
        row, column = divmod(n, across)
        spot = Box(rest.left + column * wide, rest.top + row * high, wide - 0.1, high - 0.05)
        about = exhibit.sentence if many == 1 else f"{one.title}. {exhibit.sentence}"
        _chart(page, one, spot, legal(about), size=size, legend=drawn.legend)


def _key(page: Page, signs: Sequence[Sign], box: Box) -> Box:
    if not signs:
        return box
    told = [[run for one in signs for run in _signed(one)]]
    high = needed(told, 11, box.width)
    lettered(page.slide, replace(box, top=box.bottom - high, height=high), told, 11)
    return replace(box, height=box.height - high - _GAP / 2)


def _signed(one: Sign) -> tuple[Run, Run]:
    return Run(f"{one.mark} ", colour=one.colour), Run(f"{one.word}     ")


def _chart(page: Page, chart: Chart, box: Box, descr: str, *, size: float, legend: bool) -> None:
    """A native chart with its workbook inside, and what it is for eyes that do not see it."""
    from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from pptx.oxml.shapes.graphfrm import CT_GraphicalObjectFrame
    from pptx.parts.chart import ChartPart

    place = Place(Names().new(page.words.text("Data")))
    markup = marked_up(chart, place, size=size, legend=legend)
    markup = markup.replace(b'lang="en-US"', f'lang="{page.language}"'.encode())
    package = page.slide.part.package
    name = package.next_partname(ChartPart.partname_template)
    part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, markup)
    part.chart_workbook.update_from_xlsx_blob(own_workbook(chart, place, page.words, page.day))
    link = page.slide.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    tree = page.slide.shapes.element
    number = max(int(one.get("id")) for one in tree.iter("{*}cNvPr")) + 1
    frame = CT_GraphicalObjectFrame.new_chart_graphicFrame(
        number, f"Chart {number}", link, *units(box)
    )
    frame.nvGraphicFramePr.cNvPr.set("descr", descr)
    tree.append(frame)

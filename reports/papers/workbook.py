"""How does a deck become a workbook? A sheet for each exhibit, one of sources, all in numbers.

Beside the table of an exhibit stands its native chart, and under the chart the cells that it is
drawn from. What the charts show is decided in `native`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reports.deck.offered import NAMES
from reports.deck.slides import Show, Slide
from reports.exhibit import Exhibit
from reports.exports.workbook import edition_day
from reports.papers.native import charts
from reports.papers.office.cells import Place, columns, legal
from reports.papers.office.chart import Bars, Chart
from reports.papers.office.provenance import provenance
from reports.papers.office.sheets import Forms, Names, forms, headed, tabled
from reports.papers.office.written import OPTIONS, laid_out, marked_up, packed

_WIDE, _HIGH, _TALL = 760, 380, 20  # pixels of a chart; of a row
_ROOM = 2  # rows and columns between two things on a sheet
_PANEL = 14  # rows of a small chart
_BROAD = 12  # signs of a column of a chart's cells
_DRAWN = "xl/charts/chart{number}.xml"


@dataclass(frozen=True)
class _Book:
    """A workbook that is being written, and what its charts are to become."""

    file: Any
    forms: Forms
    show: Show
    drawn: dict[str, bytes]


def write(show: Show) -> bytes:
    """The same bytes for the same show: dated by its edition, not by the clock."""
    from xlsxwriter import Workbook

    file = BytesIO()
    drawn: dict[str, bytes] = {}
    with Workbook(file, OPTIONS) as own:
        own.set_properties(
            {
                "title": legal(show.title)[:255],
                "subject": legal(show.deck.meeting)[:255],
                "keywords": show.slides[0].stamp[:255],
                "created": edition_day(show.figures.edition),
            }
        )
        book = _Book(own, forms(own), show, drawn)
        names = Names()
        slides = _sheets(show)
        called = {key: NAMES.get(slide.key, slide.key) for key, slide in slides.items()}
        titles = {key: names.new(show.words.text(name)) for key, name in called.items()}
        for key, slide in slides.items():
            _sheet(book, titles[key], slide)
        provenance(own, book.forms, names.new(show.words.text("Sources")), show, titles, slides)
    return packed(file.getvalue(), drawn)


def _sheets(show: Show) -> Mapping[int, Slide]:
    """A slide for each sheet: the parts of one exhibit are one again."""
    found: dict[int, Slide] = {}
    for slide in show.slides[1:]:
        found.setdefault(id(slide.exhibit or slide), slide)
    return found


def _sheet(book: _Book, name: str, slide: Slide) -> None:
    sheet = book.file.add_worksheet(name)
    exhibit = slide.exhibit
    title = exhibit.title if exhibit else slide.title
    row = headed(sheet, book.forms, (title, slide.sentence, slide.stamp))
    if exhibit is None:
        for about, text in slide.lines:
            sheet.write_string(row, 0, legal(about), book.forms.bold)
            sheet.write_string(row, 1, legal(text), book.forms.plain)
            row += 1
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 100, book.forms.wrap)
        return
    wide = tabled(sheet, book.forms, exhibit.table, row, words=book.show.words)
    _charts(book, sheet, name, exhibit, place=Place(name, row, wide + 1))


def _charts(book: _Book, sheet: Any, name: str, exhibit: Exhibit, *, place: Place) -> None:
    """The charts beside the table, their key above them and their cells below each."""
    words = book.show.words
    found = charts(exhibit, words)
    row, column = place.row, place.column
    for n, sign in enumerate(found.key):
        form = book.forms.signed(book.file, sign.colour)
        sheet.write_string(row, column + n, legal(f"{sign.mark} {sign.word}"), form)
    row += _ROOM if found.key else 0
    small = len(found.charts) > 1
    for chart in found.charts:
        own = columns(chart, words)
        sheet.set_column(column, column, 2 * _BROAD)
        sheet.set_column(column + 1, column + len(own), _BROAD)
        high = _PANEL * _TALL if small else max(_HIGH, 24 * _rows(chart))
        cells = Place(name, row + high // _TALL + _ROOM, column)
        _placeholder(book, sheet, (row, column), (_WIDE, high), exhibit.sentence)
        part = _DRAWN.format(number=len(book.drawn) + 1)
        book.drawn[part] = marked_up(chart, cells, size=10, legend=found.legend)
        laid_out(sheet, book.forms.cells, own, cells)
        row = cells.row + max(len(one.cells) for one in own) + 1 + _ROOM


def _rows(chart: Chart) -> int:
    """How many names stand below one another."""
    return len(chart.categories) if isinstance(chart, Bars) and chart.lying else 0


def _placeholder(
    book: _Book, sheet: Any, at: tuple[int, int], size: tuple[int, int], descr: str
) -> None:
    """The place of a chart on a sheet; what is drawn there is the same as on a slide."""
    chart = book.file.add_chart({"type": "bar"})
    chart.add_series({"values": [sheet.get_name(), 0, 0, 0, 0]})
    chart.set_size({"width": size[0], "height": size[1]})
    sheet.insert_chart(*at, chart, {"description": legal(descr)})

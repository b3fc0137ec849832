"""How does a chart become mark-up and cells, and a file the same bytes each time?"""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from domain.words import Words
from reports.exports.defused import defused
from reports.papers.office.barred import barred
from reports.papers.office.cells import Column, Place, columns, legal
from reports.papers.office.chart import NUMBER, Bars, Chart, day_of
from reports.papers.office.plotted import plotted

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ALWAYS = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file knows
_SHAPES = {"number": NUMBER, "day": "yyyy-mm-dd"}


def marked_up(chart: Chart, place: Place, *, size: float = 12, legend: bool = True) -> bytes:
    """The chart part of a file, whose numbers stand at a place of its workbook."""
    if isinstance(chart, Bars):
        return barred(chart, place, size=size, legend=legend).encode()
    return plotted(chart, place, size=size, legend=legend).encode()


def own_workbook(chart: Chart, place: Place, words: Words, day: datetime) -> bytes:
    """The workbook inside a chart of a slide."""
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, OPTIONS) as book:
        book.set_properties({"created": day})
        sheet = book.add_worksheet(place.sheet)
        laid_out(sheet, formats(book), columns(chart, words), place)
    return file.getvalue()


def formats(book: Any) -> Mapping[str, Any]:
    """The forms of cells, by the kind of their column."""
    return {kind: book.add_format({"num_format": shape}) for kind, shape in _SHAPES.items()}


def laid_out(sheet: Any, forms: Mapping[str, Any], found: list[Column], place: Place) -> None:
    """The columns of a chart, from a place on."""
    for n, column in enumerate(found, place.column):
        sheet.write_string(place.row, n, defused(legal(column.header)))
        for row, cell in enumerate(column.cells, place.row + 1):
            if isinstance(cell, str):
                sheet.write_string(row, n, defused(legal(cell)))
            elif cell is not None and column.kind == "day":
                sheet.write_datetime(
                    row, n, datetime.combine(day_of(cell), datetime.min.time()), forms["day"]
                )
            elif cell is not None:
                sheet.write_number(row, n, cell, forms["number"])


def packed(blob: bytes, instead: Mapping[str, bytes] | None = None) -> bytes:
    """The same file without the hour of its writing; `instead` are parts of other content."""
    own, out = instead or {}, BytesIO()
    with ZipFile(BytesIO(blob)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for entry in before.infolist():
            info = ZipInfo(entry.filename, _ALWAYS)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            after.writestr(info, own.get(entry.filename) or before.read(entry))
    return out.getvalue()

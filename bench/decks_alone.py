"""How is the content of a deck written with a library and nothing else?

Titles, sentences, charts with their cells, tables, notes, sources and stamps, as the slides hold
them: no layout, no sizes that fit, no hatches, no whiskers, no check that the bytes stay the same.
"""

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from io import BytesIO
from typing import Any

from reports.deck.slides import Show, Slide
from reports.papers.chromium import pdf
from reports.papers.native import charts
from reports.papers.office.cells import Column, columns
from reports.papers.office.chart import Bars, Chart


@lru_cache(maxsize=1)
def _charts(show: Show) -> dict[str, list[tuple[Chart, list[Column]]]]:
    """The charts of every slide with their cells, made before the clock runs."""
    return {
        slide.stamp: [
            (chart, columns(chart, show.words))
            for chart in (charts(slide.exhibit, show.words).charts if slide.exhibit else ())
        ]
        for slide in show.slides
    }


def _notes(slide: Slide) -> str:
    return "\n".join(line for heading, lines in slide.speech for line in (heading, *lines))


def _sources(slide: Slide) -> list[tuple[str, str, str]]:
    found = slide.exhibit.sources if slide.exhibit else ()
    return [(one.publisher, one.published, one.url or one.note or "") for one in found]


def _shown(slide: Slide) -> list[list[str]]:
    """The table of a slide, head first."""
    if slide.table is None:
        return []
    return [list(map(str, slide.table)), *slide.table.astype("str").to_numpy().tolist()]


def html(show: Show) -> str:
    """plotly's own page of figures, in light and in dark."""
    from plotly.graph_objects import Figure
    from plotly.io import to_html

    parts: list[str] = []
    for slide in show.slides:
        chart = ""
        if slide.figure is not None:
            first = not any("Plotly" in one for one in parts)
            for figure in (slide.figure, slide.figure):
                made = Figure(figure, skip_invalid=True)
                chart += to_html(made, include_plotlyjs=first, full_html=False)
                first = False
        table = slide.exhibit.table.to_html() if slide.exhibit is not None else ""
        sources = " ".join(text for source in _sources(slide) for text in source)
        said = escape(f"{slide.title} {slide.sentence} {_notes(slide)} {slide.stamp} {sources}")
        parts.append(f"<section>{said}{chart}{table}</section>")
    return "".join(parts)


def printed(show: Show) -> bytes:
    """That page, printed by the same Chromium."""
    return pdf(f"<!doctype html><meta charset='utf-8'>{html(show)}")


def pptx(show: Show) -> bytes:
    """python-pptx's own deck."""
    from pptx import Presentation
    from pptx.util import Inches

    deck, box = Presentation(), [Inches(n) for n in (0.5, 2, 9, 5)]
    for own in show.slides:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = own.title
        for text in (own.sentence, own.stamp, ", ".join(one for one, _, _ in _sources(own))):
            slide.shapes.add_textbox(*box).text_frame.text = text
        for about, text in own.lines:
            slide.shapes.add_textbox(*box).text_frame.text = f"{about}. {text}"
        for tile in own.tiles:
            told = f"{tile.label}\n{tile.value}\n{tile.detail}"
            slide.shapes.add_textbox(*box).text_frame.text = told
        slide.notes_slide.notes_text_frame.text = _notes(own)
        drawn = _charts(show)[own.stamp] if own.figure is not None else ()
        for chart, cells in drawn:
            slide.shapes.add_chart(*_plotted(chart, cells, box))
        if own.figure is None and (rows := _shown(own)):
            table = slide.shapes.add_table(len(rows), len(rows[0]), *box).table
            for row, texts in enumerate(rows):
                for column, text in enumerate(texts):
                    table.cell(row, column).text = text
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _plotted(chart: Chart, cells: list[Column], box: list[Any]) -> tuple[Any, ...]:
    """A chart as python-pptx takes it: kind, place and data."""
    from pptx.chart.data import CategoryChartData, XyChartData
    from pptx.enum.chart import XL_CHART_TYPE

    data: Any
    if isinstance(chart, Bars):
        data = CategoryChartData()  # type: ignore[no-untyped-call]
        data.categories = chart.categories
        for one in cells[1:]:
            data.add_series(one.header, one.cells)
        return XL_CHART_TYPE.COLUMN_STACKED, *box, data
    data = XyChartData()  # type: ignore[no-untyped-call]
    for track in chart.tracks:
        points = data.add_series(track.name)
        for x, y in zip(track.days, track.values, strict=True):
            points.add_data_point(x, y or 0)
    return XL_CHART_TYPE.XY_SCATTER_LINES, *box, data


def xlsx(show: Show) -> bytes:
    """XlsxWriter's own workbook."""
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        for number, slide in enumerate(show.slides):
            sheet = book.add_worksheet(f"{number} {slide.key}")
            sheet.write_column(0, 0, [slide.title, slide.sentence, slide.stamp])
            if slide.exhibit is None:
                continue
            table = slide.exhibit.table
            _rows(sheet, 4, [list(table), *table.to_numpy().tolist()])
            at = len(table.columns) + 1
            for chart, cells in _charts(show)[slide.stamp]:
                for column, one in enumerate(cells, at):
                    sheet.write_column(4, column, [one.header, *one.cells])
                sheet.insert_chart(4, at, _series(book, sheet.get_name(), chart, cells, at))
                at += len(cells) + 1
        sheet = book.add_worksheet("Sources")
        row = 0
        for slide in show.slides:
            notes = slide.exhibit.notes if slide.exhibit else ()
            told = [(slide.title, slide.stamp, ""), *((note, "", "") for note in notes)]
            row = _rows(sheet, row, [*told, *_sources(slide)])
    return file.getvalue()


def _rows(sheet: Any, row: int, rows: Iterable[Iterable[object]]) -> int:
    for cells in rows:
        sheet.write_row(row, 0, cells)
        row += 1
    return row


def _series(book: Any, name: str, chart: Chart, cells: list[Column], at: int) -> Any:
    """A chart as XlsxWriter takes it, its cells standing from column `at` on."""
    bars = isinstance(chart, Bars)
    drawn = book.add_chart({"type": "column" if bars else "scatter"})
    for n, one in enumerate(cells):
        if n and one.kind == "number":
            last, across = 4 + len(one.cells), at if bars else at + n - 1
            names, numbers = ([name, 5, column, last, column] for column in (across, at + n))
            drawn.add_series({"categories": names, "values": numbers})
    return drawn

"""How long does it take to write a deck of ten exhibits, beside the library alone?

Both sides are handed the same slides, already made. `alone` writes the same titles, sentences,
charts or tables and notes with the library and nothing else: no layout, no hatches, no stamp, no
check that the bytes stay the same.
"""

import time
from collections.abc import Callable
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from bench.table import Line
from domain.deck import Deck, Item
from domain.selection import Selection
from etl import pipeline
from reports.deck.slides import Show, Slide, show_of
from reports.figures import figures_of
from reports.papers import PAPERS
from reports.papers.chromium import pdf

TARGET = 1.5
TEN = (
    "headline", "by-year", "compare", "cumulative", "by-group", "by-country",
    "groups-by-country", "children", "not-broken-down", "gaps",
)  # fmt: skip
PRINTED = 3  # times that a PDF is written by each side, for one takes seconds


def decks(store: Path, *, rounds: int) -> list[Line]:
    """A line for each form of the deck."""
    show = _ten(store)
    sides: dict[str, tuple[Callable[[Show], object], int]] = {
        "html": (_html, rounds),
        "pptx": (_pptx, rounds),
        "xlsx": (_xlsx, rounds),
        "pdf": (_pdf, PRINTED),
    }
    return [_line(form, show, alone, rounds) for form, (alone, rounds) in sides.items()]


def _ten(store: Path) -> Show:
    kept = pipeline.open_store(store)
    edition = kept.read()
    settled = pipeline.settled_as_of(edition, None)
    figures = figures_of(edition, settled, rules=pipeline.rules_of(edition, None))
    return show_of(Deck(tuple(map(Item, TEN))), figures, Selection())


def _line(form: str, show: Show, alone: Callable[[Show], object], rounds: int) -> Line:
    """Turn by turn, after one round that warms both."""
    ours, theirs = [], []
    for at in range(rounds + 1):
        took = (_timed(PAPERS[form].write, show), _timed(alone, show))
        if at:
            ours.append(took[0])
            theirs.append(took[1])
    what = f"deck of ten exhibits, {PAPERS[form].name}"
    return Line(what, tuple(ours), tuple(theirs), "the library alone", target=TARGET)


def _timed(write: Callable[[Show], object], show: Show) -> float:
    start = time.perf_counter()
    write(show)
    return (time.perf_counter() - start) * 1000


def _notes(slide: Slide) -> str:
    return "\n".join(line for heading, lines in slide.speech for line in (heading, *lines))


def _bars(slide: Slide) -> list[dict[str, Any]]:
    """The bars and lines of a figure, as plotly has them."""
    traces = slide.figure["data"] if slide.figure else []
    return [one for one in traces if one.get("type") == "bar" or "lines" in one.get("mode", "")]


def _html(show: Show) -> str:
    from plotly.graph_objects import Figure
    from plotly.io import to_html

    parts: list[str] = []
    for slide in show.slides:
        chart = ""
        if slide.figure is not None:
            first = not any("Plotly" in one for one in parts)
            for figure in (slide.figure, slide.figure):  # in light and in dark
                made = Figure(figure, skip_invalid=True)
                chart += to_html(made, include_plotlyjs=first, full_html=False)
                first = False
        table = slide.exhibit.table.to_html() if slide.exhibit is not None else ""
        said = escape(f"{slide.title} {slide.sentence} {_notes(slide)}")
        parts.append(f"<section>{said}{chart}{table}</section>")
    return "".join(parts)


def _pptx(show: Show) -> bytes:
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    deck, box = Presentation(), [Inches(n) for n in (0.5, 2, 9, 5)]
    for own in show.slides:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = own.title
        slide.shapes.add_textbox(*box).text_frame.text = own.sentence
        slide.notes_slide.notes_text_frame.text = _notes(own)
        if bars := _bars(own):
            data = CategoryChartData()  # type: ignore[no-untyped-call]
            kind = "y" if bars[0].get("orientation") != "h" else "x"
            names = max((list(one["x" if kind == "y" else "y"]) for one in bars), key=len)
            data.categories = list(map(str, names))
            for one in bars:
                data.add_series(str(one.get("name", "")), _numbers(one[kind]))  # type: ignore[no-untyped-call]
            slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, *box, data)
        elif own.table is not None:
            rows = own.table.to_numpy().tolist()
            table = slide.shapes.add_table(len(rows) + 1, len(own.table.columns), *box).table
            for row, cells in enumerate([list(own.table), *rows]):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _numbers(values: Any) -> list[float | None]:
    return [float(one) if isinstance(one, int | float) else None for one in values]


def _xlsx(show: Show) -> bytes:
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        for number, slide in enumerate(show.slides):
            sheet = book.add_worksheet(f"{number} {slide.key}")
            sheet.write_row(0, 0, [slide.title, slide.sentence])
            if slide.exhibit is None:
                continue
            table = slide.exhibit.table
            for row, cells in enumerate([list(table), *table.to_numpy().tolist()], 2):
                sheet.write_row(row, 0, cells)
            if bars := _bars(slide):
                chart = book.add_chart({"type": "column", "subtype": "stacked"})
                for column, one in enumerate(bars, len(table.columns) + 2):
                    kind = "y" if one.get("orientation") != "h" else "x"
                    sheet.write_column(2, column, [n or 0 for n in _numbers(one[kind])])
                    last = len(one[kind]) + 1
                    chart.add_series({"values": [sheet.get_name(), 2, column, last, column]})
                sheet.insert_chart(2, len(table.columns) + 2, chart)
    return file.getvalue()


def _pdf(show: Show) -> bytes:
    """The page of the library alone, printed by the same Chromium."""
    return pdf(f"<!doctype html><meta charset='utf-8'>{_html(show)}")

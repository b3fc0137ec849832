"""How does a sheet of a workbook look? Its name, its head, its table of numbers; no chart."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any

import pandas as pd

from domain.words import Words
from reports.exports.defused import defused
from reports.papers.office.cells import legal
from reports.papers.office.chart import NUMBER
from reports.papers.office.numbered import Cell, typed
from reports.papers.office.written import formats

_LONGEST = 31  # signs of the name of a sheet
_BARRED = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_FIGURES = re.compile(r"[\d\s\u00a0\u202f.,%–−-]*")
_NARROW, _BROAD = 9, 44
_LINE = 15.5  # points of a line of a sheet
_CELL = 32_767  # signs that a cell can hold


class Names:
    """The names of the sheets of a workbook, each once whatever its capitals are."""

    def __init__(self) -> None:
        self._taken: set[str] = {"history"}  # Excel keeps it to itself

    def new(self, wish: str) -> str:
        """A name that is short enough, holds no barred sign and is not taken yet."""
        bare = " ".join(_BARRED.sub(" ", legal(wish)).split()).strip("' ") or "–"
        name, number = bare[:_LONGEST].strip(), 1
        while name.casefold() in self._taken:
            number += 1
            tail = f" ({number})"
            name = bare[: _LONGEST - len(tail)].strip() + tail
        self._taken.add(name.casefold())
        return name


@dataclass(frozen=True)
class Forms:
    """The forms of cells."""

    title: Any
    bold: Any
    plain: Any
    wrap: Any
    head: Any
    number: Any
    right: Any
    cells: Mapping[str, Any]
    signs: dict[str, Any] = field(default_factory=dict)

    def signed(self, book: Any, colour: str) -> Any:
        """Letters in a colour."""
        if colour not in self.signs:
            self.signs[colour] = book.add_format({"font_color": colour} if colour else {})
        return self.signs[colour]


def forms(book: Any) -> Forms:
    """The forms of a workbook."""
    top = {"valign": "top"}
    return Forms(
        title=book.add_format({"bold": True, "font_size": 14}),
        bold=book.add_format({"bold": True, **top}),
        plain=book.add_format(top),
        wrap=book.add_format({"text_wrap": True, **top}),
        head=book.add_format({"bold": True, "bottom": 1, "text_wrap": True, **top}),
        right=book.add_format({"align": "right", **top}),
        number=book.add_format({"num_format": NUMBER, **top}),
        cells=formats(book),
    )


def printed(sheet: Any) -> None:
    """A sheet is printed across A4, as wide as the paper."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)


def headed(sheet: Any, forms: Forms, lines: Sequence[str]) -> int:
    """Title, sentence and stamp at the top; the row on which the table begins."""
    printed(sheet)
    for row, text in enumerate(lines):
        sheet.write_string(row, 0, safe(text), forms.title if row == 0 else forms.plain)
    return len(lines) + 1


def tabled(sheet: Any, forms: Forms, table: pd.DataFrame, row: int, *, words: Words) -> int:
    """The table from a row on, its numbers as numbers; how many columns it takes."""
    heads = [str(one) for one in table.columns]
    rows = typed(table, words)
    lines = 1
    for column, head in enumerate(heads):
        cells = [line[column] for line in rows]
        longest = max([len(head) // 2, *(len(str(cell)) for cell in cells)])
        broad = min(max(longest + 2, _NARROW), _BROAD)
        lines = max(lines, ceil(1.3 * len(head) / broad))
        sheet.write_string(row, column, safe(head), forms.head)
        sheet.set_column(column, column, broad)
        _column(sheet, forms, cells, row + 1, column)
    sheet.set_row(row, _LINE * lines)
    return len(heads)


def _column(sheet: Any, forms: Forms, cells: Sequence[Cell], row: int, column: int) -> None:
    """The cells of a column; a text among numbers stands right, as they do."""
    some = all(not isinstance(cell, str) or _FIGURES.fullmatch(cell) for cell in cells)
    some = some or any(not isinstance(cell, str) for cell in cells)
    for n, cell in enumerate(cells, row):
        if isinstance(cell, str):
            sheet.write_string(n, column, safe(cell), forms.right if some else forms.wrap)
        else:
            sheet.write_number(n, column, cell, forms.number)


def listed(
    sheet: Any, forms: Forms, row: int, lines: Iterable[Sequence[str]], form: Any = None
) -> int:
    """Lines of text from a row on; the row behind them."""
    for cells in lines:
        for column, text in enumerate(cells):
            sheet.write_string(row, column, safe(text), form or forms.wrap)
        row += 1
    return row


def safe(text: str) -> str:
    """A text that a cell can hold, and that nobody runs."""
    return defused(legal(text))[:_CELL]

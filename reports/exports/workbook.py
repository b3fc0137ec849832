"""How is an extract written as a workbook? A sheet of data, and one that says what they are.

Texts that a spreadsheet would run are defused, and none becomes a formula or a link.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pandas as pd

from reports.exports.columns import definition
from reports.exports.defused import defused, without_formulas
from reports.exports.extract import FACTS, Extract
from reports.exports.naming import names

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LONGEST = 32_767  # characters that a cell can hold
_NARROW, _WIDE = 10, 48
Line = Sequence[str]


def workbook(extract: Extract) -> bytes:
    """The same bytes for the same extract: it is dated by its edition, not by the clock."""
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, _OPTIONS) as book:
        words = extract.words
        book.set_properties(
            {
                "title": extract.facts.get("title", ""),
                "comments": extract.facts["cite"],
                "created": edition_day(extract.figures.edition),
            }
        )
        _data(book, words.text("Data"), extract.flat)
        _about(book, words.text("About these data"), about(extract))
    return file.getvalue()


def about(extract: Extract) -> list[tuple[str, list[Line]]]:
    """What the data are: headings, each with its lines of cells."""
    words = extract.words
    facts = [(words.text(FACTS[key]), text) for key, text in extract.facts.items()]
    columns = [(name, definition(words, name)) for name in map(str, extract.rows)]
    codes = [
        (column, code, text)
        for column, own in names(extract.rows, extract.figures, words).items()
        for code, text in own.items()
    ]
    sources = [
        (
            one.publisher,
            one.published or words.text("undated"),
            one.address or words.text("address withheld"),
        )
        for one in extract.sources
    ]
    parts: list[tuple[str, list[Line]]] = [
        ("", [*facts]),
        (words.text("Notes"), [(note,) for note in extract.notes]),
        (words.text("Columns"), [*columns]),
        (words.text("Codes"), [*codes]),
        (words.text("Sources"), [*sources]),
    ]
    return [(heading, lines) for heading, lines in parts if lines]


def _data(book: Any, name: str, rows: pd.DataFrame) -> None:
    sheet = book.add_worksheet(name)
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    safe = without_formulas(rows)
    sheet.freeze_panes(1, 0)
    for column, header in enumerate(map(str, safe)):
        values = safe.iloc[:, column].astype("object").tolist()
        sheet.write_string(0, column, header, bold)
        for row, value in enumerate(values, 1):
            _cell(sheet, row, column, value, day)
        longest = max(map(len, map(str, values)), default=0)
        sheet.set_column(column, column, min(max(longest, len(header) + 3, _NARROW), _WIDE))
    if len(safe):
        sheet.autofilter(0, 0, len(safe), max(len(safe.columns) - 1, 0))


def _cell(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    """A value as what it is: text, number, day; what is missing leaves its cell empty."""
    if pd.isna(value) or value == "":
        return
    if isinstance(value, datetime | date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, str):
        sheet.write_string(row, column, _short(value))
    else:
        sheet.write_number(row, column, value)


def _about(book: Any, name: str, parts: Iterable[tuple[str, list[Line]]]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    for column, width in enumerate((28, 90, 60)):
        sheet.set_column(column, column, width)
    row = 0
    for heading, lines in parts:
        if heading:
            sheet.write_string(row + 1, 0, heading, bold)
            row += 2
        for line in lines:
            place = 1 if len(line) == 1 else 0
            for column, text in enumerate(line, place):
                sheet.write_string(row, column, _short(defused(text)), wrap)
            row += 1


def _short(text: str) -> str:
    """What a cell can hold: no more than so many characters, and no control character."""
    text = _CONTROL.sub("", text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def edition_day(edition: str) -> datetime:
    """The day in the name of an edition; of one without, the first that files know."""
    try:
        return datetime.fromisoformat(edition[:10])
    except ValueError:
        return datetime(1970, 1, 1)  # noqa: DTZ001 — a workbook knows no time zones

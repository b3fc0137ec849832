"""Are the cells of a workbook read as a person would type them, on every sheet?"""

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from tests.etl.intake.made import (
    changed,
    open_document,
    opened,
    refusal,
    workbook,
    zipped,
)

HIDDEN = (
    '<style:style style:name="ta2" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)


def row_of(folder: Path, cell: Any, style: str = "") -> str:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        sheet.write(1, 2, cell, book.add_format({"num_format": style}) if style else None)
    grid = opened(folder, "a.xlsx", content.getvalue()).sheets[0].grid
    assert grid[0] == ("", "", "")
    return grid[1][2]


@pytest.mark.parametrize(
    ("cell", "style", "text"),
    [
        ("Казахстан", "", "Казахстан"),
        (" two\nlines ", "", " two\nlines "),
        ("=1+1", "", "=1+1"),
        ("007", "", "007"),
        ("NA", "", "NA"),
        (12, "", "12"),
        (-3.0, "", "-3"),
        (12.5, "", "12.5"),
        (0.1 + 0.2, "", "0.3"),
        (2666, "#,##0", "2666"),
        (0.125, "0.0%", "0.125"),
        (123456789012345, "", "123456789012345"),
        (True, "", "TRUE"),
        (datetime(2024, 11, 27), "dd.mm.yyyy", "2024-11-27"),  # noqa: DTZ001 — cells know no zone
        (datetime(2024, 11, 27, 14, 30), "d mmm yy hh:mm", "2024-11-27 14:30:00"),  # noqa: DTZ001
        (date(2024, 11, 27), "mmm yy", "2024-11-27"),
        (time(12, 30), "hh:mm", "12:30:00"),
    ],
)
def test_a_cell_is_read_as_typed(tmp_path: Path, cell: Any, style: str, text: str) -> None:
    assert row_of(tmp_path, cell, style) == text


def test_a_formula_is_what_it_came_to(tmp_path: Path) -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        for column, value in enumerate((2, "a", "#DIV/0!", "#N/A", True)):
            sheet.write_formula(0, column, "=X1", None, value)
    grid = opened(tmp_path, "a.xlsx", content.getvalue()).sheets[0].grid
    assert grid == (("2", "a", "#DIV/0!", "#N/A", "TRUE"),)


def test_an_error_stands_where_it_stands(tmp_path: Path) -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        book.add_worksheet("empty")
        sheet = book.add_worksheet("Дети & <all>")
        sheet.write(4, 29, 5)
        sheet.write_formula(3, 28, "=1/0", None, "#REF!")
    found = opened(tmp_path, "a.xlsx", content.getvalue()).sheets[1]
    assert (found.name, found.grid[3][28], found.grid[4][29]) == ("Дети & <all>", "#REF!", "5")


def test_every_sheet_is_read_and_hidden_ones_are_named(tmp_path: Path) -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        first, second, third = (book.add_worksheet(name) for name in ("Лист1", "b", "c"))
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=b!$A$1:$A$2"})
        book.add_chartsheet("picture").set_chart(chart)
        first.merge_range("A1:D1", "Title")
        first.merge_range("B2:B3", "Women")
        second.hide()
        third.very_hidden()
    sheets = opened(tmp_path, "a.xlsx", content.getvalue()).sheets
    assert [(one.name, one.hidden) for one in sheets] == [
        ("Лист1", False),
        ("b", True),
        ("c", True),
    ]
    assert sheets[0].merged == ((0, 0, 0, 3), (1, 1, 2, 1))
    assert sheets[0].grid[0] == ("Title", "")
    assert sheets[1].grid == ()


def test_what_another_program_writes_is_read_alike(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["B2"], sheet["C2"], sheet["D2"] = "Ўзбекистон", 107, date(2024, 11, 27)
    sheet.merge_cells("B4:C4")
    sheet["A9"].font = openpyxl.styles.Font(bold=True)  # a cell with a look and no text
    content = BytesIO()
    book.save(content)
    found = opened(tmp_path, "a.xlsx", content.getvalue()).sheets[0]
    assert found.grid == (("", "", "", ""), ("", "Ўзбекистон", "107", "2024-11-27"))
    assert found.merged == ((3, 1, 3, 2),)


EMPTY = '<table:table-cell table:number-columns-repeated="16384"/>'
ODS = (
    '<table:table table:name="Дети"><table:table-column table:number-columns-repeated="1024"/>'
    f'<table:table-row table:number-rows-repeated="2">{EMPTY}</table:table-row>'
    '<table:table-row><table:table-cell/><table:table-cell office:value-type="string"'
    ' table:number-columns-spanned="3" table:number-rows-spanned="2"><text:p>Total</text:p>'
    "<text:p>of all</text:p></table:table-cell><table:covered-table-cell"
    ' table:number-columns-repeated="2"/></table:table-row>'
    "<table:table-row><table:table-cell/><table:covered-table-cell"
    ' table:number-columns-repeated="3"/></table:table-row>'
    '<table:table-row><table:table-cell office:value-type="date" office:date-value="2024-11-27">'
    '<text:p>27.11.24</text:p></table:table-cell><table:table-cell office:value-type="float"'
    ' office:value="12"><text:p>12,00</text:p></table:table-cell><table:table-cell'
    ' office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p>'
    '</table:table-cell><table:table-cell office:value-type="boolean"'
    ' office:boolean-value="false"><text:p>FALSE</text:p></table:table-cell></table:table-row>'
    f'<table:table-row table:number-rows-repeated="1048000">{EMPTY}</table:table-row>'
    '</table:table><table:table table:name="b" table:style-name="ta2"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    "</table:table-row></table:table>"
)


def test_an_open_document_is_read_alike(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.ods", open_document(ODS, styles=HIDDEN))
    children, hidden = found.sheets
    assert (found.form, children.name, hidden.name, hidden.hidden) == ("ods", "Дети", "b", True)
    assert children.grid == (
        ("", "", "", ""),
        ("", "", "", ""),
        ("", "Total\nof all", "", ""),
        ("", "", "", ""),
        ("2024-11-27", "12", "0.125", "FALSE"),
    )
    assert (children.merged, hidden.merged) == (((2, 1, 3, 3),), ())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", changed(workbook([["a"]]), "xl/worksheets/sheet1.xml", b"<worksheet><sheet")),
        ("a.xlsx", changed(workbook([["a"]]), "xl/workbook.xml", b"no XML at all")),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<workbook/>"})),
        ("a.ods", changed(open_document(ODS), "content.xml", b"<office:document-content")),
        ("a.xlsx", workbook([["a"]])[:-30]),
        ("a.xlsx", workbook([["a"]])[:200]),
    ],
)
def test_a_damaged_workbook_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    assert any(
        why in refusal(tmp_path, name, content) for why in ("damaged", "no sheet", "another kind")
    )

"""What does a program find in a file that we wrote? Each form opened again, as rows of texts."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import openpyxl
import pyarrow.parquet as pq

from reports.exports.columnar import KEY
from reports.exports.documents import Document, in_a_cell
from reports.exports.structured import LISTS

Rows = list[dict[str, str]]


def _separated(delimiter: str) -> Callable[[bytes], Rows]:
    def opened(file: bytes) -> Rows:
        text = file.decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))

    return opened


def workbook(file: bytes) -> Rows:
    """The sheet of data; a formula fails."""
    sheet = openpyxl.load_workbook(io.BytesIO(file)).worksheets[0]
    cells = list(sheet.iter_rows())
    assert all(cell.data_type != "f" for row in cells for cell in row)
    assert all(cell.hyperlink is None for row in cells for cell in row)
    names = [str(cell.value) for cell in cells[0]]
    return [
        {name: _text(cell.value) for name, cell in zip(names, row, strict=True)}
        for row in cells[1:]
    ]


def about(file: bytes) -> list[list[str]]:
    """The sheet that says what the data are."""
    sheet = openpyxl.load_workbook(io.BytesIO(file)).worksheets[1]
    return [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def structured(file: bytes) -> Rows:
    """The rows of a JSON file."""
    return [_flat(row) for row in json.loads(file)["rows"]]


def columnar(file: bytes) -> Rows:
    """The rows of a Parquet file."""
    return [_flat(row) for row in pq.read_table(io.BytesIO(file)).to_pylist()]


def schema_metadata(file: bytes) -> dict[str, Any]:
    """What a Parquet file says of itself."""
    found: dict[str, Any] = json.loads(pq.read_schema(io.BytesIO(file)).metadata[KEY])
    return found


OPENED: dict[str, Callable[[bytes], Rows]] = {
    "csv": _separated(","),
    "semicolon": _separated(";"),
    "xlsx": workbook,
    "json": structured,
    "parquet": columnar,
}


def _flat(row: dict[str, Any]) -> dict[str, str]:
    """A row with lists as the row of a sheet holds it."""
    plain = {name: _text(value) for name, value in row.items() if not isinstance(value, list)}
    ids = {name: " ".join(row[name]) for name in LISTS if name in row}
    sources = row.get("sources", [])
    found = tuple(
        Document(one["publisher"], one["published"] or "", one["address"] or "") for one in sources
    )
    assert all(one["withheld"] == (one["address"] is None) for one in sources)
    return {**plain, **ids, **({"sources": in_a_cell(found)} if "sources" in row else {})}


def _text(value: Any) -> str:
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return str(value.isoformat()[:10])
    return str(value)

"""What did the files of the small extract look like when they were last looked at?

Kept as texts in tests/golden/exports, a workbook and a Parquet file by what they hold.
`python -m tests.reports.exports.golden` writes them anew.
"""

import io
import json

import openpyxl
import pyarrow.parquet as pq

from reports.exports import EXPORTS
from tests.reports.exports.small import small
from tests.tree import ROOT

FOLDER = ROOT / "tests" / "golden" / "exports"


def files() -> dict[str, str]:
    """Name → text of every file, the languages that have their own words included."""
    own = small()
    return {
        "small.csv": EXPORTS["csv"].write(own).decode(),
        "small_semicolon.csv": EXPORTS["semicolon"].write(own).decode(),
        "small.json": EXPORTS["json"].write(own).decode(),
        "small.xlsx.txt": _cells(EXPORTS["xlsx"].write(own)),
        "small.uz.xlsx.txt": _cells(EXPORTS["xlsx"].write(small("uz"))),
        "small.parquet.txt": _columns(EXPORTS["parquet"].write(own)),
    }


def _cells(file: bytes) -> str:
    """Every cell of a workbook: sheet, place, kind of value, value."""
    lines = [
        f"{sheet.title}!{cell.coordinate} {cell.data_type} {cell.value!r}"
        for sheet in openpyxl.load_workbook(io.BytesIO(file)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    return "\n".join([*lines, ""])


def _columns(file: bytes) -> str:
    """The types of a Parquet file, and its rows."""
    table = pq.read_table(io.BytesIO(file))
    types = [f"{one.name}: {one.type}" for one in table.schema]
    rows = [json.dumps(row, default=str, ensure_ascii=False) for row in table.to_pylist()]
    return "\n".join([*types, *rows, ""])


def main() -> None:
    """Keeps what the files look like now."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()

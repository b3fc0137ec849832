"""In which forms may a reader take figures away? A file for each, and a line in EXPORTS."""

from collections.abc import Callable
from dataclasses import dataclass

from reports.exports.columnar import columnar
from reports.exports.extract import Extract, extract_of
from reports.exports.separated import comma, semicolon
from reports.exports.structured import structured
from reports.exports.workbook import workbook

__all__ = ["EXPORTS", "Export", "Extract", "extract_of"]


@dataclass(frozen=True)
class Export:
    """A form of file: its name, what it ends with, its type on the web, and who writes it."""

    name: str
    ending: str
    mime: str
    write: Callable[[Extract], bytes]


EXPORTS = {
    "csv": Export("CSV", ".csv", "text/csv; charset=utf-8", comma),
    "semicolon": Export("CSV (;)", "_semicolon.csv", "text/csv; charset=utf-8", semicolon),
    "xlsx": Export(
        "XLSX",
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook,
    ),
    "json": Export("JSON", ".json", "application/json", structured),
    "parquet": Export("Parquet", ".parquet", "application/vnd.apache.parquet", columnar),
}

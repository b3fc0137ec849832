"""Files of one idea each: texts in the six languages, workbooks and archives made by hand."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from domain.errors import UnreadableFile
from etl.intake.given import Opened
from etl.intake.opening import open_file

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text", "style")
)


def written(folder: Path, name: str, content: bytes) -> Path:
    """A file with this content."""
    path = folder / name
    path.write_bytes(content)
    return path


def opened(folder: Path, name: str, content: bytes, **asked: str) -> Opened:
    """The file as it is opened."""
    return open_file(written(folder, name, content), **asked)


def refusal(folder: Path, name: str, content: bytes, **asked: str) -> str:
    """Why the file is refused, its own name in front."""
    with pytest.raises(UnreadableFile) as caught:
        opened(folder, name, content, **asked)
    assert str(caught.value).startswith(f"{name}: ")
    return str(caught.value)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, inside in files.items():
            archive.writestr(name, inside)
    return content.getvalue()


def changed(archive: bytes, name: str, inside: bytes) -> bytes:
    """The archive with another content of one file."""
    with ZipFile(BytesIO(archive)) as before:
        files = {one: before.read(one) for one in before.namelist()}
    return zipped(files | {name: inside})


def workbook(rows: list[list[Any]], name: str = "Sheet1") -> bytes:
    """An XLSX of one sheet."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return content.getvalue()


def open_document(tables: str, *, before: str = "", styles: str = "") -> bytes:
    """An ODS with these tables in its own XML."""
    xml = (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {_NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b"<manifest/>",
            "content.xml": xml.encode(),
        }
    )

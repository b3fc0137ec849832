"""What does a file hold, as text, whatever its form? Its bytes decide, and its name must agree.

Everything that cannot or must not be read is refused here, with a reason; what the cells mean is
made out afterwards.
"""

from codecs import BOM_UTF8
from pathlib import Path
from typing import IO

from domain.errors import UnreadableFile
from etl.intake import limits
from etl.intake.archives import kind_of, only_table, refuse_entities, unzipped
from etl.intake.given import Opened
from etl.intake.separated import read_separated
from etl.intake.workbooks import sheets_of


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_FORMS = {
    "xlsx": _("{file}: its name says {called}, but it is a workbook (XLSX); rename it."),
    "ods": _("{file}: its name says {called}, but it is a workbook (ODS); rename it."),
    "zip": _("{file}: its name says {called}, but it is an archive; rename it."),
    "csv": _("{file}: its name says {called}, but it is text; rename it."),
}
_BY_ENDING = {
    **dict.fromkeys((".csv", ".tsv", ".tab", ".txt"), "csv"),
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx"), "xlsx"),
    **dict.fromkeys((".ods", ".ots"), "ods"),
    ".zip": "zip",
}
_HEAD = 1 << 12
_OTHERS = {
    b"\xd0\xcf\x11\xe0": _(
        "{file}: it is an old workbook, or locked with a password; open it in a spreadsheet and"
        " save the sheet as XLSX or CSV (UTF-8)."
    ),
    b"%PDF": _("{file}: it is a PDF; a table is needed, as XLSX or CSV."),
    **dict.fromkeys(
        (b"\x89PNG", b"\xff\xd8\xff", b"GIF8"),
        _("{file}: it is a picture; a table is needed, as XLSX or CSV."),
    ),
    b"{\\rtf": _("{file}: it is a text document; a table is needed, as XLSX or CSV."),
    **dict.fromkeys(
        (b"<!doctype html", b"<html"),
        _(
            "{file}: it is a web page; open it in a spreadsheet and save the sheet as XLSX or CSV"
            " (UTF-8)."
        ),
    ),
    b"<?xml": _(
        "{file}: it is XML; open it in a spreadsheet and save the sheet as XLSX or CSV (UTF-8)."
    ),
    b"\x1f\x8b": _("{file}: it is packed with gzip; unpack it, or pack it as ZIP."),
    b"7z\xbc\xaf": _("{file}: it is packed with 7-Zip; unpack it, or pack it as ZIP."),
    b"Rar!": _("{file}: it is packed with RAR; unpack it, or pack it as ZIP."),
}


def open_file(path: Path, *, encoding: str = "", delimiter: str = "") -> Opened:
    """The cells of a file as text; `UnreadableFile` says why there are none.

    An encoding or a delimiter that is given overrules what would be detected; workbooks have none.
    """

    def read(file: IO[bytes], name: str) -> Opened:
        return _read(file, name, encoding=encoding, delimiter=delimiter)

    try:
        with path.open("rb") as file:
            if _form(file, path.name) == "zip":
                with unzipped(file, path.name) as archive:
                    return only_table(archive, path.name, read)
            return read(file, path.name)
    except OSError as why:
        raise UnreadableFile(
            "{file}: the file cannot be opened ({why}).", file=path.name, why=str(why.strerror)
        ) from why


def _read(file: IO[bytes], name: str, *, encoding: str, delimiter: str) -> Opened:
    form = _form(file, name)
    if form == "zip":
        raise UnreadableFile(
            "{file}: it is an archive within an archive; unpack it first.", file=name
        )
    if form == "csv":
        return read_separated(file, name, encoding=encoding, delimiter=delimiter)
    with unzipped(file, name) as archive:
        refuse_entities(archive, name)
    return Opened(file=name, form=form, sheets=sheets_of(file, name))


def _form(file: IO[bytes], name: str) -> str:
    """The form by the bytes; `UnreadableFile` where it is none of ours or the name says another."""
    form = _by_content(file, name)
    called = _BY_ENDING.get(Path(name).suffix.casefold(), form)
    if called != form:
        raise UnreadableFile(_FORMS[form], file=name, called=called.upper())
    return form


def _by_content(file: IO[bytes], name: str) -> str:
    file.seek(0)
    head = file.read(_HEAD)
    if not head.removeprefix(BOM_UTF8).strip():
        raise UnreadableFile("{file}: the file is empty.", file=name)
    plain = head.removeprefix(BOM_UTF8).lstrip().lower()
    for opening, reason in _OTHERS.items():
        if head.startswith(opening) or plain.startswith(opening):
            raise UnreadableFile(reason, file=name)
    if not head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "csv"
    limits.refuse_large(name, file.seek(0, 2))
    with unzipped(file, name) as archive:
        form = kind_of(archive)
    if form == "document":
        raise UnreadableFile(
            "{file}: it is a document of another kind; open it in a spreadsheet and save the sheet"
            " as XLSX or CSV (UTF-8).",
            file=name,
        )
    return form

"""How is a file of separated values written: in which encoding, with which delimiter and header?

Answers from the beginning of the file alone; the records are read in `readers`.
"""

import csv
import io
from codecs import getincrementaldecoder
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from domain.errors import UnreadableFile


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


DELIMITERS = ",;\t|"
_HEAD = 1 << 20
_LONGEST = 1 << 17  # characters of a name; csv has the same limit, unless some package lifted it
_UTF_8_MARK = b"\xef\xbb\xbf"
_NOT_TEXT = {
    b"PK\x03\x04": _("{file}: it is a workbook or an archive; save the sheet as CSV (UTF-8)."),
    b"\xd0\xcf\x11\xe0": _("{file}: it is an old workbook; save the sheet as CSV (UTF-8)."),
    b"\xff\xfe": _("{file}: it is written in UTF-16; save it as CSV (UTF-8)."),
    b"\xfe\xff": _("{file}: it is written in UTF-16; save it as CSV (UTF-8)."),
    b"%PDF": _("{file}: it is a PDF; a file of separated values is needed."),
}


@dataclass(frozen=True)
class Layout:
    """Encoding, delimiter, the names in the header, the lines it takes; whether it is all."""

    path: Path
    encoding: str
    delimiter: str
    names: list[str]
    header_lines: int
    bare: bool

    def distinct_names(self) -> list[str]:
        """A name for each column: the first of equal ones keeps it, the others get their place."""
        seen: set[str] = set()
        found = []
        for place, name in enumerate(self.names, 1):
            found.append(f"{name} (column {place})" if not name or name in seen else name)
            seen.add(name)
        return found


def layout_of(path: Path) -> Layout:
    """How the file is written; `UnreadableFile` if it is empty, no text, or not in UTF-8."""
    head = _head(path)
    if not head.removeprefix(_UTF_8_MARK).strip():
        raise UnreadableFile("{file}: the file is empty.", file=path.name)
    for opening, reason in _NOT_TEXT.items():
        if head.startswith(opening):
            raise UnreadableFile(reason, file=path.name)
    if b"\0" in head:
        raise UnreadableFile("{file}: it holds zero bytes, so it is no text.", file=path.name)
    text = _decoded(path, head)
    delimiter, names, lines = _header(path, text)
    return Layout(
        path=path,
        encoding="utf-8-sig" if head.startswith(_UTF_8_MARK) else "utf-8",
        delimiter=delimiter,
        names=names,
        header_lines=lines,
        bare=next(islice(io.StringIO(text, newline=""), lines, None), None) is None,
    )


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as why:
        raise UnreadableFile(
            "{file}: the file cannot be opened ({why}).", file=path.name, why=str(why.strerror)
        ) from why


def _decoded(path: Path, head: bytes) -> str:
    """The head as text; a letter that the cut goes through is left for the records."""
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(head, final=len(head) < _HEAD)
    except UnicodeDecodeError as why:
        raise not_utf_8(path, head[: why.start].count(b"\n") + 1) from why
    if not text:  # a mark of UTF-8 that breaks off: Python waits for the rest of it
        raise not_utf_8(path, 1)
    return text


def not_utf_8(path: Path, line: int) -> UnreadableFile:
    """What to say of a file that is not in UTF-8 from some line on."""
    return UnreadableFile(
        "{file}: line {line} is not written in UTF-8; save the file as CSV (UTF-8).",
        file=path.name,
        line=str(line),
    )


def _header(path: Path, text: str) -> tuple[str, list[str], int]:
    """The delimiter that splits the header most, the names between, and the lines they take."""
    try:
        found = {mark: _first_record(text, mark) for mark in DELIMITERS}
    except csv.Error as why:
        raise UnreadableFile(
            "{file}: no header can be made out ({why}).", file=path.name, why=str(why)
        ) from why
    delimiter = max(DELIMITERS, key=lambda mark: len(found[mark][0]))
    names = [name.strip().casefold() for name in found[delimiter][0]]
    if max(map(len, names), default=0) > _LONGEST:
        raise UnreadableFile(
            "{file}: no header can be made out (a name without end).", file=path.name
        )
    if not any(names):
        raise UnreadableFile(
            "{file}: row 1 is empty; the header is expected there.", file=path.name
        )
    return delimiter, names, found[delimiter][1]


def _first_record(text: str, delimiter: str) -> tuple[list[str], int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return next(reader), reader.line_num

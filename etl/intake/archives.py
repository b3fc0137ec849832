"""What does a zip hold, and is it safe to unpack? Workbooks are zips too.

Nothing is ever unpacked to a disk, so the names inside lead nowhere; those that try are refused all
the same. What a table of contents says may be a lie: whatever is unpacked is counted as it comes.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from domain.errors import UnreadableFile
from domain.findings import shown
from etl.intake import limits
from etl.intake.given import Opened

_DAMAGED = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError)
_TABLES = (".csv", ".tsv", ".tab", ".xlsx", ".ods")
_ENDS = b"PK\x05\x06"  # begins the last record: where the table of contents stands and its size
_ENDS_64 = b"PK\x06\x07"
_TAIL = (1 << 16) + 128
_BLOCK = 1 << 20
_TRIED = 8
_ENTITY = b"<!ENTITY"


def unzipped(file: IO[bytes], name: str) -> ZipFile:
    """The archive, once its table of contents is harmless; `UnreadableFile` says what is not."""
    _refuse_a_long_directory(file, name)
    try:
        archive = ZipFile(file)
    except (*_DAMAGED, OSError) as why:
        raise UnreadableFile(
            "{file}: the archive is damaged ({why}).", file=name, why=str(why)
        ) from why
    entries = archive.infolist()
    if len(entries) > limits.ENTRIES:
        raise UnreadableFile(
            "{file}: it holds more than {most} files.", file=name, most=limits.ENTRIES
        )
    for entry in entries:
        _refuse_entry(entry, name)
    _refuse_a_bomb(entries, name)
    return archive


def _refuse_a_long_directory(file: IO[bytes], name: str) -> None:
    """Reading the table of contents takes memory before anything else can be asked."""
    file.seek(max(0, file.seek(0, 2) - _TAIL))
    tail = file.read()
    end = tail.rfind(_ENDS)
    if end < 0 or len(tail) < end + 22:
        raise UnreadableFile("{file}: the archive is damaged (its end is missing).", file=name)
    (size,) = struct.unpack_from("<L", tail, end + 12)
    if end >= 76 and tail[end - 20 : end - 16] == _ENDS_64:
        (size,) = struct.unpack_from("<Q", tail, end - 76 + 40)
    if size > limits.DIRECTORY:
        raise UnreadableFile(
            "{file}: it holds more than {most} files.", file=name, most=limits.ENTRIES
        )


def _refuse_entry(entry: ZipInfo, name: str) -> None:
    parts = entry.orig_filename.replace("\\", "/").split("/")
    if not parts[0] or ".." in parts or ":" in parts[0] or not entry.filename.isprintable():
        raise UnreadableFile(
            "{file}: a file inside is called '{inside}', which leads outside.",
            file=name,
            inside=shown(entry.orig_filename[:80]),
        )
    if entry.flag_bits & 1:
        raise UnreadableFile(
            "{file}: it is locked with a password; save it without one.", file=name
        )
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UnreadableFile(
            "{file}: it is packed in a way that is not read; pack it as ZIP.", file=name
        )


def _refuse_a_bomb(entries: list[ZipInfo], name: str) -> None:
    size, packed = (sum(one) for one in zip(*map(_sizes, entries), (0, 0), strict=True))
    if size > limits.UNPACKED or size > max(limits.SMALL, packed * limits.RATIO):
        raise UnreadableFile(
            "{file}: unpacked it would take {size} MB; it is not unpacked.",
            file=name,
            size=size // 10**6,
        )


def _sizes(entry: ZipInfo) -> tuple[int, int]:
    return entry.file_size, entry.compress_size


def refuse_entities(archive: ZipFile, name: str) -> None:
    """`UnreadableFile` where the XML of a workbook defines texts of its own, or is damaged."""
    for entry in archive.infolist():
        before = b""
        for block in _unpacked(archive, entry, name):
            if _ENTITY in before + block:
                raise UnreadableFile(
                    "{file}: {inside} defines entities, which no spreadsheet does.",
                    file=name,
                    inside=entry.filename,
                )
            before = block[-len(_ENTITY) :]


def _unpacked(archive: ZipFile, entry: ZipInfo, name: str) -> Iterator[bytes]:
    try:
        with archive.open(entry) as file:
            yield from iter(lambda: file.read(_BLOCK), b"")
    except (*_DAMAGED, OSError) as why:
        raise UnreadableFile(
            "{file}: {inside} is damaged ({why}).", file=name, inside=entry.filename, why=str(why)
        ) from why


def kind_of(archive: ZipFile) -> str:
    """What a zip is by what it holds: xlsx, ods, another kind of document, or zip."""
    names = {entry.filename for entry in archive.infolist()}
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names:
        return "ods" if "spreadsheet" in _said(archive) else "document"
    return "document" if "[Content_Types].xml" in names else "zip"


def _said(archive: ZipFile) -> str:
    """What an open document says of itself."""
    try:
        with archive.open("mimetype") as file:
            return file.read(100).decode("ascii", "replace")
    except (*_DAMAGED, OSError, KeyError):
        return ""


def only_table(archive: ZipFile, name: str, read: Callable[[IO[bytes], str], Opened]) -> Opened:
    """The one file inside that `read` reads; `UnreadableFile` where there is none, or several."""
    files = [one for one in archive.infolist() if not (one.is_dir() or _is_litter(one.filename))]
    tables = [one for one in files if one.filename.casefold().endswith(_TABLES)] or files
    opened, refused = [], []
    for entry in tables[:_TRIED]:
        try:
            opened.append(read(_member(archive, entry, name), PurePosixPath(entry.filename).name))
        except UnreadableFile as why:
            refused.append(why)
    if len(opened) == 1 and len(tables) <= _TRIED:
        return replace(opened[0], archive=name)
    if len(tables) == 1:
        raise UnreadableFile("{file}: {why}", file=name, why=refused[0])
    if not tables:
        raise UnreadableFile("{file}: one table is expected inside; it holds nothing.", file=name)
    inside = ", ".join(one.filename for one in tables[:_TRIED])
    raise UnreadableFile(
        "{file}: one table is expected inside; it holds {inside}.", file=name, inside=inside
    )


def _is_litter(name: str) -> bool:
    """What a computer adds unasked: .DS_Store, __MACOSX/."""
    return any(part.startswith((".", "__")) for part in PurePosixPath(name).parts)


def _member(archive: ZipFile, entry: ZipInfo, name: str) -> IO[bytes]:
    limits.refuse_large(entry.filename, entry.file_size)
    return BytesIO(b"".join(_unpacked(archive, entry, name)))

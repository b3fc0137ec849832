"""Workbooks and archives that ask for far more than they are, each made when it is needed."""

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.etl.intake.made import changed, open_document, workbook, zipped

_SHEET = "xl/worksheets/sheet1.xml"
_STRINGS = "xl/sharedStrings.xml"
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_CELL = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
_LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_ENTITIES = f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{_LOL}]>'
_MEGABYTE = b" " * (1 << 20)


def sheet(rows: str, before: str = "") -> bytes:
    """An XLSX whose only sheet has these rows."""
    xml = f"{before}<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>"
    return changed(workbook([["a"]]), _SHEET, xml.encode())


def table(rows: str, before: str = "") -> bytes:
    """An ODS whose only sheet has these rows."""
    return open_document(f'<table:table table:name="a">{rows}</table:table>', before=before)


def far_apart() -> bytes:
    """Two cells, seventeen milliards of places between them."""
    return sheet('<row><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>2</v></c></row>')


def far_away() -> bytes:
    """One cell, which is all that there is to hold, and as much before it."""
    return sheet('<row><c r="XFD1048576"><v>2</v></c></row>')


def repeated() -> bytes:
    """One cell, said to stand everywhere."""
    cell = _CELL.format(' table:number-columns-repeated="16384"', "x")
    return table(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>')


def one_text_everywhere() -> bytes:
    """A text of 100 kB that 200,000 cells name: 20 GB."""
    cells = '<c t="s"><v>0</v></c>' * 200
    strings = f"<sst {_MAIN}><si><t>{'x' * 100_000}</t></si></sst>"
    return changed(sheet(f"<row>{cells}</row>" * 1_000), _STRINGS, strings.encode())


def many_texts_said() -> bytes:
    """A table of texts that says to be longer than memory."""
    strings = f'<sst {_MAIN} count="1" uniqueCount="4294967295"><si><t>x</t></si></sst>'
    return changed(workbook([["a"]]), _STRINGS, strings.encode())


def entities_in_xlsx() -> bytes:
    """Three letters, ten thousand million times."""
    return sheet('<row><c t="str"><v>&l9;</v></c></row>', _ENTITIES)


def entities_in_ods() -> bytes:
    """The same in the other format."""
    return table(f"<table:table-row>{_CELL.format('', '&l9;')}</table:table-row>", _ENTITIES)


def a_file_of_this_machine() -> bytes:
    """A cell that asks for a file of whoever reads it."""
    before = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return sheet('<row><c t="str"><v>&x;</v></c></row>', before)


def spaces(megabytes: int, name: str = "a.csv") -> bytes:
    """An archive of nothing but spaces."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive, archive.open(name, "w") as file:
        for _ in range(megabytes):
            file.write(_MEGABYTE)
    return content.getvalue()


def understated(archive: bytes, name: str) -> bytes:
    """The archive, the size of one file inside said to be 100 bytes, the checksum agreeing."""
    with ZipFile(BytesIO(archive)) as before:
        entry = before.getinfo(name)
        with before.open(entry) as file:
            start = file.read(100)
    true = struct.pack("<LLL", entry.CRC, entry.compress_size, entry.file_size)
    said = struct.pack("<LLL", zlib.crc32(start), entry.compress_size, 100)
    return archive.replace(true, said)


def large_sheet_understated() -> bytes:
    """A sheet of 400 MB that says to have 100 bytes."""
    content = BytesIO()
    with (
        ZipFile(BytesIO(workbook([["a"]]))) as before,
        ZipFile(content, "w", ZIP_DEFLATED) as archive,
    ):
        for name in before.namelist():
            start, end = before.read(name).split(b"</row>") if name == _SHEET else (b"", b"")
            with archive.open(name, "w") as file:
                file.write(start or before.read(name))
                for _ in range(400 if start else 0):
                    file.write(_MEGABYTE)
                file.write(b"</row>" + end if start else b"")
    return understated(content.getvalue(), _SHEET)


def crowded() -> bytes:
    """An archive of a hundred thousand empty files."""
    return zipped({f"{number}.csv": b"" for number in range(100_000)})


def nested(depth: int) -> bytes:
    """A sheet whose tags stand within each other."""
    return sheet("<row>" * depth + "</row>" * depth)


def wide() -> bytes:
    """A hundred million commas, all in one row."""
    return b"a" + b"," * 99_000_000


def long() -> bytes:
    """A hundred million rows of one letter."""
    return b"a\n" * 49_000_000


def endless() -> bytes:
    """A cell without end, in an encoding that must be guessed."""
    return b"\xe0" * 99_000_000


def unclosed() -> bytes:
    """A quotation mark that swallows every row after it."""
    return b'a,b\n"1' + b",2\n" * 30_000_000


def heavy() -> bytes:
    """Letters that take four times the room in memory, just within every limit."""
    return b"a,b\n" + ("🛬" + "x" * 92 + ",1\n").encode() * 980_000


def noughts() -> bytes:
    """A few letters, then nothing but noughts."""
    return b"a,b\n" + bytes(99_000_000)


HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "far_apart.xlsx": far_apart,
    "far_away.xlsx": far_away,
    "repeated.ods": repeated,
    "one_text_everywhere.xlsx": one_text_everywhere,
    "many_texts_said.xlsx": many_texts_said,
    "entities.xlsx": entities_in_xlsx,
    "entities.ods": entities_in_ods,
    "a_file_of_this_machine.xlsx": a_file_of_this_machine,
    "crowded.zip": crowded,
    "spaces.zip": lambda: spaces(600),
    "spaces_within_limits.zip": lambda: spaces(60),
    "large_sheet_understated.xlsx": large_sheet_understated,
    "wide.csv": wide,
    "long.csv": long,
    "endless.csv": endless,
    "unclosed.csv": unclosed,
    "noughts.csv": noughts,
}

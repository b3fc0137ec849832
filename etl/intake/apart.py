"""What do the sheets of a workbook hold, as text? A program of its own, run by `workbooks`.

calamine takes as much memory as the cells of a file seem to need, and ends its process where there
is none; so it runs in a process that may be ended. Knows no module of ours: it starts at once.

Reads the workbook from standard input; arguments: bytes of memory, seconds, cells, characters.
Writes lines of JSON: for each sheet its name, whether it is hidden, its merged boxes and the number
of its rows, then each row; or, at any place, {"refused": why}.
"""

import json
import re
import resource
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

Place = tuple[int, int]
Box = tuple[int, int, int, int]
Line = dict[str, object] | list[str]

_ERROR = re.compile(
    rb'<(?:\w+:)?c\s([^>]*\bt="e"[^>]*)>'
    rb"(?:<(?:\w+:)?f[^>]*>(?:[^<]*</(?:\w+:)?f>)?)?<(?:\w+:)?v>([^<]*)<"
)
_AT = re.compile(rb'\br="([A-Z]+)([0-9]+)"')
_ODS_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)")
_ODS_NUMBER = re.compile(rb'table:number-(columns|rows)-(repeated|spanned)="([0-9]{1,7})"')
_SHEET = re.compile(rb'<(?:\w+:)?sheet\s[^>]*\b\w+:id="([^"]*)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)")
_SAID = re.compile(rb'\b(Id|Target)="([^"]*)"')
_MAIN = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


class TooMuch(Exception):
    """The workbook holds more than may be read: cells or characters."""


def main(memory: int, seconds: int, cells: int, characters: int) -> None:
    """Write what the workbook on standard input holds."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        for line in told(sys.stdin.buffer.read(), cells, characters):
            say(line)
    except PasswordError:
        say({"refused": "password"})
    except TooMuch as why:
        say({"refused": str(why)})
    except (CalamineError, BadZipFile, KeyError, ValueError):
        say({"refused": "damaged"})


def say(line: Line) -> None:
    """Write a line of JSON."""
    sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")


def told(workbook: bytes, cells: int, characters: int) -> Iterator[Line]:
    """For each sheet a line about it, then its rows."""
    read = CalamineWorkbook.from_filelike(BytesIO(workbook))
    with ZipFile(BytesIO(workbook)) as archive:
        spans, errors = spans_of(archive), errors_of(archive)
    for place, about in enumerate(read.sheets_metadata):
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = read.get_sheet_by_index(place)
        height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
        cells -= height * width
        if cells < 0:
            raise TooMuch("cells")
        yield {
            "name": about.name,
            "hidden": about.visible != SheetVisibleEnum.Visible,
            "merged": merged(sheet) or spans.get(place, []),
            "rows": height,
        }
        for row in rows(sheet, errors.get(place, {})):
            characters -= sum(map(len, row))
            if characters < 0:
                raise TooMuch("characters")
            yield row


def rows(sheet: CalamineSheet, errors: dict[Place, str]) -> Iterator[list[str]]:
    """The rows from A1 on; calamine leaves out columns before the first, and what errors say."""
    if not sheet.start:
        return
    before = [""] * sheet.start[1]
    missed = {row for row, _ in errors}
    for number, values in enumerate(sheet.iter_rows()):
        row = before + [one if type(one) is str else text(one) for one in values]
        if number in missed:
            row = [errors.get((number, column), one) for column, one in enumerate(row)]
        yield row


def text(value: object) -> str:
    """A cell that is none as text: 12, 12.5, 2024-11-27, 2024-11-27 14:30:00, TRUE."""
    match value:
        case bool():
            return str(value).upper()
        case float():
            whole = value.is_integer() and abs(value) < 1e15
            return str(int(value)) if whole else f"{value:.15g}"
        case datetime():
            return str(value.date() if value.time() == time() else value)
        case date() | time():
            return value.isoformat()
        case _:
            return str(value)


def merged(sheet: CalamineSheet) -> list[Box]:
    """The merged boxes of a sheet, as calamine gives them: not for ODS."""
    return [(*first, *last) for first, last in sheet.merged_cell_ranges or [] if first != last]


def errors_of(archive: ZipFile) -> dict[int, dict[Place, str]]:
    """Number of the sheet → place → #DIV/0!, #N/A, …: cells of an XLSX that hold an error."""
    parts = set(archive.namelist())
    if not {_MAIN, _RELATIONS} <= parts:
        return {}
    related = (dict(_SAID.findall(one)) for one in _RELATION.findall(archive.read(_RELATIONS)))
    targets = {one.get(b"Id"): one.get(b"Target", b"").decode() for one in related}
    found = {}
    for place, sheet in enumerate(_SHEET.findall(archive.read(_MAIN))):
        target = targets.get(sheet, "")
        part = target[1:] if target.startswith("/") else f"xl/{target}"
        if part in parts:
            xml = archive.read(part)
            found[place] = dict(_errors(xml)) if b't="e"' in xml else {}
    return found


def _errors(xml: bytes) -> Iterator[tuple[Place, str]]:
    for cell in _ERROR.finditer(xml):
        if at := _AT.search(cell[1]):
            column = 0
            for letter in at[1]:
                column = column * 26 + letter - 64
            yield (int(at[2]) - 1, column - 1), cell[2].decode("utf-8", "replace")


def spans_of(archive: ZipFile) -> dict[int, list[Box]]:
    """Number of the sheet → its merged boxes, for an ODS."""
    xml = archive.read("content.xml") if "content.xml" in archive.namelist() else b""
    return _spans(_ODS_TAG.finditer(xml)) if b"-spanned=" in xml else {}


def _spans(tags: Iterable[re.Match[bytes]]) -> dict[int, list[Box]]:
    """The boxes of cells that span others, counted through rows and cells that are repeated."""
    found: dict[int, list[Box]] = {}
    sheet, row, after, column = -1, 0, 0, 0
    for tag in tags:
        said = {(one[1], one[2]): int(one[3]) for one in _ODS_NUMBER.finditer(tag[2])}
        if tag[1] == b"table":
            sheet, row, after = sheet + 1, 0, 0
        elif tag[1] == b"table-row":
            row, column = after, 0
            after += said.get((b"rows", b"repeated"), 1)
        else:
            last_row = row + said.get((b"rows", b"spanned"), 1) - 1
            last_column = column + said.get((b"columns", b"spanned"), 1) - 1
            if (last_row, last_column) != (row, column) and tag[1] == b"table-cell":
                found.setdefault(sheet, []).append((row, column, last_row, last_column))
            column += said.get((b"columns", b"repeated"), 1)
    return found


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""Which sheets does a workbook hold? XLSX and ODS, read by calamine in a process of its own.

A workbook of a few kilobytes may ask for terabytes of memory: that ends the process apart, and
nobody else notices. What its cells mean is decided elsewhere.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from itertools import islice
from pathlib import Path
from shutil import copyfileobj
from typing import IO, Any

from domain.errors import UnreadableFile
from etl.intake import limits
from etl.intake.given import Sheet


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_APART = Path(__file__).with_name("apart.py")
_LIMITS = (limits.MEMORY, limits.SECONDS, limits.CELLS, limits.CHARACTERS)
_REFUSED = {
    "password": _("{file}: it is locked with a password; save it without one."),
    "cells": _(
        "{file}: its cells reach over more than {most}; save the sheet with the figures alone,"
        " without what stands far below or beside them."
    ),
    "characters": _("{file}: its cells hold more than {most} characters."),
    "damaged": _(
        "{file}: the workbook is damaged, or larger than a table may be; open it in a spreadsheet"
        " and save the sheet with the figures alone."
    ),
}
_MOST = {"cells": limits.CELLS, "characters": limits.CHARACTERS}


def sheets_of(file: IO[bytes], name: str) -> tuple[Sheet, ...]:
    """The sheets in their order, hidden ones too; `UnreadableFile` says why there are none."""
    command = [sys.executable, "-I", str(_APART), *map(str, _LIMITS)]
    with subprocess.Popen(  # noqa: S603 — our own program; the file is its input
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as apart:
        _send(file, apart)
        sheets = tuple(_sheets(_told(apart, name), name))
    if apart.returncode:
        raise UnreadableFile(
            "{file}: reading it takes more memory or time than a table needs; save the sheet with"
            " the figures alone, without what stands far below or beside them.",
            file=name,
        )
    if not sheets:
        raise UnreadableFile("{file}: the workbook holds no sheet of cells.", file=name)
    return sheets


def _send(file: IO[bytes], apart: subprocess.Popen[bytes]) -> None:
    """Hand the file over; why it was not taken is told by how the process ends."""
    file.seek(0)
    with suppress(BrokenPipeError), apart.stdin or BytesIO() as there:
        copyfileobj(file, there)


def _told(apart: subprocess.Popen[bytes], name: str) -> Iterator[Any]:
    """What the process says, line by line, the last one whole or not at all."""
    for line in apart.stdout or ():
        if not line.endswith(b"\n"):
            return
        said = json.loads(line)
        if isinstance(said, dict) and "refused" in said:
            why = said["refused"]
            raise UnreadableFile(_REFUSED[why], file=name, most=_MOST.get(why, 0))
        yield said


def _sheets(told: Iterator[Any], name: str) -> Iterator[Sheet]:
    for about in told:
        yield Sheet(
            name=about["name"],
            grid=tuple(limits.within(name, islice(told, about["rows"]))),
            hidden=about["hidden"],
            merged=tuple(tuple(box) for box in about["merged"]),
        )

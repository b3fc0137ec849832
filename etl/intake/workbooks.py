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

_APART = Path(__file__).with_name("apart.py")
_LIMITS = (limits.MEMORY, limits.SECONDS, limits.CELLS, limits.CHARACTERS)
_REFUSED = {
    "password": "it is locked with a password; save it without one",
    "cells": f"its cells reach over more than {limits.CELLS:,}; save the sheet with the figures"
    " alone, without what stands far below or beside them",
    "characters": f"its cells hold more than {limits.CHARACTERS:,} characters",
    "damaged": "the workbook is damaged, or larger than a table may be; open it in a spreadsheet"
    " and save the sheet with the figures alone",
}
_ENDED = (
    "reading it takes more memory or time than a table needs; save the sheet with the figures"
    " alone, without what stands far below or beside them"
)


def sheets_of(file: IO[bytes], name: str) -> tuple[Sheet, ...]:
    """The sheets in their order, hidden ones too; `UnreadableFile` says why there are none."""
    command = [sys.executable, "-I", str(_APART), *map(str, _LIMITS)]
    with subprocess.Popen(  # noqa: S603 — our own program; the file is its input
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as apart:
        _send(file, apart)
        sheets = tuple(_sheets(_told(apart, name), name))
    if apart.returncode:
        raise UnreadableFile(f"{name}: {_ENDED}.")
    if not sheets:
        raise UnreadableFile(f"{name}: the workbook holds no sheet of cells.")
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
            raise UnreadableFile(f"{name}: {_REFUSED[said['refused']]}.")
        yield said


def _sheets(told: Iterator[Any], name: str) -> Iterator[Sheet]:
    for about in told:
        yield Sheet(
            name=about["name"],
            grid=tuple(limits.within(name, islice(told, about["rows"]))),
            hidden=about["hidden"],
            merged=tuple(tuple(box) for box in about["merged"]),
        )

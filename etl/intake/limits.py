"""How much may a file hold before it is refused? Nothing is read here.

A reader gets at most 1 GiB and 10 seconds; the numbers below keep within both. UTF-8 files whose
first row names our own columns are read another way, and may be of any size (`etl.readers`).
"""

import re
from collections.abc import Iterable, Iterator

from domain.errors import UnreadableFile
from etl.wanted import each_wanted

BYTES = 100_000_000  # of text, and of a packed file: a letter may take four times its bytes
UNPACKED = 1 << 28
RATIO = 200  # XML of real sheets packs to a tenth or a thirtieth, a bomb to a thousandth
SMALL = 1 << 26  # what may be packed as tightly as it likes
ENTRIES = 2_000
DIRECTORY = 1 << 20  # bytes of the table of contents of an archive
CELLS = 2_000_000
COLUMNS = 16_384
CELL = 1 << 17  # characters; the csv module has the same limit, a spreadsheet a quarter of it
CHARACTERS = 100_000_000  # of all cells together
MEMORY = 3 << 28
SECONDS = 8  # of computing, for a workbook

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def refuse_large(name: str, size: int) -> None:
    """`UnreadableFile` where a file has more bytes than are read."""
    if size > BYTES:
        raise UnreadableFile(
            "{file}: it has {size} MB; files of up to {most} MB are read.",
            file=name,
            size=size // 10**6,
            most=BYTES // 10**6,
        )


def within(name: str, rows: Iterable[list[str]]) -> Iterator[tuple[str, ...]]:
    """The rows as they come; `UnreadableFile` as soon as they are too many, too wide, no text."""
    cells = 0
    for number, row in enumerate(each_wanted(rows), 1):
        cells += len(row)
        if len(row) > COLUMNS:
            raise UnreadableFile(
                "{file}: row {row} has more than {most} columns.",
                file=name,
                row=str(number),
                most=COLUMNS,
            )
        if cells > CELLS:
            raise UnreadableFile("{file}: it has more than {most} cells.", file=name, most=CELLS)
        if any(len(cell) > CELL for cell in row):
            raise UnreadableFile(
                "{file}: a cell in row {row} has more than {most} characters.",
                file=name,
                row=str(number),
                most=CELL,
            )
        if control := _CONTROL.search("\n".join(row)):
            raise UnreadableFile(
                "{file}: row {row} holds a control character ({character}),"
                " so it is no text; remove it, or save the table anew.",
                file=name,
                row=str(number),
                character=f"U+{ord(control[0]):04X}",
            )
        yield tuple(row)

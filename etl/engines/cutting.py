"""Where may a file of separated values be cut, so that no record is torn?

At line ends outside of quotation marks. Where marks or line ends leave a doubt it is not cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from etl.layout import Layout
from etl.readers import FIRST_RECORD

LARGEST, SMALLEST = 1 << 26, 1 << 20  # bytes of a part: some 250,000 rows, and some 4,000
PARTS = 16  # of a file that is neither large nor small
_BLOCK = 1 << 22
_LINE_END, _RETURN, _MARK = b"\n"[0], b"\r"[0], b'"'[0]
Bytes = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Part:
    """The bytes from `start` up to `stop` of a file; its first record stands in row `first`."""

    number: int
    start: int
    stop: int
    first: int


def fitting(path: Path) -> int:
    """How large a part of this file should be, so that several can be worked on at once."""
    return min(LARGEST, max(SMALLEST, path.stat().st_size // PARTS))


def cut(layout: Layout, *, size: int) -> list[Part]:
    """The parts of a file, without its header, each of about so many bytes."""
    begin, end = len(header_of(layout)), layout.path.stat().st_size
    found: list[Part] = []
    start, first, records, marks = begin, FIRST_RECORD, 0, 0
    for at, block in _blocks(layout.path, begin, size=min(size, _BLOCK)):
        if _has_lone_returns(block):
            return [Part(0, begin, end, FIRST_RECORD)]
        marked = marks + np.cumsum(block == _MARK)
        ends = np.flatnonzero((block == _LINE_END) & (marked % 2 == 0)) + at + 1
        marks, records = int(marked[-1]), records + len(ends)
        if len(ends) and ends[-1] - start >= size and ends[-1] < end:
            stop = int(ends[-1])
            found.append(Part(len(found), start, stop, first))
            start, first, records = stop, first + records, 0
    if marks % 2:
        return [Part(0, begin, end, FIRST_RECORD)]
    return [*found, Part(len(found), start, end, first)]


def header_of(layout: Layout) -> bytes:
    """The lines before the first record."""
    with layout.path.open("rb") as file:
        return b"".join(file.readline() for _ in range(layout.header_lines))


def _blocks(path: Path, start: int, *, size: int) -> Iterator[tuple[int, Bytes]]:
    """The file in blocks that end with a line, and where each begins."""
    with path.open("rb") as file:
        file.seek(start)
        while read := file.read(size) + file.readline():
            yield start, np.frombuffer(read, np.uint8)
            start += len(read)


def _has_lone_returns(block: Bytes) -> bool:
    """Whether a line ends with a carriage return alone, as some systems would have it."""
    places = np.flatnonzero(block[:-1] == _RETURN)
    return bool((block[places + 1] != _LINE_END).any())

"""Which cells does a text of separated values hold? Read line by line, never all at once.

In which encoding it is written and what separates its cells is found out in `encodings` and
`delimiters`, or told by a person.
"""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from itertools import islice
from typing import IO

from domain.errors import UnreadableFile
from etl.intake import limits
from etl.intake.delimiters import asked, delimiter_of
from etl.intake.encodings import encoding_of, named
from etl.intake.given import Opened, Sheet

_HEAD = 1_000  # lines
_LINE = 1 << 23  # characters; a cell may hold 1 << 17
_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def read_separated(file: IO[bytes], name: str, *, encoding: str, delimiter: str) -> Opened:
    """The text as one sheet; what was detected and might be otherwise stands in its doubts."""
    limits.refuse_large(name, file.seek(0, 2))
    written, no_code = (named(name, encoding), False) if encoding else encoding_of(file, name)
    with _lines(file, name, written) as lines:
        head = list(islice(lines, _HEAD))
    if not any(map(str.strip, head)):
        raise UnreadableFile("{file}: the file is empty.", file=name)
    splits, no_mark = (asked(name, delimiter), False) if delimiter else delimiter_of(head)
    with _lines(file, name, written) as lines:
        grid = _grid(lines, name, splits)
    return Opened(
        file=name,
        form="csv",
        sheets=(Sheet(name="", grid=grid),),
        encoding=written,
        delimiter=splits,
        doubts=("encoding",) * no_code + ("delimiter",) * no_mark,
    )


@contextmanager
def _lines(file: IO[bytes], name: str, encoding: str) -> Iterator[Iterator[str]]:
    """The lines of the text with their ends; the file stays open."""
    file.seek(0)
    text = TextIOWrapper(file, encoding=encoding, newline="")
    try:
        yield _checked(text, name, encoding)
    finally:
        text.detach()


def _checked(text: TextIOWrapper, name: str, encoding: str) -> Iterator[str]:
    number = 0
    try:
        for number, line in enumerate(iter(lambda: text.readline(_LINE), ""), 1):
            if len(line) == _LINE:
                raise UnreadableFile("{file}: line {line} has no end.", file=name, line=str(number))
            yield line if number > 1 else line.removeprefix(_MARK)
    except UnicodeError as why:
        raise UnreadableFile(
            "{file}: it is not written in {encoding}; choose another encoding.",
            file=name,
            encoding=encoding,
        ) from why


def _grid(lines: Iterator[str], name: str, delimiter: str) -> tuple[tuple[str, ...], ...]:
    quotes = 0

    def counted() -> Iterator[str]:
        nonlocal quotes
        for line in lines:
            quotes += line.count('"')
            yield line

    try:
        grid = tuple(limits.within(name, csv.reader(counted(), delimiter=delimiter)))
    except csv.Error as why:
        if "field limit" in str(why):
            raise UnreadableFile(
                "{file}: a cell has more than {most} characters.",
                file=name,
                most=csv.field_size_limit(),
            ) from why
        raise UnreadableFile(
            "{file}: the file cannot be read as a table ({why}).", file=name, why=str(why)
        ) from why
    if quotes % 2 and grid[-1] and "\n" in grid[-1][-1]:
        raise UnreadableFile(
            "{file}: a quotation mark is opened in row {row} and never closed; close or remove it.",
            file=name,
            row=str(len(grid)),
        )
    return grid

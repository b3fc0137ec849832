"""Has a file the columns of data/claims already? Then its texts are the table, as they stand.

A CSV in UTF-8 is read at once, however large; a workbook or another encoding by way of its grid.
"""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from domain.errors import UnreadableFile
from etl.intake.columns import letters
from etl.intake.given import Asked, Column, Grid, Opened
from etl.layout import layout_of
from etl.normalise.columns import OPTIONAL, REQUIRED
from etl.readers import Table, read_csv


def read_plainly(path: Path, asked: Asked) -> Table | None:
    """The table of a CSV in UTF-8 with all columns in its first row; None where it is another."""
    return read_csv(path) if is_plain(path, asked) else None


def is_plain(path: Path, asked: Asked) -> bool:
    """Whether it is such a CSV, and nobody wants it read in another way."""
    try:
        layout = layout_of(path)
    except UnreadableFile:
        return False
    overruled = asked.columns or asked.header or asked.sheet
    other = asked.delimiter not in ("", layout.delimiter) or asked.encoding not in (
        "",
        "utf-8",
        layout.encoding,
    )
    return is_canonical(layout.names) and not (overruled or other)


def is_canonical(names: Sequence[str]) -> bool:
    """Whether these are headings of a file of claims."""
    return set(REQUIRED) <= {one.strip().casefold() for one in names}


def columns_of(names: Sequence[str]) -> tuple[Column, ...]:
    """Each column as what it is called."""
    known = {*REQUIRED, *OPTIONAL}
    plain = [one.strip().casefold() for one in names]
    return tuple(
        Column(letters(at), one, one if one in known else "", "heading" if one in known else "")
        for at, one in enumerate(plain)
    )


def as_table(
    grid: Grid, rows: Sequence[int], columns: Sequence[Column], *, opened: Opened
) -> Table:
    """The texts of these rows under the names of the columns, the first of each name."""
    taken: dict[str, int] = {}
    for at, one in enumerate(columns):
        if one.heading:
            taken.setdefault(one.heading, at)
    cells = {
        name: [grid[row][at] if at < len(grid[row]) else "" for row in rows]
        for name, at in taken.items()
    }
    frame = pd.DataFrame(cells, index=pd.Index([row + 1 for row in rows], dtype="int64"))
    types = {name: "str" if name == "claim_id" else "category" for name in cells}
    return Table(
        frame=frame.astype("str").astype(types),
        file=opened.file,
        encoding=opened.encoding,
        delimiter=opened.delimiter,
        rows=len(frame),
    )

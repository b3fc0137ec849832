"""Where does the header of a sheet stand, how many rows does it take, and what does it say?

A header is the row that says most of what headings say; a band above it (2019 over women and
children) and a row of HXL tags below belong to it. What its headings mean is asked of `headings`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.intake.given import Grid, Sheet
from etl.intake.headings import BETWEEN, field_of, is_tag

_SEARCHED = 100  # rows; who writes more above a table is asked for its row
_FIGURE = re.compile(r"[\s~≈<>=]*\d[\d\s.,:+–—/-]*\*?")
_YEAR = re.compile(r"(19|20)\d\d")
Row = tuple[str, ...]


@dataclass(frozen=True)
class Header:
    """Its first and last row in the grid, and of each column its lines and its HXL tag."""

    first: int
    last: int
    lines: tuple[tuple[str, ...], ...]
    tags: Row

    def headings(self) -> list[str]:
        """The lines of each column joined, each said once."""
        return [BETWEEN.join(dict.fromkeys(one for one in lines if one)) for lines in self.lines]


def find_header(sheet: Sheet, *, row: int = 0) -> Header | None:
    """The header of a sheet, or the one in that row of the reader's file; None if there is none."""
    grid = sheet.grid
    tagged = next((at for at, each in enumerate(grid[:_SEARCHED]) if _is_tagged(each)), None)
    found = _best(grid) if not 0 < row <= len(grid) else row - 1
    if found is None and tagged is None:
        return None
    if found is None or found == tagged:
        return _of(sheet, range(0), tagged=tagged)
    first, last = _above(sheet, found), _below(sheet, found)
    return _of(sheet, range(first, last + 1), tagged=tagged if tagged == last + 1 else None)


def known(row: Row) -> int:
    """How many cells say something that headings say; a year and a group alone may be data."""
    fields = [field for cell in row if cell.strip() and (field := field_of(cell)) is not None]
    values = [one.partition(":")[0] for one in fields if one.startswith(("group:", "year:"))]
    return 0 if len(values) == len(fields) == len(set(values)) else len(fields)


def is_like(row: Row) -> bool:
    """Whether a row says what headings say, and no figure."""
    return known(row) > 1 and not _figures(row) and not _is_tagged(row)


def _best(grid: Grid) -> int | None:
    """The row without figures that says most; else the words above the first figures.

    Between the two may stand a line, such as the country that the figures are of.
    """
    rows = [(known(row), -at) for at, row in _candidates(grid)]
    most, at = max(rows, default=(0, 0))
    if most >= 2 or (most and len(rows) == 1):
        return -at
    figures = (at for at, row in enumerate(grid[:_SEARCHED]) if _filled(row) > 1 and _figures(row))
    above = next(figures, 0) - 1
    while above > 0 and _filled(grid[above]) == 1:
        above -= 1
    return above if above >= 0 and _filled(grid[above]) > 1 else -at if most else None


def _candidates(grid: Grid) -> Iterator[tuple[int, Row]]:
    for at, row in enumerate(grid[:_SEARCHED]):
        if _filled(row) > 1 and not _figures(row) and not _is_tagged(row):
            yield at, row


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _figures(row: Row) -> bool:
    """Whether a cell holds a number, a date or the like, and not a year alone."""
    return any(_FIGURE.fullmatch(cell) and not _YEAR.fullmatch(cell.strip()) for cell in row)


def _is_tagged(row: Row) -> bool:
    cells = [cell for cell in row if cell.strip()]
    return len(cells) > 1 and sum(map(is_tag, cells)) * 2 > len(cells)


def _above(sheet: Sheet, row: int) -> int:
    """The first row of the bands above a row."""
    while row > 0 and _is_band(sheet, row - 1, below=row):
        row -= 1
    return row


def _below(sheet: Sheet, row: int) -> int:
    """The last row of those that split the headings of a row."""
    while row + 1 < len(sheet.grid) and _is_band(sheet, row, below=row + 1):
        row += 1
    return row


def _is_band(sheet: Sheet, row: int, *, below: int) -> bool:
    """Whether a heading of the row stretches over columns that the row below tells apart."""
    upper, lower = sheet.grid[row], sheet.grid[below]
    if _figures(upper) or _figures(lower) or _is_tagged(lower) or not _filled(lower):
        return False
    wide = {box[1] for box in sheet.merged if box[0] <= row <= box[2] < below and box[3] > box[1]}
    if wide:
        return _filled(upper) > 1 or _beside_first(upper)
    spans = (
        at
        for at in range(min(len(upper), len(lower)) - 1)
        if upper[at].strip() and not upper[at + 1].strip() and lower[at] and lower[at + 1]
    )
    return any(field_of(upper[at]) is not None and field_of(lower[at]) is not None for at in spans)


def _beside_first(row: Row) -> bool:
    return _filled(row) > 0 and not row[0].strip()


def _of(sheet: Sheet, rows: range, *, tagged: int | None) -> Header:
    marks = sheet.grid[tagged] if tagged is not None else ()
    taken = [*rows, *([] if tagged is None else [tagged])]
    lines = [_stretched(sheet, row, last=row == rows[-1]) for row in rows]
    width = max(map(len, [*lines, marks]), default=0)
    return Header(
        first=min(taken),
        last=max(taken),
        lines=tuple(tuple(_cell(line, at) for line in lines) for at in range(width)),
        tags=tuple(_cell(marks, at) for at in range(width)),
    )


def _stretched(sheet: Sheet, row: int, *, last: bool) -> Row:
    """The cells of a row of the header, each repeated over the columns that it stretches over."""
    cells = list(sheet.grid[row])
    boxes = [box for box in sheet.merged if box[0] <= row <= box[2]]
    for top, left, _, right in boxes:
        text = _cell(sheet.grid[top], left)
        cells += [""] * (right + 1 - len(cells))
        cells[left : right + 1] = [text] * (right + 1 - left)
    if last or boxes:
        return tuple(cells)
    for at in range(1, len(cells)):
        if not cells[at].strip() and _cell(sheet.grid[row + 1], at).strip():
            cells[at] = cells[at - 1]
    return tuple(cells)


def _cell(row: Row, at: int) -> str:
    return " ".join(row[at].split()) if at < len(row) else ""


NONE = Header(0, -1, (), ())  # of a sheet without a header: everything is below it

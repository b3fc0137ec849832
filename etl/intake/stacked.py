"""Do several tables stand on one sheet, one under the other? Which rows are those of the one read?

A table with the same columns goes on under its own header. Of tables with other columns only one is
read, and the others are told of by their first rows; a person may choose the header of another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.findings import Finding, shown
from etl.intake.given import Grid
from etl.intake.header import Header, Row, is_like
from etl.intake.headings import field_of, level
from etl.intake.titles import pair_of

_SHOWN = 6  # headings of each table


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@dataclass(frozen=True)
class Extent:
    """The rows from `first` up to `end` are about the table that is read.

    `again` are its headers in other words, `others` the headers of the tables that are not read.
    """

    first: int
    end: int
    again: frozenset[int] = frozenset()
    others: tuple[int, ...] = ()


def extent(grid: Grid, header: Header) -> Extent:
    """Where the table of this header begins and ends."""
    ours = [_meant(*lines) for lines in header.lines]
    above = [at for at in range(header.first) if _is_header(grid[at])]
    under = [at for at in _after_gaps(grid, header.last + 1) if _is_header(grid[at])]
    alike = [at for at in under if _fields(grid[at]) == ours]
    others = [at for at in under if at not in alike]
    end = _top(grid, others[0]) if others else len(grid)
    return Extent(
        first=_top(grid, header.first) if above else 0,
        end=end,
        again=frozenset(at for at in alike if at < end),
        others=(*above, *others),
    )


def on_others(grid: Grid, header: Header, *, file: str) -> list[Finding]:
    """What to say of each table that is not read."""
    return [
        Finding(
            severity="warn",
            rule="other_table",
            message=_(
                "Two tables stand on this sheet. The one with its header in row {row} is read"
                " ({columns}); the one with its header in row {other} is not ({other_columns})."
            ),
            remedy=_("Put each table on a sheet of its own, or choose the row of its header."),
            given=(
                ("row", str(header.last + 1)),
                ("columns", _listed(header.headings())),
                ("other", str(at + 1)),
                ("other_columns", _listed(grid[at])),
            ),
            file=file,
            row=at + 1,
        )
        for at in extent(grid, header).others
    ]


def _after_gaps(grid: Grid, start: int) -> Iterator[int]:
    """After each empty row the first row that holds more than a line of words."""
    for gap in range(start, len(grid)):
        if not _says(grid[gap]):
            at = gap + 1
            while at < len(grid) and _is_line(grid[at]):
                at += 1
            if at < len(grid) and _says(grid[at]):
                yield at


def _top(grid: Grid, at: int) -> int:
    """The first of the lines of words that stand right above a header."""
    while at and _is_line(grid[at - 1]):
        at -= 1
    return at


def _says(row: Row) -> bool:
    return any(map(str.strip, row))


def _is_line(row: Row) -> bool:
    return sum(bool(cell.strip()) for cell in row) == 1 or bool(pair_of(row))


def _is_header(row: Row) -> bool:
    return is_like(row) and not pair_of(row)


def _meant(*lines: str) -> str:
    field = field_of(*lines)
    return level(lines[-1] if lines else "") if field is None else field


def _fields(row: Row) -> list[str]:
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return [_meant(cell) for cell in cells]


def _listed(headings: Sequence[str]) -> str:
    said = [shown(one.strip()) for one in headings if one.strip()]
    return ", ".join(said[:_SHOWN]) + (", …" if len(said) > _SHOWN else "")

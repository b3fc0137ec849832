"""Which rows of a sheet are no data: titles, notes, totals of the rows above, repeated headers?

What is left is read by `shapes`. A total is never read beside its parts; whether it agrees with
them is checked in `totals`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.intake.columns import count_columns
from etl.intake.given import Column, Grid
from etl.intake.header import Header, Row
from etl.intake.headings import aliases, level
from etl.intake.stacked import extent
from etl.intake.titles import pair_of
from etl.intake.values.spellings import LONGEST
from etl.wanted import each_wanted

TITLE, NOTE, TOTAL, REPEATED = "title", "note", "total", "repeated"
SECTION, OTHER = "section", "other_table"
_ABOUT = ("", "country", "operation", "event_id", "date", "year", "since", "until")


@dataclass(frozen=True)
class Body:
    """Places in the grid of the rows that are data, and of the others with the reason."""

    rows: tuple[int, ...]
    unread: tuple[tuple[int, str], ...]

    def totals(self) -> list[int]:
        """The rows that hold the total of others."""
        return [at for at, reason in self.unread if reason == TOTAL]


def below(grid: Grid, header: Header) -> list[int]:
    """The rows of its table that hold anything, and are not the header again."""
    found = extent(grid, header)
    again = {_plain(row) for row in grid[header.first : header.last + 1]}
    starts = {_start(row) for row in again}
    return [
        at
        for at in range(header.last + 1, found.end)
        if (start := _start(grid[at]))
        and at not in found.again
        and not (start in starts and _plain(grid[at]) in again)
    ]


def sort(grid: Grid, header: Header, columns: Sequence[Column]) -> Body:
    """Which rows are data, and what the others are."""
    counts = list(count_columns(columns))
    labels = _labels(columns)
    own = extent(grid, header)
    reasons = {at: TITLE if at >= own.first else OTHER for at in range(header.first)}
    reasons |= dict.fromkeys(range(own.end, len(grid)), OTHER)
    under = below(grid, header)
    found = {at: _reason(grid[at], counts=counts, labels=labels) for at in each_wanted(under)}
    data = [at for at, reason in found.items() if not reason]
    reasons |= dict.fromkeys(set(range(header.last + 1, own.end)) - set(under), REPEATED)
    reasons |= {at: reason for at, reason in found.items() if reason}
    told = ((at, reason) for at, reason in sorted(reasons.items()) if _start(grid[at]))
    return Body(tuple(data), tuple(told))


def _start(row: Row) -> str:
    """The first words of a row, '' where it holds nothing."""
    return next((said for cell in row if (said := cell.strip().casefold())), "")


def _labels(columns: Sequence[Column]) -> list[int]:
    """The columns whose cells say what a row is about, those that are not read among them."""
    counts = count_columns(columns)
    return [at for at, one in enumerate(columns) if one.field in _ABOUT and at not in counts]


def _reason(row: Row, *, counts: Sequence[int], labels: Sequence[int]) -> str:
    """total, note or '' for data; a row of sums without a word to it is a total too."""
    filled = [at for at, cell in enumerate(row) if cell.strip()]
    if not set(filled) & set(counts):
        return NOTE if len(filled) == 1 or pair_of(row) else ""
    said = [row[at] for at in labels if at in filled]
    if any(map(is_total, said)):
        return TOTAL
    return TOTAL if labels and set(filled) <= set(counts) else ""


def is_total(text: str) -> bool:
    """Whether a text says that its row is the total of others: `Total`, `Всего по региону`."""
    words = text[:LONGEST].strip(" \t:.").split()
    ends = (text, words[0], words[-1]) if words else ()
    return any(aliases().get(level(one)) == "group:total" for one in ends)


def _plain(row: Row) -> tuple[str, ...]:
    cells = [" ".join(cell.split()).casefold() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)

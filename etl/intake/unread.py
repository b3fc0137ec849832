"""Which rows of a sheet are no data: titles, notes, totals of the rows above, repeated headers?

What is left is read by `shapes`. A total is never read beside its parts; whether it agrees with
them is checked in `totals`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.intake.columns import count_columns, places
from etl.intake.given import Column, Grid
from etl.intake.header import Header, Row
from etl.intake.headings import aliases, level
from etl.intake.titles import pair_of

TITLE, NOTE, TOTAL, REPEATED = "title", "note", "total", "repeated"
_SAYS_MORE = ("group", "speaker", "publisher", "title", "evidence", "note", "url")


@dataclass(frozen=True)
class Body:
    """Places in the grid of the rows that are data, and of the others with the reason."""

    rows: tuple[int, ...]
    unread: tuple[tuple[int, str], ...]

    def totals(self) -> list[int]:
        """The rows that hold the total of others."""
        return [at for at, reason in self.unread if reason == TOTAL]


def below(grid: Grid, header: Header) -> list[int]:
    """The rows below the header that hold anything, and are not the header again."""
    again = {_plain(row) for row in grid[header.first : header.last + 1]}
    rows = range(header.last + 1, len(grid))
    return [at for at in rows if any(_plain(grid[at])) and _plain(grid[at]) not in again]


def sort(grid: Grid, header: Header, columns: Sequence[Column]) -> Body:
    """Which rows are data, and what the others are."""
    reasons = dict(_reasons(grid, header, columns))
    data = [at for at, reason in reasons.items() if not reason]
    return Body(tuple(data), tuple((at, one) for at, one in reasons.items() if one))


def _reasons(grid: Grid, header: Header, columns: Sequence[Column]) -> Iterator[tuple[int, str]]:
    data = set(below(grid, header))
    counts = list(count_columns(columns))
    labels = _labels(columns)
    for at, row in enumerate(grid):
        if not header.first <= at <= header.last and any(_plain(row)):
            if at < header.first:
                yield at, TITLE
            elif at not in data:
                yield at, REPEATED
            else:
                yield at, _reason(row, counts=counts, labels=labels)


def _labels(columns: Sequence[Column]) -> list[int]:
    """The columns whose cells say what a row is about, those that nobody knows among them."""
    told = places(columns)
    more = {told[one] for one in _SAYS_MORE if one in told}
    return [at for at in range(len(columns)) if at not in more | set(count_columns(columns))]


def _reason(row: Row, *, counts: Sequence[int], labels: Sequence[int]) -> str:
    """total, note or '' for data; a row of sums without a word to it is a total too."""
    filled = [at for at, cell in enumerate(row) if cell.strip()]
    if not set(filled) & set(counts):
        return NOTE if len(filled) == 1 or pair_of(row) else ""
    said = [row[at] for at in labels if at in filled]
    if any(map(is_total, said)):
        return TOTAL
    bare = len(filled) > 1 and set(filled) <= set(counts) and labels
    return TOTAL if bare else ""


def is_total(text: str) -> bool:
    """Whether a text says that its row is the total of others: `Total`, `Всего по региону`."""
    words = text.strip(" \t:.").split()
    ends = (text, words[0], words[-1]) if words else ()
    return any(aliases().get(level(one)) == "group:total" for one in ends)


def _plain(row: Row) -> tuple[str, ...]:
    cells = [" ".join(cell.split()).casefold() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)

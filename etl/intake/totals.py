"""Does a total that stands in a file agree with its parts? It is not read either way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.findings import Finding
from etl.intake.columns import count_columns, places
from etl.intake.given import Column, Grid
from etl.intake.unread import Body
from etl.intake.values import Count, read_count


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@dataclass
class _Sum:
    """What parts add up to, and whether all of them are known."""

    count: int = 0
    whole: bool = True
    parts: int = 0

    def add(self, count: int | None) -> None:
        self.count += count or 0
        self.whole &= count is not None
        self.parts += 1


def disagreeing(
    grid: Grid, body: Body, columns: Sequence[Column], *, file: str
) -> Iterator[Finding]:
    """A finding for each total that is not the sum of the rows that it stands for."""
    if "group" in places(columns):
        return  # the rows above are of several groups, one within another
    for place in count_columns(columns):
        for at, total, sums in _compared(grid, body, column=place):
            said = [one for one in sums if one.parts]
            if total is None or not said or total in [one.count for one in said]:
                continue
            if said[0].whole or said[0].count > total:
                yield _finding(
                    grid, columns[place], at=at, place=place, count=said[0].count, file=file
                )


def _compared(
    grid: Grid, body: Body, *, column: int
) -> Iterator[tuple[int, int | None, tuple[_Sum, ...]]]:
    """Each total with what it may add up: rows since the last one, all above, the totals above.

    A total above all rows adds up those below.
    """
    since, above, totals, all_rows = _Sum(), _Sum(), _Sum(), _Sum()
    for at in body.rows:
        all_rows.add(_exact(grid, at, column))
    adding_up = set(body.totals())
    for at in sorted({*body.rows, *adding_up}):
        count = _exact(grid, at, column)
        if at in adding_up:
            sums = (since, above, totals) if above.parts else (all_rows,)
            yield at, count, sums
            since = _Sum()
            totals.add(count)
        else:
            since.add(count)
            above.add(count)


def _exact(grid: Grid, at: int, column: int) -> int | None:
    text = grid[at][column] if column < len(grid[at]) else ""
    count = read_count(text)
    return count.count if isinstance(count, Count) and count.qualifier == "exact" else None


def _finding(grid: Grid, column: Column, *, at: int, place: int, count: int, file: str) -> Finding:
    return Finding(
        severity="warn",
        rule="total_disagrees",
        message=_("The total is {total}, the rows that it stands for add up to {sum}."),
        remedy=_("Correct the row that is wrong; the total itself is not read."),
        given=(("total", grid[at][place].strip()), ("sum", str(count))),
        file=file,
        row=at + 1,
        column=f"{column.letters} {column.heading}".strip(),
        value=grid[at][place],
    )

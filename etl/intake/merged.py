"""What do merged cells below the header say? A label that stretches holds for all of its rows.

A number that stretches over rows is not theirs to share: it is a doubt.
"""

from collections.abc import Collection, Iterator

from etl.intake.given import Grid, Sheet
from etl.intake.values import Doubt


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


JOINT_NUMBER = Doubt(
    "joint_number",
    _("The number stands for several rows at once."),
    _("Give each row its own number, or join the rows into one."),
)


def stretched(sheet: Sheet, *, below: int, counts: Collection[int]) -> Grid:
    """The grid with labels repeated in every row that they stretch over, joint numbers left out."""
    if not sheet.merged:
        return sheet.grid
    grid = [list(row) for row in sheet.grid]
    for top, bottom, column in _down(sheet, below=below):
        if column in counts:
            grid[top][column] = ""
        else:
            for row in grid[top + 1 : bottom + 1]:
                row += [""] * (column + 1 - len(row))
                row[column] = sheet.grid[top][column]
    return tuple(map(tuple, grid))


def joint_numbers(
    sheet: Sheet, *, below: int, counts: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of the numbers that stretch over several rows."""
    for top, _, column in _down(sheet, below=below):
        if column in counts and sheet.grid[top][column].strip():
            yield top, column, sheet.grid[top][column]


def _down(sheet: Sheet, *, below: int) -> Iterator[tuple[int, int, int]]:
    """First and last row, and column, of the texts that stretch over several rows."""
    for top, left, bottom, _right in sheet.merged:
        if below < top < bottom and left < len(sheet.grid[top]):
            yield top, bottom, left

"""What do merged cells below the header say? A label that stretches holds for all of its rows.

A number that stretches over rows is not theirs to share: it is a doubt.
"""

from collections.abc import Collection, Iterator

from etl.intake.given import Box, Grid, Sheet
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
    for top, left, bottom, right in _down(sheet, below=below):
        if left == right and left not in counts:
            for row in grid[top + 1 : bottom + 1]:
                row += [""] * (left + 1 - len(row))
                row[left] = sheet.grid[top][left]
    for row_at, column, _text in joint_numbers(sheet, below=below, counts=counts):
        grid[row_at][column] = ""
    return tuple(map(tuple, grid))


def joint_numbers(
    sheet: Sheet, *, below: int, counts: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of the numbers that stretch over several rows."""
    for top, left, _bottom, right in _down(sheet, below=below):
        for column in counts:
            if left <= column <= right and sheet.grid[top][left].strip():
                yield top, column, sheet.grid[top][left]


def _down(sheet: Sheet, *, below: int) -> Iterator[Box]:
    for box in sheet.merged:
        if box[0] > below and box[2] > box[0] and box[1] < len(sheet.grid[box[0]]):
            yield box

"""How many rows of a table does a slide hold, if it is to be read from the back of a room?

The widths of the columns and the lines of each row are estimated as a browser would set them. A
page takes as many rows as fit at LETTERS, never more than ROWS; all pages are about equally full.
"""

import pandas as pd

from charts.text import width

LETTERS = 18  # pixels, on a slide of 1280 by 720
ROWS = 10
_WIDE, _HIGH = 1152, 540  # pixels of a slide, less its margins, its title and its foot
_SENTENCE, _LINE = 28, 37  # pixels of a letter, and of a line, of the sentence above
_GAP = 28  # pixels between two columns


def paged(table: pd.DataFrame, sentence: str) -> list[pd.DataFrame]:
    """The table in parts, in its order; the sentence stands above the first alone."""
    columns = [[str(name), *table[name].astype("str")] for name in table]
    said = _LINE * _lines(sentence, _SENTENCE, _WIDE)
    ends = _ends(columns, _HIGH, said)
    # With less on each page the last is not left with one row, where that needs no page more.
    tries = (_ends(columns, _HIGH * share / 20, said) for share in range(10, 20))
    ends = next((even for even in tries if len(even) <= len(ends)), ends)
    return [table.iloc[a:b] for a, b in zip([0, *ends], ends, strict=False)]


def _ends(columns: list[list[str]], high: float, said: float) -> list[int]:
    """Behind which row each page ends; a row that is too high has a page of its own."""
    ends, begun = [], 0
    for at in range(1, len(columns[0])):
        part = [[column[0], *column[begun + 1 : at + 1]] for column in columns]
        alone, room = at == begun + 1, high if begun else high - said
        if not alone and (at - begun > ROWS or _height(part) > room):
            ends.append(at - 1)
            begun = at - 1
    return [*ends, len(columns[0]) - 1]


def _height(columns: list[list[str]]) -> float:
    """Of the rows of a page, its heading among them."""
    lines = [
        [_lines(text, LETTERS, wide) for text in column]
        for column, wide in zip(columns, _widths(columns), strict=True)
    ]
    highest: list[int] = [max(row) for row in zip(*lines, strict=True)]
    return LETTERS * (1.3 * sum(highest) + 0.64 * len(highest)) + len(highest)


def _widths(columns: list[list[str]]) -> list[float]:
    """Each column at least as wide as its longest word, the rest shared by what is still needed."""
    least = [max(_word(text) for text in column) for column in columns]
    most = [max(width(text, LETTERS) for text in column) for column in columns]
    free = _WIDE - _GAP * (len(columns) - 1) - sum(least)
    wanted = sum(most) - sum(least)
    share = min(1.0, free / wanted) if wanted > 0 and free > 0 else 0.0
    return [a + (b - a) * share for a, b in zip(least, most, strict=True)]


def _word(text: str) -> int:
    return max((width(word, LETTERS) for word in text.split()), default=0)


def _lines(text: str, size: int, wide: float) -> int:
    """On how many lines the words of a text stand."""
    lines, used = 1, 0.0
    for word in text.split():
        own = width(word, size)
        if used and used + own > wide:
            lines, used = lines + 1, 0.0
        used += own + 0.28 * size  # and a space
    return lines

"""How does a table come onto a slide so that it can be read? Columns as wide as they need."""

import re
from collections.abc import Sequence
from math import ceil
from typing import Any

import pandas as pd

from charts.palette import GRID, MUTED
from charts.text import width
from reports.papers.office.lettering import BOLDER, WIDER, Run, units, written
from reports.papers.office.markup import solid
from reports.papers.office.stage import INCH, Box

_SIZES = (16, 15, 14, 13, 12, 11, 10, 9, 8)
_PAD, _ABOVE = 0.1, 0.045  # inches beside and above the text of a cell
_LEAD, _POINTS = 1.3, 72
_BARE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"
_NUMBER = re.compile(r"^[\d\s\u00a0\u202f.,%–−+-]*$")
Cells = Sequence[Sequence[str]]


def tabled(slide: Any, table: pd.DataFrame, box: Box, descr: str) -> None:
    """A native table in a box; `descr` is what it is for eyes that do not see it.

    A column in which nothing is said takes no room.
    """
    texts = table.astype("str")
    said = texts.loc[:, (texts != "").any()] if len(texts) else texts
    heads = [str(one) for one in said.columns]
    cells = [heads, *(said.iloc[n].tolist() for n in range(len(said)))]
    size, wide, high = _fitted(cells, box)
    frame = slide.shapes.add_table(len(cells), len(heads), *units(box))
    frame.element.nvGraphicFramePr.cNvPr.set("descr", descr)
    own = frame.table
    own.horz_banding = False
    style = frame.element.find(".//{*}tableStyleId")
    style.text = _BARE
    for column, across in zip(own.columns, wide, strict=True):
        column.width = round(across * INCH)
    for row, tall in zip(own.rows, high, strict=True):
        row.height = round(tall * INCH)
    numbers = [all(_NUMBER.match(one) for one in column) for column in zip(*cells[1:], strict=True)]
    for place, line in enumerate(cells):
        for column, text in enumerate(line):
            align = "r" if numbers[column : column + 1] == [True] else "l"
            _cell(own.cell(place, column), text, size, head=place == 0, align=align)


def _fitted(cells: Cells, box: Box) -> tuple[float, list[float], list[float]]:
    """Size of the letters, widths of the columns, heights of the rows: the lowest table."""
    for size in _SIZES:
        tried = _columns(cells, size, box.width)
        heights = [
            [_row(line, wide, size, head=n == 0) for n, line in enumerate(cells)] for wide in tried
        ]
        high, wide = min(zip(heights, tried, strict=True), key=lambda pair: sum(pair[0]))
        if sum(high) <= box.height and not _cut(cells, wide, size):
            break
    return size, wide, high


def _columns(cells: Cells, size: float, across: float) -> list[list[float]]:
    """Ways to share the room: each as wide as its longest word, then by its texts and heading."""
    pad = 2 * _PAD + 0.03
    words, texts, whole = [], [], []
    for head, *column in zip(*cells, strict=True):
        own = [BOLDER * width(word, size) for word in head.split(" ")]
        own += [WIDER * width(word, size) for text in column for word in text.split(" ")]
        words.append(max(own) / _POINTS + pad)
        own += [WIDER * width(text, size) for text in column]
        texts.append(max(own) / _POINTS + pad)
        whole.append(max(*own, BOLDER * width(head, size)) / _POINTS + pad)
    if sum(words) >= across:
        return [[one * across / sum(words) for one in words]]
    if sum(whole) <= across:
        return [[one + (across - sum(whole)) / len(whole) for one in whole]]
    goals = [(words, whole), (words, texts) if sum(texts) > across else (texts, whole)]
    return [_between(*goal, across, bent) for goal in goals for bent in (0.5, 0.75, 1.0)]


def _between(least: list[float], most: list[float], across: float, bent: float) -> list[float]:
    wish = [(more - less) ** bent for less, more in zip(least, most, strict=True)]
    left = (across - sum(least)) / sum(wish)
    return [less + left * one for less, one in zip(least, wish, strict=True)]


def _row(line: Sequence[str], wide: Sequence[float], size: float, *, head: bool) -> float:
    own = size * BOLDER if head else size
    most = max(_lines(text, across, own) for text, across in zip(line, wide, strict=True))
    return most * size * _LEAD / _POINTS + 2 * _ABOVE


def _lines(text: str, across: float, size: float) -> int:
    """How many lines a text takes, word by word."""
    room, used, lines = (across - 2 * _PAD) * _POINTS, 0.0, 1
    for word in text.split(" "):
        own = width(word, size)
        if used and used + own > room:
            lines, used = lines + 1, 0.0
        lines += max(0, ceil(own / room) - 1)
        used += own + 0.28 * size
    return lines


def _cut(cells: Cells, wide: Sequence[float], size: float) -> bool:
    """Whether a word is longer than its column."""
    return any(
        width(word, size) * (WIDER if n else BOLDER) / _POINTS > across - 2 * _PAD
        for n, line in enumerate(cells)
        for text, across in zip(line, wide, strict=True)
        for word in text.split(" ")
    )


def _cell(cell: Any, text: str, size: float, *, head: bool, align: str) -> None:
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls

    cell.margin_left = cell.margin_right = round(_PAD * INCH)
    cell.margin_top = cell.margin_bottom = round(_ABOVE * INCH)
    written(cell.text_frame, [[Run(text, bold=head)]], size, align=align)
    # Without a size of its own an empty cell would be as high as letters of 18 points.
    end = f'<a:endParaRPr {nsdecls("a")} sz="{round(size * 100)}"/>'
    cell.text_frame.paragraphs[0]._p.append(parse_xml(end))  # noqa: SLF001
    colour, line = (MUTED, 12_700) if head else (GRID, 6_350)
    edge = f'<a:lnB {nsdecls("a")} w="{line}">{solid(colour.light)}</a:lnB>'
    cell.fill.background()
    cell._tc.tcPr.insert(0, parse_xml(edge))  # noqa: SLF001 — python-pptx has no borders

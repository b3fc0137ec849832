"""How does the reader's own file come back, with what was noticed beside its rows?

Row by row as it was, so that it can be mended and read again. Its cells stay texts: none of them is
run as a formula.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.findings import SEVERITIES, Finding
from domain.words import Words
from reports.exports.defused import defused
from reports.findings_named import grave
from reports.findings_told import told

Grid = Sequence[Sequence[str]]
ROWS, COLUMNS = 1_048_576, 16_384  # that a sheet can hold
_LONGEST = 32_767  # characters that a cell can hold
_LETTERS = re.compile(r"([A-Z]{1,3})(?: |$)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_SHADES = {"stop": "#F6C9C4", "warn": "#FCE8B2", "note": "#DCE6F2"}
_WIDTHS = (24, 60, 60)
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True)
class Annotated:
    """The file with three columns more: how grave, what was seen, how it is mended.

    `marks` gives the severity of each cell that has to be looked at: row and column from 0.
    """

    grid: tuple[tuple[str, ...], ...]
    width: int
    marks: Mapping[tuple[int, int], str]

    def as_csv(self) -> bytes:
        """The copy as CSV that spreadsheets open."""
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\r\n").writerows(
            [defused(cell) for cell in row] for row in self.grid
        )
        return text.getvalue().encode("utf-8-sig", "replace")

    @property
    def fits(self) -> bool:
        """Whether a sheet can hold it; CSV always can."""
        return len(self.grid) <= ROWS and self.width + len(_WIDTHS) <= COLUMNS

    def as_workbook(self) -> bytes:
        """The copy as a workbook, the cells to be looked at in colour."""
        from xlsxwriter import Workbook

        file = io.BytesIO()
        with Workbook(file, _OPTIONS) as book:
            sheet = book.add_worksheet()
            shades = {one: book.add_format({"bg_color": _SHADES[one]}) for one in SEVERITIES}
            wrap = book.add_format({"text_wrap": True, "valign": "top"})
            for place, width in enumerate(_WIDTHS, self.width):
                sheet.set_column(place, place, width, wrap)
            for row, cells in enumerate(self.grid):
                self._row(sheet, row, cells, shades)
        return file.getvalue()

    def _row(self, sheet: Any, row: int, cells: Sequence[str], shades: Mapping[str, Any]) -> None:
        for column, text in enumerate(cells):
            shade = shades.get(self.marks.get((row, column), ""))
            if text:
                sheet.write_string(row, column, _short(defused(text)), shade)
            elif shade:
                sheet.write_blank(row, column, None, shade)


def annotated(
    grid: Grid,
    findings: Iterable[Finding],
    words: Words,
    *,
    header: int = 1,
    headings: Mapping[str, str] | None = None,
) -> Annotated:
    """The rows of a file with its findings; `header` is the (last) row of its header, from 1.

    `headings` gives the heading of each field in the reader's file. What is of no row stands beside
    the header.
    """
    width = max(map(len, grid), default=0)
    found = _by_row(findings, rows=len(grid), header=header)
    names = list(grid[header - 1]) if 0 < header <= len(grid) else []
    titles = [words.text(one) for one in ("Severity", "What was seen", "How to mend it")]
    rows = []
    for number, row in enumerate(grid, 1):
        beside = _beside(found.get(number, []), words)
        if number == header:
            beside = [_lines([title, text]) for title, text in zip(titles, beside, strict=True)]
        rows.append((*row, *[""] * (width - len(row)), *beside))
    marks = {
        (number - 1, place): one.severity
        for number, ones in found.items()
        for one in sorted(ones, key=_gravity, reverse=True)
        for place in _places(one, names, headings or {})
    }
    return Annotated(grid=tuple(rows), width=width, marks=marks)


def _by_row(findings: Iterable[Finding], *, rows: int, header: int) -> dict[int, list[Finding]]:
    """The findings of each row, the gravest first; what is of no row of the file at the header."""
    found: dict[int, list[Finding]] = {}
    for one in sorted(findings, key=_gravity):
        here = one.row is not None and 0 < one.row <= rows
        found.setdefault(one.row if one.row is not None and here else header, []).append(one)
    return found


def _gravity(one: Finding) -> int:
    return SEVERITIES.index(one.severity)


def _beside(findings: Sequence[Finding], words: Words) -> list[str]:
    """How grave, what was seen, how it is mended; each finding a line in each of the cells."""
    said = [(grave(one.severity, words), *told(one, words)) for one in findings]
    return [_lines(texts) for texts in zip(*said, strict=True)] if said else [""] * len(_WIDTHS)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in dict.fromkeys(texts) if text)


def _places(one: Finding, names: Sequence[str], headings: Mapping[str, str]) -> list[int]:
    """Where the finding's column is: by its heading, else by its letters, as in C Women."""
    wanted = headings.get(one.column, one.column)
    if one.row is None or not wanted:
        return []
    named = [place for place, name in enumerate(names) if name.strip() == wanted]
    letters = _LETTERS.match(wanted)
    return named or ([_place(letters[1])] if letters else [])


def _place(letters: str) -> int:
    """The place of a column by its letters, from 0: A, B, …, Z, AA."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _short(text: str) -> str:
    """What a cell can hold: no more than so many characters, and no control character."""
    text = _CONTROL.sub("", text)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"

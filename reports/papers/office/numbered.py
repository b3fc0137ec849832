"""Which cells of a worded table are numbers? Those that say a number which the frames hold.

Nothing is parsed: each number of the frames is said as the table says it, and looked up.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from domain.words import Words
from reports.figures import Figures
from reports.papers.office.chart import Value

Cell = str | Value
_WITHIN = ("period_kind", "country", "year", "group", "origin")


@dataclass(frozen=True)
class Known:
    """All numbers of an edition's frames."""

    numbers: frozenset[int]

    def also(self, rows: pd.DataFrame) -> "Known":
        """With those of an exhibit, and what they add up to within a country, a year, …"""
        sums = (
            rows.groupby(by, observed=True, as_index=False).sum(numeric_only=True)
            for by in _WITHIN
            if by in rows
        )
        return Known(self.numbers.union(_numbers(rows), *map(_numbers, sums)))


def known(figures: Figures) -> Known:
    """The numbers of an edition."""
    return Known(_numbers(figures.totals) | _numbers(figures.counts) | {0})


def typed(table: pd.DataFrame, known: Known, words: Words) -> list[list[Cell]]:
    """The cells of a table row by row; a sum of those above or before it is a number too."""
    said = {words.number(number): number for number in known.numbers}
    texts = table.astype("str")
    rows: list[list[Cell]] = []
    for n in range(len(texts)):
        row: list[Cell] = []
        for place, text in enumerate(texts.iloc[n]):
            sums = (_sum(row), _sum(own[place] for own in rows))
            found = said.get(text)
            if found is None:
                found = next((own for own in sums if own and words.number(own) == text), None)
                said |= {} if found is None else {text: found}
            row.append(text if found is None else found)
        rows.append(row)
    return rows


def _sum(cells: Iterable[Cell]) -> int:
    return sum(int(cell) for cell in cells if isinstance(cell, int | float))


def _numbers(rows: pd.DataFrame) -> frozenset[int]:
    found: set[int] = set()
    for name in rows.columns:
        column = rows[name]
        if pd.api.types.is_integer_dtype(column) and name != "year":
            found.update(int(n) for n in column.dropna().unique())
    return frozenset(found)

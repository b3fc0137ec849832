"""Which cells of a worded table are numbers? Those that are what the language makes of a number."""

import pandas as pd

from domain.words import Words
from reports.papers.office.chart import Value

Cell = str | Value


def typed(table: pd.DataFrame, words: Words) -> list[list[Cell]]:
    """The cells of a table row by row, those that say a number as that number.

    A year is none: it is written without what parts thousands.
    """
    texts: list[list[str]] = table.astype("str").to_numpy().tolist()
    read = {text: _read(text, words) for text in {text for row in texts for text in row}}
    return [[read[text] for text in row] for row in texts]


def _read(text: str, words: Words) -> Cell:
    digits = "".join(sign for sign in text if sign.isdecimal())
    if not digits or any(sign.isalpha() for sign in text):
        return text
    return next((n for n in (int(digits), -int(digits)) if words.number(n) == text), text)

"""What is an operation called, and where did its people come from? In words, for every exhibit.

It has its own name, else that of the day on which it began.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.frames import NOT_STATED
from domain.words import Words
from reports.wording import day, records


def operation_name(words: Words, row: Mapping[Any, Any]) -> str:
    """The name of the operation of a row that holds its names and dates."""
    name = words.operation(name=row["name"], name_ru=row["name_ru"], name_uz=row["name_uz"])
    if name:
        return name
    when = day(words, row["start"], row["precision"], short=True)
    return words.text("Operation of {date}", date=when)


def operation_names(words: Words, rows: pd.DataFrame) -> list[str]:
    """The name of the operation of each row."""
    return [operation_name(words, row) for row in records(rows)]


def country_left(words: Words, origin: str) -> str:
    """Which country people left, or that nobody states it; to stand within a sentence."""
    if origin == NOT_STATED:
        untold = words.label(NOT_STATED)
        return untold[:1].lower() + untold[1:]
    return words.text("country left: {countries}", countries=words.origin(origin))

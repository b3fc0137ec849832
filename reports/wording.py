"""How is a settled figure said? Counts with their qualifier, ranges by their name, dates as known.

Phrases that stand inside the sentences of several exhibits; a sentence itself stands beside the
figures that it tells of.
"""

from collections.abc import Hashable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from domain.words import Words

NONE = "–"  # in a table: nobody published a figure


def people(words: Words, count: int, qualifier: str = "exact") -> str:
    """A number of persons: 1 person, about 140 people, at least 717 people."""
    if qualifier == "about":
        return words.plural("about {n} person", "about {n} people", count)
    if qualifier == "at_least":
        return words.plural("at least {n} person", "at least {n} people", count)
    if qualifier == "at_most":
        return words.plural("at most {n} person", "at most {n} people", count)
    return words.plural("{n} person", "{n} people", count)


def people_of(words: Words, row: Any) -> str:
    """The persons of a row with count and qualifier."""
    return people(words, int(row["count"]), str(row["qualifier"]))


def range_of(words: Words, row: Any) -> str:
    """The range of a row's figure, where sources disagree, else ''."""
    low, high = int(row["low"]), int(row["high"])
    return words.range(low, high) if low != high else ""


def spread_of(words: Words, row: Any) -> str:
    """The same, called by its name."""
    spread = range_of(words, row)
    return words.text("{range} (range of published figures)", range=spread) if spread else ""


def counted(words: Words, rows: pd.DataFrame) -> list[str]:
    """The count of each row with its qualifier, for a table."""
    pairs = zip(rows["count"].tolist(), rows["qualifier"].tolist(), strict=True)
    return [NONE if n is pd.NA else words.qualified(int(n), str(word)) for n, word in pairs]


def ranges(words: Words, rows: pd.DataFrame) -> list[str]:
    """The range of each row, '' where there is one figure only or none, for a table."""
    ends = zip(rows["low"].tolist(), rows["high"].tolist(), strict=True)
    return [
        "" if low is pd.NA or low == high else words.range(int(low), int(high))
        for low, high in ends
    ]


def numbers(words: Words, values: Iterable[Any]) -> list[str]:
    """Numbers of persons that were added up from settled figures, for a table."""
    return [NONE if pd.isna(value) else words.number(int(value)) for value in values]


def day(words: Words, start: pd.Timestamp, precision: str, *, short: bool = False) -> str:
    """A date as far as it is known, or that it is not."""
    if pd.isna(start):
        return words.text("date not reported")
    return _day(words, start.date(), precision or "day", short)


@lru_cache(maxsize=8192)
def _day(words: Words, day: date, precision: str, short: bool) -> str:
    return words.date(day, precision, short=short)


def days(words: Words, rows: pd.DataFrame, column: str, *, short: bool = False) -> list[str]:
    """The date of each row as far as it is known."""
    pairs = zip(rows[column].tolist(), rows["precision"].tolist(), strict=True)
    return [day(words, start, str(precision), short=short) for start, precision in pairs]


def year_name(words: Words, year: Any) -> str:
    """A year, or that nobody reported it."""
    return words.label("year_not_reported") if pd.isna(year) else str(int(year))


def listed(words: Words, groups: Iterable[str], counts: Iterable[int]) -> str:
    """Groups with their numbers as one phrase, those of nobody left out: women: 125; men: 27."""
    pairs = zip(groups, counts, strict=True)
    return "; ".join(
        words.text(
            "{group}: {number}", group=words.group(code, inline=True), number=words.number(n)
        )
        for code, n in pairs
        if n
    )


def hovers(*columns: Iterable[str]) -> list[str]:
    """The lines of a hover text, an empty one left out."""
    return ["\n".join(line for line in lines if line) for lines in zip(*columns, strict=True)]


def records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Each row as a dictionary; what is missing is None."""
    columns = {str(name): rows[name].tolist() for name in rows}
    plain = [[None if _missing(value) else value for value in own] for own in columns.values()]
    return [dict(zip(columns, values, strict=True)) for values in zip(*plain, strict=True)]


def lookup(rows: pd.DataFrame, *key: str) -> dict[Hashable, dict[str, Any]]:
    """Each row as a dictionary, by one key or several."""
    found = records(rows)
    if len(key) == 1:
        return {row[key[0]]: row for row in found}
    return {tuple(row[name] for name in key): row for row in found}


def _missing(value: object) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value != value

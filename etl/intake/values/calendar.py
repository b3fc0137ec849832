"""Which words name months, and what does a date of one piece say: its year, month and day?

Month names are those of Unicode CLDR (through Babel) in the languages of our readers, and those of
data/reference/spellings.csv. Spans, and what is doubtful, are dealt with where dates are read.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from etl.intake.values.spellings import codes, level

LANGUAGES = ("en", "ru", "uz", "uz_Cyrl", "kk", "ky", "tg")
DAY_OR_MONTH, SHORT_YEAR, NO_DATE = "day_or_month", "short_year", "no_date"
IMPOSSIBLE = "impossible_date"
_TIME = re.compile(r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)(?![^\W_])")
_TIDY = re.compile(r"\w[\w\s.,/()ʻ-]*[\w.]")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})")
_YEAR_MONTH = re.compile(r"(\d{4})[/-](\d{1,2})|(\d{4})\.(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_SHORT = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2}")
_NOUGHT = re.compile(r"(?<!\d)0+(?!\d)")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Parts(NamedTuple):
    """A date as far as it is given, 0 where it is not; `months` more than 1 for a quarter."""

    year: int = 0
    month: int = 0
    day: int = 0
    months: int = 1


@lru_cache
def months() -> Mapping[str, int]:
    """Levelled name of a month → its number, in every language and usual form."""
    listed = {name: int(code) for name, code in codes("month").items()}
    return {name: month for code in LANGUAGES for name, month in _names(code)} | listed


def parts_of(said: str, *, day_first: bool | None) -> Parts | str:
    """A levelled text as one date, or the name of the rule that it breaks."""
    bare = _TIME.sub("", said).strip(" .,()")
    tokens = _TOKEN.findall(_ORDINAL.sub("", bare))
    told = [one for one in tokens if one not in _fillers()]
    if all(one.isdigit() for one in told):
        parts = _in_digits(_without_words(bare), day_first)
        return IMPOSSIBLE if _NOUGHT.search(bare) and not isinstance(parts, str) else parts
    return _in_words(told) if _TIDY.fullmatch(bare) else NO_DATE


def _names(code: str) -> Iterator[tuple[str, int]]:
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for month, name in Locale.parse(code).months[form][width].items():
                yield level(name).strip("."), month


@lru_cache
def _fillers() -> frozenset[str]:
    """Words that say nothing of their own: `year`, `г.`, days of the week."""
    days = [
        level(name).strip(".")
        for code in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in Locale.parse(code).days["format"][width].values()
    ]
    return frozenset({*codes("date"), *days} - set(months()))


def _without_words(bare: str) -> str:
    """The figures alone; a word between them parts them for good."""
    digits = re.sub(r"-?[^\W\d_]+\.?", "¦", _ORDINAL.sub("", bare)).strip(" .,¦")
    return re.sub(r"\s*([./-])\s*", r"\1", digits)


def _in_digits(said: str, day_first: bool | None) -> Parts | str:
    if re.fullmatch(r"\d{4}", said):
        return Parts(int(said))
    if whole := _YEAR_FIRST.fullmatch(said):
        return Parts(int(whole[1]), int(whole[3]), int(whole[4]))
    if month := _YEAR_MONTH.fullmatch(said):
        return Parts(int(month[1] or month[3]), int(month[2] or month[4]))
    if month := _MONTH_YEAR.fullmatch(said):
        return Parts(int(month[2]), int(month[1]))
    if whole := _YEAR_LAST.fullmatch(said):
        one, two, year = int(whole[1]), int(whole[3]), int(whole[4])
        return _ordered(one, two, day_first=whole[2] == "." or day_first, year=year)
    if re.fullmatch(r"\d{1,2}", said):
        return Parts(day=int(said))
    return SHORT_YEAR if _SHORT.fullmatch(said) else NO_DATE


def _ordered(one: int, two: int, *, day_first: bool | None, year: int) -> Parts | str:
    """Which of two numbers is the day; a number above twelve tells, where nobody has."""
    if day_first is None and one != two and one <= 12 and two <= 12:
        return DAY_OR_MONTH
    first = two <= 12 if day_first is None else day_first
    return Parts(year, two, one) if first else Parts(year, one, two)


def _in_words(told: list[str]) -> Parts | str:
    """A month by name, a quarter or a half, with a year and perhaps a day."""
    named = [months()[one] for one in told if one in months()]
    pieces = [int(codes("part_of_year")[one]) for one in told if one in codes("part_of_year")]
    rest = [one for one in told if one not in months() and one not in codes("part_of_year")]
    years = [int(one) for one in rest if one.isdigit() and len(one) == 4]
    small = [_small(one) for one in rest if not (one.isdigit() and len(one) == 4)]
    if len(named) + len(pieces) != 1 or len(years) > 1 or len(rest) > 2 or 0 in small:
        return NO_DATE
    year, number = (years or [0])[0], (small or [0])[0]
    if named:
        return Parts(year, named[0], number) if len(small) < 2 else SHORT_YEAR
    fits = 1 <= number <= 12 // pieces[0] and year
    return Parts(year, number * pieces[0], months=pieces[0]) if fits else NO_DATE


def _small(word: str) -> int:
    """A day or the number of a quarter; 0 where the word is neither."""
    if word.isdigit():
        return int(word) if len(word) <= 2 else 0
    return _QUARTERS.get(word, 0)

"""What do the lines above and below a table say: its title, country, date, source, scope?

Only what is written there in words that we know; whether it is enough is decided in `questions`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from etl.intake.header import Row
from etl.intake.headings import aliases, level
from etl.intake.values import Dated, read_country, read_date
from etl.intake.values.spellings import level as level_text

_ENDINGS = (  # of cases, after the name of a country: Казахстана, Oʻzbekistonga, Қазақстанға
    *("а", "у", "ом", "е"),
    *("ning", "ga", "da", "dan", "ni", "нинг", "га", "да", "дан", "ни"),
    *("ның", "ға", "нын", "га", "ден", "тан", "тын", "ка", "та", "и"),
)
_SHORTEST = 5  # letters of a name that may take an ending
_LONGEST = 500  # of a line that is looked through
_SEPARATOR = ("sep=",)  # what Excel writes into the first line, split by what it names
_PHRASE = 5  # words of the longest name
_WORD = re.compile(r"[^\s,;:.()«»“”\"/–—]+")
_DATES = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{4}"
    r"|\d{1,2}(?:-|\s)\s?\w+\.?\s+\d{4}|\w+\s+\d{1,2},\s+\d{4}|\d{4}[-\s]+\w+\s+\d{1,2}-?\s?\w+"
)
_TELLING = (
    "speaker",
    "publisher",
    "published",
    "until",
    "date",
    "country",
    "origin",
    "url",
    "title",
)


def pair_of(row: Row) -> tuple[str, str] | None:
    """Field and value of a line such as `Источник: МИД`, in one cell or in two."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) == 1:
        cells = [part.strip() for part in cells[0].split(":", 1)]
    if len(cells) != 2 or not all(cells):
        return None
    field = aliases().get(level(cells[0]), "")
    return (field, cells[1]) if field in _TELLING else None


def told(
    lines: Iterable[Row], *, above: int, sheet: str, countries: Mapping[str, str], left: set[str]
) -> dict[str, str]:
    """Field → what the lines say of the whole table, the first `above` of them standing above it.

    `left` are the countries that people leave, which a title names beside the one they go to.
    """
    rows = list(lines)
    pairs = [one for one in map(pair_of, rows) if one]
    titles = [_text(row) for row in rows[:above] if not pair_of(row) and row[:1] != _SEPARATOR]
    words = [*titles, sheet]
    found = {
        "title": next((one for one in titles if one), ""),
        "country": _country(words, countries, left=left),
        "published": _date([_text(row) for row in rows if not pair_of(row)]),
        "scope": _scope(words),
    }
    return {key: value for key, value in (found | dict(_read(pairs, countries))).items() if value}


def _text(row: Row) -> str:
    return " ".join(" ".join(cell.split()) for cell in row if cell.strip())[:_LONGEST]


def _read(
    pairs: Iterable[tuple[str, str]], countries: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The values of pairs as codes and dates; what cannot be read is not told."""
    for field, text in pairs:
        if field in ("country", "origin"):
            yield field, read_country(text, countries) or ""
        elif field in ("published", "until", "date"):
            date = read_date(text)
            yield "published", date.text if isinstance(date, Dated) else ""
        else:
            yield field, text


def _country(texts: Iterable[str], countries: Mapping[str, str], *, left: set[str]) -> str:
    """The one country that the texts name, beside those that people leave."""
    found = {code for text in texts for code in _countries(text, countries)}
    alone = found - left or (found if len(found) == 1 else set())
    return alone.pop() if len(alone) == 1 else ""


def _countries(text: str, countries: Mapping[str, str]) -> Iterator[str]:
    words = _WORD.findall(level_text(text))
    at = 0
    while at < len(words):
        sizes = range(min(_PHRASE, len(words) - at), 0, -1)
        named = ((size, _named(" ".join(words[at : at + size]), countries)) for size in sizes)
        size, code = next(((size, code) for size, code in named if code), (1, ""))
        if code:
            yield code
        at += size


def _named(words: str, countries: Mapping[str, str]) -> str:
    """The country of these words, with the ending of a case or without; codes do not count."""
    if len(words) < _SHORTEST - 1:
        return ""
    stems = (words.removesuffix(one) for one in _ENDINGS if len(words) - len(one) >= _SHORTEST)
    return next(filter(None, (countries.get(one) for one in (words, *stems))), "")


def _date(texts: Iterable[str]) -> str:
    """The one day that the texts call their own: `as of 1 January 2024`."""
    words = [one for one, field in aliases().items() if field == "until" and len(one) >= _SHORTEST]
    own = [one for one in texts if any(word in level_text(one) for word in words)]
    read = [read_date(date) for one in own for date in _DATES.findall(one)]
    dates = {one.text for one in read if isinstance(one, Dated)}
    return dates.pop() if len(dates) == 1 else ""


@cache
def _scopes() -> dict[str, str]:
    return {said: one.partition(":")[2] for said, one in aliases().items() if one[:6] == "scope:"}


def _scope(texts: Iterable[str]) -> str:
    """operation, year_total or cumulative, if the texts say one of them in so many words."""
    said = " ".join(f" {' '.join(_WORD.findall(level_text(one)))} " for one in texts)
    found = {scope for words, scope in _scopes().items() if f" {words} " in said}
    return found.pop() if len(found) == 1 else ""

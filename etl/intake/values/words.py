"""Which code of ours does a word of a file mean: a group, a country, a scope, a kind of event?

Exact look-ups in six languages, never a likeness; words that name several things name none.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from domain.countries import country_of
from etl.intake.values.spellings import KEPT, LONGEST, codes, level, parents, phrases, unmarked
from etl.reference import Reference

_NAMIBIA = "NA"  # its alpha-2, which most readers of tables take for "not available"
_REGIONS = {level(code): code for code in ("WLD", "M49:143")}
_LISTS = (";", r"[,/&+]", r"\s(?:and|и|va|ва|және|мен|жана|менен)\s")  # the surest first
_PARTS = re.compile(r"\s*[/|():;,\n-]\s*")
_OF_SEX = {
    frozenset({"adults", "male"}): "men",
    frozenset({"adults", "female"}): "women",
    frozenset({"children", "male"}): "boys",
    frozenset({"children", "female"}): "girls",
}


def read_code(field: str, text: str) -> str | None:
    """The code of a field of data/reference/spellings.csv (scope, qualifier, …) that is meant."""
    return codes(field).get(_plain(text)) if len(text) <= LONGEST else None


def read_scope(text: str) -> str | None:
    """operation, year_total, cumulative or stock."""
    return read_code("scope", text)


def read_event_type(text: str) -> str | None:
    """One of etl.normalise.measures.EVENT_TYPES."""
    return read_code("event_type", text)


def read_group(text: str) -> str | None:
    """The code of groups.csv that a cell or a heading names (`of whom women`, `Дети / девочки`)."""
    return _group(text.strip()) if len(text.strip()) <= LONGEST else None


@lru_cache(maxsize=KEPT)
def _group(text: str) -> str | None:
    if known := _one_group(_plain(text)):
        return known if known in parents() else None
    named = [_one_group(part) for part in _PARTS.split(level(text)) if part]
    return None if None in named else _innermost({one for one in named if one})


def countries_known(reference: Reference) -> Mapping[str, str]:
    """Levelled spelling → code of all countries; build it once for a file."""
    named = country_of(reference.countries, reference.not_countries)
    return {level(label): code for label, code in named.items()} | _REGIONS


def read_country(text: str, known: Mapping[str, str], *, codes: bool = True) -> str | None:
    """The codes of the countries that are named, joined by a semicolon; None if one is unknown.

    `codes` says that the column may hold alpha-2 codes, so that NA is Namibia.
    """
    if len(text.strip()) > LONGEST:
        return None
    plain, _mark = unmarked(text)
    if codes and plain == _NAMIBIA:
        return "NAM"
    return _countries(level(plain), known) or _countries(level(text), known)


def _countries(said: str, known: Mapping[str, str]) -> str | None:
    if one := known.get(said.strip()):
        return one
    for mark in _LISTS:
        parts = [part for part in re.split(mark, said) if part.strip()]
        if len(parts) > 1:
            found = [_countries(part, known) for part in parts]
            if all(found):
                return ";".join(sorted({one for one in found if one}))
    return None


def _plain(text: str) -> str:
    return level(unmarked(text)[0]).strip(" :,;")


def _one_group(said: str) -> str | None:
    """What the words mean by themselves, or within a phrase such as `number of …`."""
    if known := codes("group").get(said) or codes("sex").get(said):
        return known
    for pattern, _code in phrases("heading"):
        if (inside := pattern.fullmatch(said)) and (known := _one_group(inside[1])):
            return known
    return None


def _innermost(named: set[str]) -> str | None:
    """The one of several groups that stands within all the others (children / girls)."""
    rest = named - {"total"} or named
    if frozenset(rest) in _OF_SEX:
        return _OF_SEX[frozenset(rest)]
    inner = [one for one in rest if rest <= set(_up(one))]
    return inner[0] if inner and inner[0] in parents() else None


def _up(group: str) -> list[str]:
    """A group and what it stands within."""
    return [group, *_up(parents()[group])] if group in parents() else []

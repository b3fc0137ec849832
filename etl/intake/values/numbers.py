"""How many people does a text say, and how firmly?

A number as it is written in any of our languages, with what stands round it. What may be two
numbers, or none of people, is a doubt: nothing is rounded, guessed or repaired.
"""

import re
from functools import lru_cache

from domain.findings import shown
from etl.intake.values.answers import Count, Doubt, Missing
from etl.intake.values.missing import read_missing
from etl.intake.values.spellings import KEPT, LONGEST, level, phrases, unmarked


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


Found = tuple[int, int | None, str] | str | None  # a rule broken; None: not of this form
NO_COUNT = "no_count"
_DIGITS = 9  # more people than there are is a slip of the keyboard
_GROUPS = r"[1-9]\d{0,2}(?P<group>[ ʻ,.])\d{3}(?:(?P=group)\d{3})*"
_NEGATIVE = re.compile(r"-\s*\d[\d ʻ.,]*|\(\s*\d[\d ʻ.,]*\)")
_TORN = re.compile(r"\d(?:\s{2,}|[\t\n\r\v\f])\d")  # two numbers rather than thousands
_ONE_MARK = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_WHOLE = re.compile(rf"\d+|{_GROUPS}")
_WITH_PART = re.compile(rf"(\d+|{_GROUPS})(?!(?P=group))[.,](?P<part>\d+)")
_SAID = {
    "fraction": (
        _("“{value}” is no whole number of people."),
        _("Write whole people; a share or an average does not belong in this column."),
    ),
    "negative": (
        _("“{value}” is less than nobody."),
        _("Write a whole number, 0 or more; correct the number that was too high instead."),
    ),
    "two_readings": (
        _("“{value}” may be thousands or a fraction."),
        _("Say which mark this file puts before decimals, or write the number without marks."),
    ),
    "too_many": (
        _("“{value}” is more people than there are."),
        _("Correct the number."),
    ),
    "backwards": (
        _("“{value}” ends lower than it begins."),
        _("Write the lower number first; if it is a date, choose another column for it."),
    ),
    NO_COUNT: (
        _("“{value}” is no number of people that we can read."),
        _("Write a whole number, 0 or more, or leave the cell empty if none is known."),
    ),
}


def read_count(text: str, *, decimal: str = "") -> Count | Missing | Doubt:
    """What a text says of a number of people; `decimal` is the file's mark of fractions, if told.

    “More than 150” is 150, at_least: the number stays the one that the reader finds in the source.
    """
    plain = text.strip()
    return _read(plain, decimal) if len(plain) <= LONGEST else _doubt(NO_COUNT, plain)


@lru_cache(maxsize=KEPT)
def _read(text: str, decimal: str) -> Count | Missing | Doubt:
    if missing := read_missing(text):
        return missing
    plain, mark = unmarked(text)
    said, inner = unmarked(_without_unit(level(plain)))
    form: Found = NO_COUNT if _TORN.search(plain) else None
    found = form or _plain(said, decimal) or _between(said, decimal) or _firm(said, decimal)
    if found is None or isinstance(found, str):
        return _doubt(found or NO_COUNT, text)
    low, high, qualifier = found
    return Count(low, qualifier, high=high, mark=mark or inner)


def _plain(said: str, decimal: str) -> Found:
    """A number by itself, or the rule that it breaks."""
    number = _whole(said, decimal)
    if isinstance(number, str):
        return None if number == NO_COUNT else number
    return number, None, "exact"


def _between(said: str, decimal: str) -> Found:
    """A range (from 12 to 15), or the rule that it breaks."""
    for pattern, _code in phrases("range"):
        if not (ends := pattern.fullmatch(said)):
            continue
        low, high = (_whole(_without_unit(end), decimal) for end in ends.groups())
        if NO_COUNT in (low, high):
            continue
        if isinstance(low, str) or isinstance(high, str):
            return low if isinstance(low, str) else str(high)
        return (low, high, "at_least") if low <= high else "backwards"
    return None


def _firm(said: str, decimal: str) -> Found:
    """A number with words round it (more than 150), or the rule that it breaks."""
    for pattern, qualifier in phrases("qualifier"):
        if inside := pattern.fullmatch(said):
            number = _whole(_without_unit(inside[1]), decimal)
            if number != NO_COUNT:
                return number if isinstance(number, str) else (number, None, qualifier)
    return None


def _without_unit(said: str) -> str:
    """What is left without the people (150 чел.)."""
    if said[-1:].isdigit():
        return said
    inside = (pattern.fullmatch(said) for pattern, _code in phrases("unit"))
    return next((one[1] for one in inside if one), said)


def _whole(said: str, decimal: str) -> int | str:
    """The number that is written, or the rule that it breaks."""
    if _NEGATIVE.fullmatch(said):
        return "negative"
    digits: str | None = said if _WHOLE.fullmatch(said) else None
    if one := _ONE_MARK.fullmatch(said):
        if not decimal:
            return "two_readings"
        digits = said if one[1] != decimal else None
    if digits is None:
        if not (parts := _WITH_PART.fullmatch(said)):
            return NO_COUNT
        if parts["part"].strip("0"):
            return "fraction"
        digits = parts[1]
    number = re.sub(r"\D", "", digits).lstrip("0")
    return int(number or "0") if len(number) <= _DIGITS else "too_many"


def _doubt(rule: str, text: str) -> Doubt:
    message, remedy = _SAID[rule]
    return Doubt(rule, message, remedy, (("value", shown(text[:LONGEST])),))

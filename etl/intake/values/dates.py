"""Which day, month, year or span does a text of a file mean?

ISO dates, dates in figures and in words of our six languages, spreadsheets' day numbers when told.
A date that may be two is a doubt, never a guess.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from domain.findings import shown
from domain.periods import first_day, last_day, partial_date
from etl.intake.values.answers import Dated, Doubt, Missing
from etl.intake.values.calendar import (
    DAY_OR_MONTH,
    IMPOSSIBLE,
    NO_DATE,
    SHORT_YEAR,
    Parts,
    parts_of,
)
from etl.intake.values.missing import read_missing
from etl.intake.values.spellings import KEPT, LONGEST, level, phrases, unmarked


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_BACKWARDS = "ends_before_it_starts"
_SERIALS = range(36526, 60001)  # 2000-01-01 to 2064
_EPOCH = date(1899, 12, 30)  # of the day numbers of spreadsheets
_AS_ISO = _("Write a date as 2019, 2019-05 or 2019-05-07; leave it empty where it is not known.")
_SAID = {
    DAY_OR_MONTH: (
        _("“{value}” may begin with the day or with the month."),
        _("Say whether this file writes the day first, or write dates as 2019-05-07."),
    ),
    SHORT_YEAR: (_("“{value}” does not give its year in four digits."), _AS_ISO),
    NO_DATE: (_("“{value}” is no date that we can read."), _AS_ISO),
    IMPOSSIBLE: (_("“{value}” is no day of the calendar."), _AS_ISO),
    _BACKWARDS: (
        _("“{value}” ends before it begins."),
        _("Write the earlier date first."),
    ),
}


def read_date(
    text: str, *, day_first: bool | None = None, serial: bool = False
) -> Dated | Missing | Doubt:
    """The date of a text; `day_first` settles 03/04/2021, `serial` lets 45623 be a day's number."""
    plain = text.strip()
    if len(plain) > LONGEST:
        return _doubt(NO_DATE, plain)
    return read_missing(plain) or _cached(plain, day_first, serial)


@lru_cache(maxsize=KEPT)
def _cached(text: str, day_first: bool | None, serial: bool) -> Dated | Doubt:
    found = _read(level(unmarked(text)[0]), day_first, serial)
    return _doubt(found, text) if isinstance(found, str) else found


def _doubt(rule: str, text: str) -> Doubt:
    message, remedy = _SAID[rule]
    return Doubt(rule, message, remedy, (("value", shown(text[:LONGEST])),))


def _read(said: str, day_first: bool | None, serial: bool) -> Dated | str:
    if serial and (number := re.fullmatch(r"(\d{5})(?:[.,]\d+)?", said)):
        inside = int(number[1]) in _SERIALS
        return Dated(str(_EPOCH + timedelta(int(number[1])))) if inside else NO_DATE
    parts = parts_of(said, day_first=day_first)
    if parts != NO_DATE:
        return parts if isinstance(parts, str) else _dated(parts)
    spans = {one for ends in _ends(said) if (one := _span(*ends, day_first=day_first)) != NO_DATE}
    return spans.pop() if len(spans) == 1 else NO_DATE


def _ends(said: str) -> Iterator[tuple[str, str]]:
    """Every way to part a text into a beginning and an end."""
    for pattern, _code in phrases("range"):
        if ends := pattern.fullmatch(said):
            yield ends[1], ends[2]
    for dash in re.finditer("-+", said):
        yield said[: dash.start()].strip(), said[dash.end() :].strip()


def _span(start: str, end: str, *, day_first: bool | None) -> Dated | str:
    """A span; its beginning takes from its end what it leaves out (5–7 May 2019)."""
    last, first = (parts_of(one, day_first=day_first) for one in (end, start))
    if NO_DATE in (first, last):
        return NO_DATE
    if isinstance(first, str) or isinstance(last, str):
        return first if isinstance(first, str) else str(last)
    if not first.year:
        first = first._replace(year=last.year, month=first.month or last.month)
    began, ended = _dated(first), _dated(last)
    if isinstance(began, str) or isinstance(ended, str):
        return began if isinstance(began, str) else ended
    return _in_order(began.since or began.text, ended.text)


def _in_order(start: str, end: str) -> Dated | str:
    first, last = first_day(start), last_day(end)
    return Dated(end, start) if first and last and first <= last else _BACKWARDS


def _dated(parts: Parts) -> Dated | str:
    """The parts as text, or the rule that they break."""
    if not parts.year:
        return SHORT_YEAR if parts.month else NO_DATE
    text = _text(parts)
    if not partial_date(text):
        return IMPOSSIBLE
    since = _text(parts._replace(month=parts.month - parts.months + 1))
    return Dated(text, since if parts.months > 1 else "")


def _text(parts: Parts) -> str:
    fields = [f"{parts.year:04}", *(f"{one:02}" for one in (parts.month, parts.day) if one)]
    return "-".join(fields)

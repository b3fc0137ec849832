"""Which days can a date of the sources mean? `2019`, `2019-05` and `2019-05-07` are all dates.

A partial date stands for its first and last possible day. What a claim counts over, and which of
two dates speaks, is decided where claims are normalised and settled.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

EARLIEST_YEAR, LATEST_YEAR = 1900, 2199  # what lies outside is a slip of the keyboard
DAY, MONTH, YEAR = "day", "month", "year"
_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@dataclass(frozen=True)
class PartialDate:
    """The first and the last day that a date can mean, and how fine it is."""

    first: date
    last: date
    precision: str


@dataclass(frozen=True)
class PartialDates:
    """One entry for each text: first and last (datetime64[s], NaT), precision ('' if none)."""

    first: npt.NDArray[np.datetime64]
    last: npt.NDArray[np.datetime64]
    precision: list[str]


def partial_date(text: str) -> PartialDate | None:
    """What the text means as a date; None where it is no date, or no day of the calendar."""
    written = _WRITTEN.fullmatch(text)
    if not written or not EARLIEST_YEAR <= int(written[1]) <= LATEST_YEAR:
        return None
    year, month, day = (int(part) if part else 0 for part in written.groups())
    if not written[2]:
        return PartialDate(date(year, 1, 1), date(year, 12, 31), YEAR)
    if not 1 <= month <= 12:
        return None
    length = monthrange(year, month)[1]
    if not written[3]:
        return PartialDate(date(year, month, 1), date(year, month, length), MONTH)
    if not 1 <= day <= length:
        return None
    return PartialDate(date(year, month, day), date(year, month, day), DAY)


def first_day(text: str) -> date | None:
    """The first day that the text can mean, None where it is no date."""
    parsed = partial_date(text)
    return parsed.first if parsed else None


def last_day(text: str) -> date | None:
    """The last day that the text can mean, None where it is no date."""
    parsed = partial_date(text)
    return parsed.last if parsed else None


def precision_of(text: str) -> str:
    """day, month or year; '' where the text is no date."""
    parsed = partial_date(text)
    return parsed.precision if parsed else ""


def partial_dates(texts: Sequence[str]) -> PartialDates:
    """All of these at once; hand it each distinct text once, it is the rows that are many."""
    parsed = [partial_date(text) for text in texts]
    return PartialDates(
        first=np.array([one.first if one else None for one in parsed], "datetime64[s]"),
        last=np.array([one.last if one else None for one in parsed], "datetime64[s]"),
        precision=[one.precision if one else "" for one in parsed],
    )

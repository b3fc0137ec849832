"""Which event is a count on? An operation that we know by its name or its day, else a new id.

The ids of new events are made like those of data/claims: country, date, name.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.countries import fold
from domain.periods import DAY, precision_of
from etl.reference import Reference

_DATE = re.compile(r"(?<!\d)\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
_QUOTES = re.compile(r"[«»“”„\"]")
_WORDS = re.compile(
    r"(?<!\w)(?:operation|operatsiya|operatsiyasi|операция|операции|операцияси|операциясы"
    r"|mission|миссия|amaliyoti|амалиёти|амалиёт)(?!\w)"
)
_LATIN = str.maketrans(  # as Uzbek is written in its two scripts
    dict(zip("абвгдезийклмнопрстуфхқҳ", "abvgdeziyklmnoprstufxqh", strict=True))
    | {"ж": "j", "ў": "oʻ", "ғ": "gʻ", "ч": "ch", "ш": "sh", "ё": "yo", "ю": "yu", "я": "ya"}
)
Known = Mapping[tuple[str, str], frozenset[str]]


@dataclass(frozen=True)
class Events:
    """The operations of the reference table, by country and name, and by country and day."""

    by_name: Known
    by_day: Known

    def event_of(self, *, scope: str, country: str, date: str, name: str) -> str:
        """The id of the event that a count with these fields is on."""
        place = country.lower().replace(";", "-")
        if scope == "year_total":
            return f"{place}-{date[:4]}"
        if scope != "operation":
            return f"{place}-{scope}"
        known = self._known(country, date=date, name=name)
        new = (place, date, "-".join(re.findall(r"\w+", _plain(name))))
        return known or "-".join(one for one in new if one)

    def _known(self, country: str, *, date: str, name: str) -> str:
        """The one operation that is meant, '' for one that is new or may be several."""
        on_day = self.by_day.get((country, date), frozenset())
        said = (_plain(name), _plain(name).translate(_LATIN))
        spelt = (self.by_name.get((country, one), frozenset()) for one in said)
        named = frozenset[str]().union(*spelt) if name else on_day
        meant = named if len(named) == 1 else named & on_day
        return next(iter(meant)) if len(meant) == 1 else ""


def events_of(reference: Reference) -> Events:
    """The operations that the reference table of events knows."""
    names: dict[tuple[str, str], set[str]] = {}
    days: dict[tuple[str, str], set[str]] = {}
    table = reference.events[reference.events["scope"] == "operation"]
    for row in table.to_dict("records"):
        for name in filter(None, (row["name"], row["name_ru"], row["name_uz"])):
            names.setdefault((row["country"], _plain(name)), set()).add(row["operation"])
        for day in _days((row["date"], row["event"])):
            days.setdefault((row["country"], day), set()).add(row["operation"])
    return Events(_frozen(names), _frozen(days))


def _days(texts: Iterable[str]) -> set[str]:
    found = {date for text in texts for date in _DATE.findall(text)}
    return {date for date in found if precision_of(date) == DAY}


def _frozen(sets: Mapping[tuple[str, str], set[str]]) -> Known:
    return {key: frozenset(one) for key, one in sets.items()}


def _plain(name: str) -> str:
    """A name as it is compared: without quotation marks and the word operation."""
    bare = _WORDS.sub(" ", _QUOTES.sub(" ", fold(name)))
    return " ".join(bare.split())

"""What does a row say of its counts: country, date, group, operation, whose figure it is?

Texts as the canonical columns write them. What a text means is read in `values`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from domain.countries import fold
from etl.intake.columns import Countries, places
from etl.intake.doubts import UNKNOWN_GROUP, UNKNOWN_WORD, unknown_country
from etl.intake.given import Column
from etl.intake.header import Row
from etl.intake.values import (
    Doubt,
    Missing,
    read_code,
    read_country,
    read_date,
    read_event_type,
    read_group,
    read_missing,
    read_scope,
)

Fields = Mapping[str, str]
Doubted = tuple[tuple[int, Doubt], ...]
DAY_FIRST, MONTH_FIRST = "day_first", "month_first"
_CODES = 2  # letters of a country's alpha-2 code
DATED = ("year", "until", "date")  # the last that is given speaks


@dataclass(frozen=True)
class Marks:
    """How this file writes what may be read in two ways: dates, decimals, two-letter codes."""

    day_first: bool | None = None
    decimal: str = ""
    alpha_2: bool = False


def marks_of(said: Mapping[str, str], rows: Sequence[Row], columns: Sequence[Column]) -> Marks:
    """What a person says of dates and decimals, and whether most countries are written as KZ."""
    at = places(columns).get("country")
    texts = {row[at].strip() for row in rows if at is not None and at < len(row)}
    short = sum(len(one) == _CODES and one.isupper() for one in texts)
    return Marks(
        day_first={DAY_FIRST: True, MONTH_FIRST: False}.get(said.get("date_order", "")),
        decimal=said.get("decimal", ""),
        alpha_2=short * 2 > len(texts),
    )


class Labels:
    """Reads the cells of a row that count nobody."""

    def __init__(
        self, columns: Sequence[Column], *, countries: Countries, why: Countries, marks: Marks
    ) -> None:
        """`why` gives the reason why a folded label is no country, where it is known."""
        self._places = places(columns)
        self._countries, self._why = countries, why
        self._marks = marks
        self._known: dict[Row, tuple[Fields, Doubted]] = {}
        self._readers: Mapping[str, Callable[[str], str | Doubt]] = {
            "country": self._country,
            "origin": self._country,
            "group": lambda text: read_group(text) or UNKNOWN_GROUP,
            "scope": lambda text: read_scope(text) or UNKNOWN_WORD,
            "event_type": lambda text: read_event_type(text) or UNKNOWN_WORD,
            "qualifier": lambda text: read_code("qualifier", text) or UNKNOWN_WORD,
        }

    def of(self, row: Row) -> tuple[Fields, Doubted]:
        """The fields of a row, and the places of the cells that cannot be read.

        Rows that say the same share one mapping.
        """
        texts = tuple(row[at].strip() if at < len(row) else "" for at in self._places.values())
        if texts not in self._known:
            self._known[texts] = self._of(texts)
        return self._known[texts]

    def _of(self, texts: Row) -> tuple[Fields, Doubted]:
        fields: dict[str, str] = {}
        doubts = []
        for (field, place), text in zip(self._places.items(), texts, strict=True):
            said = self._read(field, text) if text else {}
            if isinstance(said, Doubt):
                doubts.append((place, said))
            else:
                fields |= said
        date = next((fields[one] for one in reversed(DATED) if fields.get(one)), "")
        return fields | {"date": date}, tuple(doubts)

    def _read(self, field: str, text: str) -> Fields | Doubt:
        if field in (*DATED, "since", "published"):
            return self._date(field, text)
        if field not in self._readers:
            return {field: text}
        if read_missing(text) and field != "country":
            return {}
        said = self._readers[field](text)
        return said if isinstance(said, Doubt) else {field: said}

    def _date(self, field: str, text: str) -> Fields | Doubt:
        said = read_date(text, day_first=self._marks.day_first)
        if isinstance(said, Doubt):
            return said
        if isinstance(said, Missing):
            return {}
        return {field: said.text} | ({"since": said.since} if said.since else {})

    def _country(self, text: str) -> str | Doubt:
        known = read_country(text, self._countries, codes=self._marks.alpha_2)
        return known or unknown_country(self._why.get(fold(text), ""))

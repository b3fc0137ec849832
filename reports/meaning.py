"""What does a number mean? Whose people, which of them, when and by which operation, in words.

From its address alone. Its figure, and what stands behind it, are told elsewhere.
"""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from charts.theme import Mode
from domain.frames import NOT_ITEMISED
from domain.number import ITEMISED, NO_YEAR, Number, read_number
from domain.selection import Selection
from domain.words import Words
from reports.figures import Figures
from reports.naming import operation_name
from reports.view import View
from reports.wording import day, lookup, records
from stats.chain import NO_PARTS, Both, Parts, figure, parts
from stats.difference import Difference, difference
from stats.groups import LEAVES, MEMBERS


@dataclass(frozen=True, eq=False)
class Asked:
    """A number that somebody asked for, among the figures of one edition, in one language."""

    number: Number
    figures: Figures
    words: Words
    mode: Mode = "light"

    @cached_property
    def view(self) -> View:
        """Its countries, for what every exhibit carries."""
        named = (self.claim["country"],) if self.claim else self.number.countries
        chosen = named or tuple(sorted(self.figures.countries))
        own = Selection(countries=chosen, language=self.words.language)
        return View(self.figures, own, self.words, self.mode)

    @property
    def both(self) -> Both:
        """Totals and counts."""
        return self.figures.totals, self.figures.counts

    @cached_property
    def claim(self) -> dict[str, Any] | None:
        """The first of the claims that a dated point names, as a row of CLAIMS."""
        rows = self.figures.claims
        found = records(rows[rows["claim"].isin(self.number.claims)])
        return found[0] if found else None

    @cached_property
    def figure(self) -> dict[str, Any] | None:
        """Its figure; None where nobody published one. That of a dated point has no basis."""
        if not self.number.claims:
            return figure(self.both, self.number)
        if self.claim is None:
            return None
        count, ids = self.claim["count"], " ".join(self.number.claims)
        ends = {"low": count, "high": count, "qualifier": self.claim["qualifier"]}
        return {"count": count, **ends, "basis": "", "claims": ids, "ruling": ""}

    @cached_property
    def below(self) -> Parts:
        """The parts that it is the sum of; a dated point has none."""
        return NO_PARTS if self.number.claims else parts(self.both, self.number)

    @cached_property
    def left(self) -> Difference | None:
        """What it is the difference of, if it is a remainder."""
        return None if self.number.claims else difference(self.both, self.number)

    @cached_property
    def operations(self) -> dict[Any, dict[str, Any]]:
        """The operations of the edition by their ids."""
        return lookup(self.figures.operations, "operation")

    def of(self, number: Number) -> "Asked":
        """Another number among the same figures."""
        return replace(self, number=number)

    def count(self, **changed: Any) -> int:
        """The people of this number with these fields of it changed; 0 where nobody is known."""
        found = figure(self.both, replace(self.number, **changed))
        return int(found["count"]) if found else 0

    @property
    def title(self) -> str:
        """What the number means, as of when, in which edition."""
        named = {"scope": self.scope, "date": self.view.until, "edition": self.figures.edition}
        if not self.who:
            return self.words.text(
                "People repatriated – {scope}, as of {date}, edition {edition}", **named
            )
        return self.words.text(
            "{groups} repatriated – {scope}, as of {date}, edition {edition}",
            groups=self.who,
            **named,
        )

    @property
    def who(self) -> str:
        """Its groups, '' for all people."""
        order = (*LEAVES, *MEMBERS)
        groups = sorted((one for one in self.number.groups if one != "total"), key=order.index)
        names = [self.words.group(one, inline=place > 0) for place, one in enumerate(groups)]
        return self.words.join(names) if names else ""

    @property
    def scope(self) -> str:
        """Its countries, years, operation and origins."""
        words, number = self.words, self.number
        if self.claim:
            return self._claimed(self.claim)
        place = self.view.named(self.view.countries)
        parts = [place, self._when, self._which]
        if number.origins:
            left = words.join(map(words.origin, number.origins))
            parts.append(words.text("country left: {countries}", countries=left))
        return "; ".join(part for part in parts if part)

    @property
    def name(self) -> str:
        """The number as one of several: its groups, then its scope."""
        if not self.who:
            return self.scope
        return self.words.text("{group}: {number}", group=self.who, number=self.scope)

    def _claimed(self, row: dict[str, Any]) -> str:
        """Whose people a dated point counts, and until when."""
        words = self.words
        group = words.group(row["group"], inline=True) if row["group"] != "total" else ""
        when = day(words, row["end"], row["precision"], short=True)
        named = self.operation(row["operation"]) if row["period_kind"] == "operation" else when
        return "; ".join(one for one in (words.country(row["country"]), group, named) if one)

    @property
    def _when(self) -> str:
        return self.words.join(
            inline(self.words.label("year_not_reported")) if one == NO_YEAR else one
            for one in self.number.years
        )

    @property
    def _which(self) -> str:
        """Its operation by name and date, or what stands in place of one."""
        words, number = self.words, self.number
        if number.until:
            last = self.operation(number.until)
            return words.text("itemised by operation, up to {operation}", operation=last)
        if number.operation == ITEMISED:
            return inline(words.text("Itemised by operation"))
        if number.operation == NOT_ITEMISED:
            return inline(words.label(NOT_ITEMISED))
        if not number.operation:
            return ""
        row, name = self.operations.get(number.operation), self.operation(number.operation)
        bare = row is not None and _dated(name, row) and "(" not in name
        return words.text("operation of {date}", date=name) if bare else name

    def operation(self, code: str) -> str:
        """An operation by its name and date; the id of one that had not begun."""
        row = self.operations.get(code)
        if row is None:
            return code
        name = operation_name(self.words, row)
        own = self.words.operation(**{one: row[one] for one in ("name", "name_ru", "name_uz")})
        when = day(self.words, row["start"], row["precision"], short=True)
        return f"{name} ({when})" if own and not _dated(own, row) else name


@lru_cache(maxsize=64)  # the exhibits of one passport ask the same
def asked(figures: Figures, address: str, words: Words, mode: Mode = "light") -> Asked:
    """The number of an address among these figures."""
    return Asked(read_number(address), figures, words, mode)


def _dated(name: str, row: dict[str, Any]) -> bool:
    """Whether the name of an operation is its date already, as far as that is known."""
    if row["start"] is None:
        return False
    parts = {str(row["start"].year), *([str(row["start"].day)] * (row["precision"] == "day"))}
    return parts <= set(name.replace("-", " ").split())


def inline(name: str) -> str:
    """A name as it stands within a phrase."""
    return name[:1].lower() + name[1:]

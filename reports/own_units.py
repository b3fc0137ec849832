"""Of what do speakers speak? Each country, year, operation or group, with its settled figure."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from domain.number import Number
from reports.naming import operation_name
from reports.view import View
from reports.wording import lookup, records
from stats.groups import ORDER, TOTAL
from stats.spoken import spoken
from stats.table import tabulate

KEYS = {  # the columns that tell the units of an axis apart
    "country": ("country",),
    "year": ("country", "year"),
    "operation": ("country", "operation"),
    "group": ("country", "group"),
}
Key = tuple[Any, ...]


@dataclass(frozen=True, eq=False)
class Units:
    """The rows of `spoken` in a view, by one axis."""

    view: View
    by: str
    groups: tuple[str, ...]  # of the claims; all of the tree where it is empty
    rows: pd.DataFrame

    def key(self, row: Mapping[str, Any]) -> Key:
        """The unit that a row speaks of."""
        return tuple(row[name] for name in KEYS[self.by])

    @property
    def names(self) -> dict[Key, str]:
        """The units in their order, each by its name."""
        keys = {self.key(row) for row in records(self.rows)}
        if self.by == "country":
            keys = {(code,) for code in self.view.countries}
        words, alone = self.view.words, len(self.view.countries) == 1
        named = {}
        for key in sorted(keys, key=self._place):
            country, own = words.country(key[0]), self._own_name(key)
            said = words.text("{country}: {operation}", country=country, operation=own)
            named[key] = own if alone or self.by == "country" else said
        return named

    def settled(self) -> dict[Key, dict[str, Any]]:
        """The settled figure of each unit, whatever years and origins are chosen."""
        if self.by != "group":
            return self._table(self.groups)
        found = {}
        for group in ORDER:
            for key, row in self._table((group,)).items():
                found[key[0], group] = row
        return found

    def number(self, key: Key) -> str:
        """The address of the settled figure of a unit."""
        own = dict(zip(KEYS[self.by], key, strict=True))
        groups = (own["group"],) if "group" in own else self.groups
        return str(
            Number(
                countries=(own["country"],),
                years=(str(own["year"]),) if "year" in own else (),
                operation=own.get("operation", ""),
                groups=tuple(one for one in groups if one != TOTAL),
            )
        )

    def _table(self, groups: Iterable[str]) -> dict[Any, dict[str, Any]]:
        by = tuple(name for name in KEYS[self.by] if name != "group")
        chosen = [one for one in groups if one != TOTAL] or None
        rows = tabulate(*self.view.both, by=by, countries=self.view.countries, groups=chosen)
        return {tuple(row[name] for name in by): row for row in records(rows)}

    def _place(self, key: Key) -> tuple[Any, ...]:
        """Countries by their names, years and operations oldest first, groups as in the tree."""
        first = self.view.countries.index(key[0])
        if self.by == "operation":
            start = self._operations[key[1]]["start"]
            return first, start is None, start, key[1]
        return (first, ORDER.index(key[1])) if self.by == "group" else (first, *key[1:])

    def _own_name(self, key: Key) -> str:
        words = self.view.words
        if self.by == "operation":
            return operation_name(words, self._operations[key[1]])
        if self.by == "group":
            return words.group(key[1])
        return str(key[1]) if self.by == "year" else words.country(key[0])

    @cached_property
    def _operations(self) -> dict[Hashable, dict[str, Any]]:
        return lookup(self.view.figures.operations, "operation")


def units(view: View, by: str) -> Units:
    """What speakers say in a view; one group at most, as claims on several are never added."""
    one = len(view.groups) == 1
    groups = view.groups if by == "group" or one else (TOTAL,)
    figures = view.figures
    rows = spoken(
        figures.claims,
        by=by,
        countries=view.countries,
        operations=figures.operations,
        shown=view.of_all_groups().operations["operation"].tolist(),
        groups=groups,
        years=view.selection.years,
        until=pd.Timestamp(figures.as_of) if figures.as_of else None,
    )
    return Units(view, by, groups, rows)

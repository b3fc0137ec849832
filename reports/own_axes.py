"""What stands in the rows and columns of the reader's own table? Codes, names and addresses.

Also which axes and measure are meant, where a reader asks for what cannot be told.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from domain.frames import NOT_ITEMISED, NOT_STATED
from domain.number import NO_YEAR
from domain.selection import Selection
from domain.words import Words
from reports.drawing import span
from reports.naming import operation_name
from reports.view import View
from reports.wording import lookup
from stats.cross import aside
from stats.groups import LEAVES

SPEAKER = "speaker"


@dataclass(frozen=True)
class Asked:
    """The axes and the measure of a table, and in `said` why they are not those asked for."""

    rows: str
    columns: str
    measure: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class Axis:
    """Its keys in their order with their names; `apart` holds those that are never added."""

    column: str
    names: dict[Hashable, str]
    apart: frozenset[Hashable] = field(default_factory=frozenset)

    @property
    def inside(self) -> list[Hashable]:
        """The keys that add up to the whole."""
        return [key for key in self.names if key not in self.apart]

    @property
    def beside(self) -> list[Hashable]:
        """The keys of people who cannot be added, as nobody stated what was asked for."""
        return [key for key in self.names if key in self.apart]

    def address(self, key: Hashable) -> dict[str, Any]:
        """The field of a number's address that means this key."""
        if self.column == "operation":
            return {"operation": key}
        plural = {"country": "countries", "origin": "origins", "year": "years", "group": "groups"}
        return {plural[self.column]: (NO_YEAR if key is None else str(key),)}


def axis_name(words: Words, column: str) -> str:
    """What an axis is called."""
    return {
        "country": words.text("Country"),
        "origin": words.text("Country left"),
        "year": words.text("Year"),
        "operation": words.text("Operation"),
        "group": words.text("Group"),
        SPEAKER: words.text("Speaker"),
    }[column]


def measure_name(words: Words, measure: str) -> str:
    """What a measure is called."""
    return {
        "count": words.text("People"),
        "range": words.text("Range"),
        "share": words.text("Share of the row"),
    }[measure]


def asked(selection: Selection, words: Words) -> Asked:
    """The axes and measure of a selection; country by year, in people, where it is silent."""
    rows = selection.rows or ("country" if selection.columns != "country" else "year")
    columns = selection.columns or ("year" if rows != "year" else "country")
    measure, said = selection.measure or "count", []
    if rows == columns:
        columns = "year" if rows != "year" else "country"
        said.append(
            words.text(
                "Rows and columns were the same; the columns show this instead: {columns}.",
                columns=axis_name(words, columns),
            )
        )
    if {rows, columns} == {SPEAKER, "origin"}:
        rows, columns = (("country" if one == "origin" else one) for one in (rows, columns))
        said.append(
            words.text("What speakers say is not told apart by country left; it is by country.")
        )
    if SPEAKER in (rows, columns) and measure == "share":
        measure = "count"
        said.append(words.text("There is no share of what speakers say; figures are shown."))
    return Asked(rows, columns, measure, tuple(said))


def axis(view: View, column: str, body: pd.DataFrame) -> Axis:
    """The keys of a settled axis in reading order: those of the body, and places kept empty."""
    names = _NAMES[column](view, body)
    apart = frozenset(key for key in names if aside(column, key, view.only))
    said = {key: _unadded(view.words, column) if key in apart else names[key] for key in names}
    return Axis(column, told_apart(said), apart)


def _countries(view: View, _body: pd.DataFrame) -> dict[Hashable, str]:
    return {code: view.words.country(code) for code in view.countries}


def _years(view: View, body: pd.DataFrame) -> dict[Hashable, str]:
    return span(view, body["year"])


def _origins(view: View, body: pd.DataFrame) -> dict[Hashable, str]:
    found = set(body["origin"])
    known = view.words.by_name(str(code) for code in found if code != NOT_STATED)
    last = [NOT_STATED] if NOT_STATED in found else []
    return {code: view.words.origin(code) for code in [*known, *last]}


def _groups(view: View, body: pd.DataFrame) -> dict[Hashable, str]:
    found = set(body["group"])
    order = view.groups or [leaf for leaf in LEAVES if leaf in found]
    return {code: view.words.group(code) for code in order}


def _operations(view: View, body: pd.DataFrame) -> dict[Hashable, str]:
    """The operations country by country, each oldest first; last what none accounts for."""
    words, place = view.words, {code: n for n, code in enumerate(view.countries)}
    known, found = lookup(view.figures.operations, "operation"), set(body["operation"])

    def order(code: str) -> tuple[Any, ...]:
        row = known[code]
        return place[row["country"]], row["start"] is None, row["start"], code

    own = sorted(found - {NOT_ITEMISED}, key=order)
    named: dict[Hashable, str] = {}
    for code in own:
        row = known[code]
        name, country = operation_name(words, row), words.country(row["country"])
        alone = words.text("{country}: {operation}", country=country, operation=name)
        named[code] = alone if len(view.countries) > 1 else name
    return named | ({NOT_ITEMISED: words.label(NOT_ITEMISED)} if NOT_ITEMISED in found else {})


_NAMES: dict[str, Callable[[View, pd.DataFrame], dict[Hashable, str]]] = {
    "country": _countries,
    "origin": _origins,
    "year": _years,
    "operation": _operations,
    "group": _groups,
}


def _unadded(words: Words, column: str) -> str:
    if column == "year":
        return words.text("Year not reported, not added")
    return words.text("Country left not stated, not added")


def told_apart(names: Mapping[Hashable, str]) -> dict[Hashable, str]:
    """Each name once: a second one of the same text carries its number."""
    seen: dict[str, int] = {}
    told = {}
    for key, name in names.items():
        seen[name] = seen.get(name, 0) + 1
        told[key] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return told

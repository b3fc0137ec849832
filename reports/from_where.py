"""How does a table say who came from where to where? A row for each pair, and it adds up."""

from typing import Any

import pandas as pd

from domain.frames import NOT_ITEMISED, NOT_STATED
from domain.number import ITEMISED
from reports.addresses import placed, some
from reports.tables import long
from reports.view import View
from reports.wording import records
from stats.origins import NO_ORIGIN
from stats.summing import summed

_ALL = "all"


def table_of(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """A row per country and country left; all countries by country left; the whole; who is beside.

    With it the address of each number.
    """
    words = view.words
    added, beside = rows[rows["beside"] == ""], rows[rows["beside"] != ""]
    whole = view.table().assign(country=_ALL, origin=_ALL, beside="")
    several = added["country"].nunique() > 1 and added["origin"].nunique() > 1
    across = _by_origin(added) if several else added.iloc[:0]
    shown = pd.concat([added, across, whole, beside], ignore_index=True)
    found = records(shown)
    columns = {
        words.text("Country"): [
            words.text("Total") if row["country"] == _ALL else words.country(row["country"])
            for row in found
        ],
        words.text("Country left"): [_origin(view, row) for row in found],
    }
    table = long(view, shown, columns)
    return table, placed(table, {words.text("People"): addresses(view, shown)})


def addresses(view: View, rows: pd.DataFrame) -> list[str]:
    """The address of each row's number, '' where nobody is in it or it is not added."""
    return [_address(view, row) if some(row["count"]) else "" for row in records(rows)]


def _by_origin(added: pd.DataFrame) -> pd.DataFrame:
    """All countries together, by country left; the unstated last."""
    rows = summed(added, ["origin"])
    last = [*sorted(set(rows["origin"]) - set(NO_ORIGIN)), *NO_ORIGIN]
    order = sorted(range(len(rows)), key=lambda n: last.index(rows["origin"][n]))
    return rows.iloc[order].assign(country=_ALL, beside="")


def _origin(view: View, row: dict[str, Any]) -> str:
    words = view.words
    if row["beside"] == NOT_STATED:
        return words.text("Country left not stated, not added")
    if row["beside"]:
        return words.text("Year not reported, not added")
    if row["origin"] == _ALL:
        return words.text("All")
    if row["origin"] == NOT_ITEMISED:
        return words.text("Country left not stated: not itemised by operation")
    return words.origin(row["origin"])


def _address(view: View, row: dict[str, Any]) -> str:
    if row["beside"]:
        return ""
    countries = view.countries if row["country"] == _ALL else (row["country"],)
    if row["origin"] == _ALL:
        return view.number(countries=countries)
    if row["origin"] == NOT_ITEMISED:
        return view.number(countries=countries, operation=NOT_ITEMISED)
    if row["origin"] == NOT_STATED:
        return view.number(countries=countries, origins=(NOT_STATED,), operation=ITEMISED)
    return view.number(countries=countries, origins=(row["origin"],))

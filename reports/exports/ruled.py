"""Which rulings stand behind a row of a file? Its own, and for a sum those inside it.

A settled sum names no ruling itself; it rests on the claims of its parts, ruled ones among them.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.frames import NOT_ITEMISED
from domain.number import ITEMISED, NO_YEAR, Number, read_number
from reports.figures import Figures
from reports.wording import records
from stats.groups import MEMBERS, TOTAL
from stats.summing import united


@dataclass(frozen=True)
class Ruled:
    """A settled figure of one country, year and group that rulings decided."""

    number: Number
    claims: frozenset[str]
    ruling: str

    def within(self, whole: Number, claims: frozenset[str]) -> bool:
        """Whether a sum of that scope, resting on these claims, holds this figure."""
        own = self.number
        groups = {leaf for group in whole.groups for leaf in (group, *MEMBERS.get(group, ()))}
        return (
            bool(self.claims & claims)
            and (not whole.countries or own.countries[0] in whole.countries)
            and (not whole.years or own.years[0] in whole.years)
            and whole.operation in ("", ITEMISED, own.operation)
            and (not groups or own.groups[0] in groups)
        )


def rulings(rows: pd.DataFrame, figures: Figures) -> list[str]:
    """For each row with claims: the ids of its rulings, apart by spaces; '' where rules decided."""
    decided = _decided(figures)
    return [united([str(row.get("ruling") or ""), *_inside(row, decided)]) for row in records(rows)]


def _decided(figures: Figures) -> list[Ruled]:
    """Every settled figure that a ruling decided, and the years that such figures add up to."""
    both = pd.concat([figures.totals.assign(group=TOTAL), figures.counts])
    ruled = [_ruled(row, str(row["ruling"])) for row in records(both[both["ruling"] != ""])]
    sums = records(both[(both["kind"] == "year") & (both["basis"] == "sum")])
    years = [_ruled(row, united(_inside(row, ruled))) for row in sums]
    return [*ruled, *(one for one in years if one.ruling)]


def _ruled(row: dict[str, Any], ruling: str) -> Ruled:
    return Ruled(_scope(row), frozenset(str(row["claims"]).split()), ruling)


def _inside(row: dict[str, Any], decided: list[Ruled]) -> list[str]:
    if row.get("basis") != "sum":
        return []
    whole, claims = _scope(row), frozenset(str(row["claims"]).split())
    return sorted({one.ruling for one in decided if one.within(whole, claims)})


def _scope(row: dict[str, Any]) -> Number:
    """Which number a row holds: by its address, else by its own columns."""
    if row.get("number"):
        return read_number(str(row["number"]))
    year = row.get("year", "")
    operation = str(row.get("operation") or "")
    return Number(
        countries=(str(row["country"]),) if row.get("country") else (),
        years=(NO_YEAR if year is None else str(year),) if "year" in row else (),
        operation="" if operation == NOT_ITEMISED else operation,
        groups=(str(row["group"]),) if row.get("group") else (),
    )

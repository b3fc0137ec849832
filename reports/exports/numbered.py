"""What is the address of each row of settled figures? By its keys, and by what was asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from domain.frames import NOT_ITEMISED
from domain.number import Number
from domain.selection import Selection
from reports.addresses import some, year_code
from reports.wording import records

_SETTLED = {  # which keys of a settled row tell it apart, by its kind
    "operation": ("country", "operation"),
    "year": ("country", "year"),
    "whole": ("country",),
    "remainder": ("country", "year", "operation"),
}


def numbered(rows: pd.DataFrame, asked: Selection | None = None) -> list[str]:
    """The address of each row; '' where nobody published that somebody came.

    Keys that the rows lack are those that were `asked` for, or all.
    """
    chosen = asked or Selection()
    whole = Number(
        countries=chosen.countries,
        years=tuple(map(str, chosen.years)),
        groups=chosen.groups,
        origins=chosen.origins,
    )
    return [_number(whole, row) for row in records(rows)]


def settled_numbered(rows: pd.DataFrame) -> list[str]:
    """The address of each row of a settled frame, totals or counts."""
    always = ("count", "group") if "group" in rows else ("count",)
    return [
        _number(Number(), {key: row[key] for key in (*_SETTLED[row["kind"]], *always)})
        for row in records(rows)
    ]


def _number(whole: Number, row: Mapping[str, Any]) -> str:
    if not some(row["count"]):
        return ""
    own: dict[str, Any] = {}
    if "country" in row:
        own["countries"] = (str(row["country"]),)
    if "group" in row:
        own["groups"] = (str(row["group"]),)
    operation = str(row.get("operation") or "")
    if operation not in ("", NOT_ITEMISED):  # which has one year and one origin
        bare = Number(countries=(), operation=operation, groups=whole.groups)
        return str(replace(bare, **own))
    if "year" in row:
        own["years"] = (year_code(row["year"]),)
    if "origin" in row:
        own["origins"] = (str(row["origin"]),)
    return str(replace(whole, operation=operation, **own))

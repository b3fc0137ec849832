"""What is the address of a number of an exhibit? Of its row, of its cell, of its mark.

An address leads to the passport of the number. Nobody and nothing published have none.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from domain.number import NO_YEAR, Number
from reports.view import View

KEYS = ("country", "year", "group")


def at(view: View, keys: Mapping[str, Any], **fields: Any) -> str:
    """The number of a view under a country, a year or a group, as rows hold them."""
    named: dict[str, Any] = {}
    if "country" in keys:
        named["countries"] = (keys["country"],)
    if "year" in keys:
        named["years"] = (year_code(keys["year"]),)
    if "group" in keys:
        named["groups"] = (keys["group"],)
    return view.number(**named | fields)


def year_code(year: Any) -> str:
    """A year as a number names it."""
    return NO_YEAR if year is None or year is pd.NA else str(int(year))


def of_operation(view: View, row: Mapping[str, Any]) -> str:
    """The number of an operation, which has one year and one origin."""
    own = Number(countries=(row["country"],), operation=row["operation"], groups=view.groups)
    return str(own)


def numbered(view: View, rows: pd.DataFrame, *keys: str) -> list[str]:
    """The number of each row with these keys; '' where nobody published one, or nobody came."""
    columns = [rows[key].tolist() for key in keys]
    people = rows["count"].tolist()
    return [
        at(view, dict(zip(keys, own, strict=True))) if some(count) else ""
        for count, *own in zip(people, *columns, strict=True)
    ]


def some(count: Any) -> bool:
    """Whether somebody published that somebody came."""
    return count is not None and count is not pd.NA and count != 0


def placed(table: pd.DataFrame, columns: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Addresses in the shape of a table: these columns have them, the others none."""
    blank = [""] * len(table)
    return pd.DataFrame(
        {str(name): list(columns.get(str(name), blank)) for name in table}, dtype="str"
    )

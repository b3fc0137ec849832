"""Which rulings of people decided a number, or what is inside it? Their reason, author and date.

A ruling that chose, set or rejected something for the operation of the number is told too. The
reason stands in the words of its author, translated where the table has them.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from domain.number import ITEMISED
from reports.meaning import Asked
from reports.wording import lookup
from stats.chain import OPERATION, only
from stats.groups import TOTAL
from stats.summing import united
from stats.table import tabulate

Line = tuple[str, str]


def rulings(own: Asked) -> list[Line]:
    """A line for each ruling: its name, and what it says; then those inside a sum."""
    table = own.figures.rulings
    if table.empty:
        return []
    inside = tabulate(*own.both, by=(OPERATION,), **only(own.both, own.number))
    whole = own.number.operation in ("", ITEMISED)
    decided = str((own.figure or {}).get("ruling", "")).split() if not whole else []
    known = table[table["operation"].eq(own.number.operation)] if not whole else table.iloc[:0]
    codes = united([*decided, *known["ruling"]]).split()
    lines = [_line(own, _row(own, code)) for code in codes]
    return [*lines, *(_inside(own, inside) if whole else [])]


def _row(own: Asked, code: str) -> Mapping[str, Any]:
    """The row of a ruling for the groups of the number, else its first."""
    table = own.figures.rulings
    rows = lookup(table[table["ruling"].eq(code)], "group")
    groups = (*own.number.groups, TOTAL)
    return next((rows[one] for one in groups if one in rows), next(iter(rows.values())))


def _line(own: Asked, row: Mapping[str, Any]) -> Line:
    words = own.words
    kinds = {
        "choose": words.text("claims chosen"),
        "reject": words.text("claims rejected"),
        "set": words.text("count set"),
    }
    name = words.text("Ruling {ruling}: {kind}", ruling=row["ruling"], kind=kinds[row["kind"]])
    said = words.text(
        "“{reason}” {author}, {date}; claims cited: {claims}.",
        reason=words.reason(row),
        author=words.wording(row["author"]),
        date=words.date(pd.Timestamp(row["date"]).date()),
        claims=", ".join(row["claims"].split()),
    )
    return name, said


def _inside(own: Asked, rows: pd.DataFrame) -> list[Line]:
    """The operations inside a sum that a ruling decided."""
    ruled = rows[rows["ruling"].ne("")]
    if ruled.empty:
        return []
    told = [
        own.words.text("{group}: {number}", group=own.operation(operation), number=code)
        for operation, code in zip(ruled[OPERATION], ruled["ruling"], strict=True)
    ]
    return [(own.words.text("Rulings inside it"), "; ".join(told))]

"""Which operations and remainders make up a selection, and which stand beside it?

The pieces of a whole never overlap and add up to it. Summing a table over other columns is
`stats.table`; the shares and running sums made of them have modules of their own.
"""

from collections.abc import Collection
from typing import TypedDict, Unpack

import pandas as pd

from domain.frames import NOT_ITEMISED, NOT_STATED
from stats.summing import text
from stats.table import tabulate

YEAR_NOT_REPORTED = "year_not_reported"
BY = ("country", "origin", "operation", "year")


class Only(TypedDict, total=False):
    """What a reader narrows figures to; None or missing means all (a year of None: unreported)."""

    countries: Collection[str] | None
    years: Collection[int | None] | None
    operations: Collection[str] | None
    origins: Collection[str] | None
    groups: Collection[str] | None


def pieces(
    totals: pd.DataFrame, counts: pd.DataFrame, *, by_group: bool = False, **only: Unpack[Only]
) -> pd.DataFrame:
    """Country, origin, operation, year (and group) with the figure, `itemised` and `beside`.

    `beside` names why a row cannot be added to the selection, '' where it can: its year
    (`year_not_reported`) or the country left (`not_stated`) is unknown and was asked for.
    """
    by = (*BY, "group") if by_group else BY
    rows = tabulate(totals, counts, by=by, **only)
    beside = [""] * len(rows)
    origins, years = only.get("origins"), only.get("years")
    if origins is not None and NOT_STATED not in origins:
        beside = [NOT_STATED if one == NOT_STATED else "" for one in rows["origin"].tolist()]
    if years is not None and None not in years:
        undated = rows["year"].isna().tolist()
        beside = [
            YEAR_NOT_REPORTED if blank else one for blank, one in zip(undated, beside, strict=True)
        ]
    return rows.assign(itemised=rows["operation"] != NOT_ITEMISED, beside=text(beside))

"""Which operations and which running totals does a view hold? Rows for a chart over time.

Running totals are dated points: they are shown beside the sums, never subtracted or added.
"""

from typing import Any

import numpy as np
import pandas as pd

from domain.number import Number
from reports.addresses import at, of_operation
from reports.view import View
from reports.wording import records
from stats.coded import coded
from stats.cumulative import cumulative
from stats.summing import united

LINE, POINT = "operation", "running_total"
_TYPES = {
    "period_kind": "str",
    "country": "str",
    "date": "datetime64[s]",
    "since": "datetime64[s]",
    "precision": "str",
    "operation": "str",
    "count": "int64",
    "low": "int64",
    "high": "int64",
    "sum": "Int64",
    "qualifier": "str",
    "basis": "str",
    "claims": "str",
    "ruling": "str",
    "number": "str",
    "sum_number": "str",
}


Rows = list[dict[str, Any]]


def line_rows(view: View) -> Rows:
    """The operations that have a date, with the sum of their country so far; oldest first.

    `number` is the address of the operation, `sum_number` that of the sum.
    """
    begun = int(view.operations["start"].notna().sum())  # the undated stand last
    rows = records(cumulative(view.operations.iloc[:begun]))
    return [row | {"period_kind": LINE, "date": row["start"]} | _numbers(view, row) for row in rows]


def _numbers(view: View, row: dict[str, Any]) -> dict[str, str]:
    until = at(view, {"country": row["country"]}, until=row["operation"])
    return {"number": of_operation(view, row), "sum_number": until}


def point_rows(view: View) -> Rows:
    """The running totals of the countries shown, each figure once.

    None where a choice of years or origins, or of several groups, cuts what they cover.
    """
    chosen, points = view.selection, view.figures.points
    cut = bool(chosen.years or chosen.origins or len(view.groups) > 1)
    wanted = coded(points["period_kind"]).among([POINT] if not cut else [])
    wanted &= coded(points["group"]).among(view.groups or ["total"])
    wanted &= coded(points["country"]).among(view.countries)
    rows = records(points.iloc[np.flatnonzero(wanted & points["end"].notna().to_numpy())])
    claims: dict[tuple[Any, ...], list[str]] = {}
    for row in rows:
        key = tuple(row[name] for name in ("country", "end", "count", "start"))
        claims.setdefault((*key, row["precision"], row["qualifier"]), []).append(row["claims"])
    found = [
        {
            "period_kind": POINT,
            "country": country,
            "date": end,
            "since": start,
            "precision": precision,
            "count": count,
            "low": count,
            "high": count,
            "qualifier": qualifier,
            "claims": united(ids),
            "number": str(Number(claims=tuple(united(ids).split()))),
        }
        for (country, end, count, start, precision, qualifier), ids in claims.items()
    ]
    return sorted(found, key=lambda row: (row["country"], row["date"], row["count"]))


def together(view: View, lines: Rows, points: Rows) -> pd.DataFrame:
    """Operations and running totals in the order of the chart: country, then date."""
    place = {code: number for number, code in enumerate(view.countries)}
    rows = sorted(
        [*lines, *points], key=lambda row: (place[row["country"]], row["date"], row["period_kind"])
    )
    blank = {"str": ""}
    columns = {
        name: pd.Series([row.get(name, blank.get(kind)) for row in rows], dtype=kind)
        for name, kind in _TYPES.items()
    }
    return pd.DataFrame(columns)

"""Which running totals start before 2019 and so stand beside a country's figure, in words?"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.number import Number
from reports.compare_points import by_people
from reports.compare_scopes import began, scope_of, since_of, special, until
from reports.compare_wide import narrowed
from reports.view import View
from reports.wording import records
from stats.since import early_totals

Chosen = dict[str, list[dict[str, Any]]]  # points by country


@dataclass(frozen=True)
class Point:
    """A running total beside a settled figure: what is drawn, said and opened."""

    count: int
    qualifier: str
    text: str
    number: str


def early(view: View) -> Chosen:
    """The newest running totals of each country that start before 2019, by group."""
    if narrowed(view.selection):
        return {}
    points = view.figures.points
    known = early_totals(points, since_of(view.figures, points))
    known = known[known["country"].isin(view.countries) & by_people(known["group"].astype("str"))]
    newest = known.groupby("country", observed=True)["end"].transform("max")
    return by_country(known[known["end"] == newest])


def by_country(rows: pd.DataFrame) -> Chosen:
    """The points of each country."""
    held: Chosen = {}
    for row in records(rows):
        held.setdefault(str(row["country"]), []).append(row)
    return held


def beside(view: View, early: list[dict[str, Any]]) -> str:
    """The running totals that start before 2019, in one phrase."""
    if not early:
        return ""
    words, first = view.words, early[0]
    listed = "; ".join(_figure(view, row) for row in early)
    more = special(words, scope_of(view.figures, first["claims"]).counts)
    said = words.text(
        "beside it a running total {since}: {figures} (as of {date}, {speaker})",
        since=began(words, first["since"]),
        figures=listed,
        date=until(words, first),
        speaker=first["speaker"],
    )
    return "; ".join(one for one in (said, more) if one)


def _figure(view: View, row: dict[str, Any]) -> str:
    words = view.words
    number = words.qualified(int(row["count"]), str(row["qualifier"]))
    if row["group"] == "total":
        return number
    return words.text(
        "{group}: {number}", group=words.group(row["group"], inline=True), number=number
    )


def points(view: View, early: list[dict[str, Any]]) -> tuple[Point, ...]:
    """What is drawn of them."""
    return tuple(
        Point(
            int(row["count"]),
            str(row["qualifier"]),
            f"{_figure(view, row)}\n{beside(view, [row])}",
            str(Number(claims=tuple(row["claims"].split()))),
        )
        for row in early
    )

"""What is known of each country since 2019: its figure, its scope in words, and what stands beside?

One row per country, as figure and table show it.
"""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from domain.frames import NOT_STATED
from reports.compare_beside import Chosen, Point, beside, by_country, early, points
from reports.compare_scopes import (
    began,
    behind,
    counted,
    left,
    origins_of,
    since_of,
    until,
    whom,
)
from reports.compare_wide import in_order, otherwise
from reports.view import View
from reports.wording import lookup, people_of, range_of
from stats.since import FIRST_DAY, since_start


@dataclass(frozen=True)
class Row:
    """A country with its figure in codes and in words; no `count` where nothing is settled."""

    country: str
    said: str
    people: str = ""
    range: str = ""
    whom: str = ""
    left: str = ""
    origin: str = ""  # the same within a line
    kind: str = ""
    beside: str = ""
    count: int | None = None
    low: int | None = None
    high: int | None = None
    qualifier: str = ""
    basis: str = ""
    claims: str = ""
    ruling: str = ""
    years: str = ""
    who: str = ""
    origins: str = ""
    period_kind: str = ""
    since: pd.Timestamp | None = None
    until: pd.Timestamp | None = None
    number: str = ""
    points: tuple[Point, ...] = field(default=())

    @property
    def scope(self) -> str:
        """Who, from where, and which kind of total, in one line."""
        return "; ".join(one for one in (self.whom, self.origin, self.kind) if one)


def rows_of(view: View) -> list[Row]:
    """A row for each country of the view, Central Asia first."""
    chosen, aside = _chosen(view), early(view)
    late = {code for code, own in chosen.items() if own[0]["since"] and own[0]["since"] < FIRST_DAY}
    found = lookup(since_start(*view.both, early=late, **view.only), "country")
    return [
        _settled(view, found[code], chosen.get(code, []), aside.get(code, []))
        if code in found
        else _silent(view, code, aside.get(code, []))
        for code in in_order(view.words, view.countries)
    ]


def _chosen(view: View) -> Chosen:
    """The running totals that the wholes rest on, where the selection leaves them whole."""
    if view.selection.years or view.selection.origins:
        return {}
    known = view.figures.points
    used = (known["standing"] == "chosen") & (known["period_kind"] == "running_total")
    rows = known[used]
    return by_country(rows.assign(since=since_of(view.figures, rows)))


def _settled(
    view: View, row: dict[str, Any], chosen: list[dict[str, Any]], old: list[dict[str, Any]]
) -> Row:
    words, code = view.words, str(row["country"])
    groups = [words.group(one, inline=True) for one in view.groups]
    claims = behind(view.figures, row["claims"])
    origins = origins_of(claims) | _settled_origins(view, code)
    countries, who = left(words, origins), counted(claims)
    used = [] if row["years"] else chosen
    newest = _newest(used)
    years = tuple(row["years"].split())
    own = view.number(countries=(code,), **({"years": years} if years else {}))
    return Row(
        country=code,
        said=words.qualified(int(row["count"]), str(row["qualifier"])),
        people=people_of(words, row),
        range=range_of(words, row),
        whom=words.join(groups) if groups else whom(words, who),
        left=countries,
        origin=words.text("country left: {countries}", countries=countries),
        kind=_kind(view, row, used),
        beside=beside(view, old),
        count=int(row["count"]),
        low=int(row["low"]),
        high=int(row["high"]),
        qualifier=str(row["qualifier"]),
        basis=str(row["basis"]),
        claims=row["claims"],
        ruling=row["ruling"],
        years=row["years"],
        who="" if groups else who,
        origins=";".join(sorted(origins)),
        period_kind="running_total" if newest else "",
        since=newest["since"] if newest else None,
        until=newest["end"] if newest else None,
        number=own,
        points=points(view, old),
    )


def _settled_origins(view: View, country: str) -> set[str]:
    """The countries that the settled operations of a country left."""
    rows = view.table("country", "origin")
    own = rows.loc[(rows["country"] == country) & rows["count"].gt(0), "origin"]
    return set(own) - {NOT_STATED}


def _newest(points: list[dict[str, Any]]) -> dict[str, Any] | None:
    return max(points, key=lambda one: one["end"], default=None)


def _kind(view: View, row: dict[str, Any], used: list[dict[str, Any]]) -> str:
    """Itemised, or a running total with its dates; one told by its two sides is two points."""
    words, newest = view.words, _newest(used)
    if view.selection.years:
        return words.text("itemised by operation or year")
    if newest is None:
        return words.text("itemised since 2019")
    if view.groups:
        return words.text("as far as the settled total is broken down")
    values = {"date": until(words, newest), "since": began(words, newest["since"])}
    stated = sum(one["count"] for one in used if one["end"] == newest["end"])
    if row["count"] > stated:
        return words.text("running total as of {date}, {since}, and what came after it", **values)
    return words.text("running total as of {date}, {since}", **values)


def _silent(view: View, code: str, old: list[dict[str, Any]]) -> Row:
    """A country without a settled figure, and why, where its sources say why."""
    words, others = view.words, otherwise(view.figures)
    kind = ""
    if code in others:
        kind = words.text(
            "its sources call it another kind of return, not a repatriation: {kind} ({speakers})",
            kind=words.group(others[code].kind, inline=True),
            speakers="; ".join(others[code].speakers),
        )
    return Row(
        country=code,
        said=words.text("no figure published"),
        kind=kind,
        claims=others[code].claims if code in others else "",
        beside=beside(view, old),
        points=points(view, old),
    )

"""Which pages said what of a figure, and how are they drawn? Rows and chart of the revisions."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from charts.revisions import revised
from charts.theme import Figure
from domain.periods import partial_dates
from domain.words import Words
from reports.claims_asked import claims_of
from reports.periods import period_name
from reports.sources import dated
from reports.view import View
from reports.wording import counted, hovers, records
from stats.revisions import revisions

DRAWN = 12  # panels of the chart; the table holds all


def rows_of(view: View) -> pd.DataFrame:
    """The claims with their period's name and settled figure, and the date as it is worded."""
    claims = claims_of(view)
    own = claims[claims["country"].astype("str") == view.countries[0]]
    rows = revisions(own, view.figures.sources_by_claim["published"])
    said = own.set_index("claim")["speaker"].astype("str")
    pages = view.figures.sources_by_claim["publisher"].astype("str")
    rows = rows.assign(
        speaker=rows["claim"].map(said),
        publisher=rows["claim"].map(pages),
        date=[dated(view.words, one) for one in rows["said"]],
        name=[_name(view, row) for row in records(rows)],
    )
    return rows.merge(_settled(view), on=["period", "operation", "year"], how="left")


def _settled(view: View) -> pd.DataFrame:
    """The settled figures of the country, by period."""
    totals = view.figures.totals.astype({"kind": "str", "country": "str", "operation": "str"})
    own = totals[(totals["country"] == view.countries[0]) & (totals["kind"] != "remainder")]
    years = own["year"].where(own["kind"] == "year")  # an operation is known by its id alone
    own = own.assign(period=own["kind"], year=years, settled=own["count"].astype("Int64"))
    return own[["period", "operation", "year", "settled"]]


def _name(view: View, row: Mapping[str, Any]) -> str:
    if row["period"] == "whole":
        return view.words.text("Running totals, each at its as-of date")
    return period_name(view.figures, view.words, row)


def drawn(view: View, rows: pd.DataFrame) -> Figure | None:
    """A panel for each of the first periods that have a dated page; it names what has no date."""
    words, undated = view.words, rows[rows["said"] == ""]
    rows = rows[rows["said"] != ""]
    names = rows["name"].drop_duplicates().tolist()[:DRAWN]
    rows = rows[rows["name"].isin(names)]
    if rows.empty:
        return None
    days = partial_dates(rows["said"].tolist())
    frame = rows.assign(
        start=days.first,
        end=days.last,
        same=(rows["count"] == rows["settled"]).fillna(value=False),
        joined=rows["period"] != "whole",
        country=view.countries[0],
        panel=rows["name"].map({one: _panel(words, one, rows, undated) for one in names}),
        text=hovers(
            rows["name"], counted(words, rows), rows["date"], rows["speaker"], rows["publisher"]
        ),
        address=[address(view, row) for row in records(rows)],
    )
    return revised(
        frame,
        panel="panel",
        start="start",
        end="end",
        y="count",
        settled="same",
        joined="joined",
        part="country",
        text="text",
        address="address",
        explain={
            "same": words.text("The settled figure"),
            "other": words.text("Another figure"),
        },
        words=view.chart,
        mode=view.mode,
    )


def _panel(words: Words, name: str, placed: pd.DataFrame, undated: pd.DataFrame) -> str:
    """What a panel is called: its period, and what only pages without a date say of it."""
    known = set(placed.loc[placed["name"] == name, "count"])
    others = sorted(set(undated.loc[undated["name"] == name, "count"]) - known)
    if not others:
        return name
    figures = words.join([words.number(int(one)) for one in others])
    return words.text("{what}; without a date: {figures}", what=name, figures=figures)


def address(view: View, row: Mapping[str, Any]) -> str:
    """The passport of the settled figure that a row speaks of."""
    if row["period"] == "operation":
        return view.number(operation=row["operation"], years=(), origins=())
    return view.number(years=(str(row["year"]),) if row["period"] == "year" else (), origins=())

"""Which exhibits show the years? By group, and country by country on one common axis."""

from functools import partial
from typing import Any

import pandas as pd

from charts.multiples import small_multiples
from charts.theme import Figure, Mode
from domain.frames import NOT_ITEMISED
from domain.selection import Selection
from domain.words import Words
from reports.addresses import at, numbered, placed
from reports.drawing import COLUMNS, framed, of_countries, segments, span
from reports.exhibit import Addresses, Exhibit
from reports.figures import Figures
from reports.grouping import grouped
from reports.making import made, nothing
from reports.tables import long
from reports.view import View
from reports.wording import numbers, people_of, records, year_name
from stats.years import by_year as yearly


def by_group(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """People by year, stacked by group; those of no known year in a bar of their own."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People repatriated by year and group – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    return grouped(view, key="by-group", title=title, index="year")


def by_country(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """A small chart of the years for each country, all on one axis."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People repatriated by year, country by country on one axis – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = yearly(*view.both, **view.only)
    if rows.empty:
        return nothing(view, key="by-country", title=title)
    place = {code: number for number, code in enumerate(view.countries)}
    rows = rows.sort_values("country", key=lambda codes: codes.map(place), kind="stable")
    rows = rows.assign(number=numbered(view, rows, "year", "country"))
    table, numbers = _table(view, rows)
    return made(
        view,
        key="by-country",
        title=title,
        sentence=_said(view, rows),
        figure=_panels(view, rows),
        table=table,
        numbers=numbers,
        data=rows,
    )


def _said(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    known = [row for row in records(rows) if row["year"] is not None]
    if not known:
        return words.text("No year is reported for any of the people shown.")
    top = max(known, key=lambda row: int(row["count"]))
    return words.text(
        "The largest number in one year and one country is {people}: {country}, {year}.",
        people=people_of(words, top),
        country=words.country(str(top["country"])),
        year=year_name(words, top["year"]),
    )


def _panels(view: View, rows: pd.DataFrame) -> Figure:
    words, bars = view.words, span(view, rows["year"])
    parts, cells = of_countries(view, rows)
    held: list[tuple[Any, ...]] = []
    found = records(rows)
    for code in view.countries:
        own = [part for part in parts if part.colour == code]
        years = {row["year"]: row for row in found if row["country"] == code}
        name = words.country(code)
        held += [(name, *row) for row in segments(bars, own, cells, years)]
    return small_multiples(
        framed(held, ("panel", *COLUMNS), parts),
        panel="panel",
        x="x",
        y="count",
        part="part",
        label="label",
        text="text",
        low="low",
        high="high",
        colour="colour",
        number="number",
        whole="whole",
        apart=(words.label("year_not_reported"),),
        words=view.chart,
        mode=view.mode,
    )


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, Addresses]:
    words, rest = view.words, view.words.label("not_itemised")
    columns = {
        words.text("Country"): [words.country(code) for code in rows["country"]],
        words.text("Year"): [year_name(words, year) for year in rows["year"]],
    }
    table = long(view, rows, columns).assign(**{rest: numbers(words, rows["not_itemised"])})
    beyond = [
        at(view, row, operation=NOT_ITEMISED) if row["not_itemised"] else ""
        for row in records(rows)
    ]
    return table, partial(
        placed, table, {words.text("People"): rows["number"].tolist(), rest: beyond}
    )

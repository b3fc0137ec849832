"""Which operations are there, when was each, and whom did it bring? All of a selection.

One time line and one table; what is known of a single operation stands in reports/operation.py.
"""

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from charts.theme import Figure, Mode
from charts.timeline import timeline
from domain.number import ITEMISED
from domain.selection import Selection
from domain.words import Words
from reports.addresses import of_operation
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.naming import country_left, operation_name, operation_names
from reports.tables import long
from reports.view import View
from reports.wording import counted, days, hovers, people_of, ranges, records, spread_of
from stats.summing import FIGURE, summed

OPENS = "operation="  # what the address of an operation begins with, in `Exhibit.numbers`
_COLUMNS = ["country", "operation", "origin", "start", "end", "precision", "number"]


def over_time(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Every operation of the selection on one time line, country by country."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Every repatriation operation, country by country – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = by_country(view)
    if rows.empty:
        return nothing(view, key="over-time", title=title)
    rows = rows.assign(number=[of_operation(view, row) for row in records(rows)])
    table, numbers = _table(view, rows)
    return made(
        view,
        key="over-time",
        title=title,
        sentence=_said(view, rows),
        figure=on_a_line(
            view, rows, to=[f"operations?{OPENS}{code}" for code in rows["operation"]], heads=True
        ),
        table=table,
        numbers=numbers,
        data=rows[[*_COLUMNS, *FIGURE]],
        notes=_notes(view, rows),
    )


def by_country(view: View) -> pd.DataFrame:
    """The operations of the selection: countries by their names, each oldest first."""
    place = {code: number for number, code in enumerate(view.countries)}
    rows = view.operations
    return rows.sort_values("country", key=lambda codes: codes.map(place), kind="stable")


def _said(view: View, rows: pd.DataFrame) -> str:
    return view.words.plural(
        "Shown is {n} operation: {people}.",
        "Shown are {n} operations: {people} together.",
        len(rows),
        people=people_of(view.words, summed(rows, []).iloc[0]),
    )


def _notes(view: View, rows: pd.DataFrame) -> list[str]:
    words, vague = view.words, int((rows["precision"] != "day").sum())
    known = words.plural(
        "The day of {n} operation is not known, only its month or year.",
        "The day of {n} operations is not known, only the month or year.",
        vague,
    )
    return [
        words.text("A mark is as wide as its date is precise: a day, a month or a year."),
        words.text("The larger the disc, the more people came."),
        *([known] if vague else []),
    ]


def on_a_line(view: View, rows: pd.DataFrame, *, to: Sequence[str], heads: bool = False) -> Figure:
    """Operations on a time line, each mark leading `to` an address; with `heads`, by country."""
    words, found = view.words, records(rows)
    names, when = operation_names(words, rows), days(words, rows, "start")
    left = [words.origin(row["origin"]) for row in found]
    country = [words.country(row["country"]) for row in found]
    gone = [country_left(words, row["origin"]) for row in found]
    who = [people_of(words, row) for row in found]
    spread = [spread_of(words, row) for row in found]
    frame = rows.assign(
        name=names,
        head=country,
        beside=[f"{n}, {origin}" for n, origin in zip(counted(words, rows), left, strict=True)],
        text=hovers(names, when, country, gone, who, spread),
        to=list(to),
        end=rows["end"].fillna(rows["start"]),
    )
    return timeline(
        frame,
        label="name",
        start="start",
        end="end",
        y="count",
        part="country",
        text="text",
        head="head" if heads else None,
        beside="beside",
        address="to",
        words=view.chart,
        mode=view.mode,
    )


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The operations in words with their sum, and where each cell leads."""
    words = view.words
    name, people = words.text("Operation"), words.text("People")
    columns = {
        words.text("Country"): [words.country(code) for code in rows["country"]],
        name: operation_names(words, rows),
        words.text("Date"): days(words, rows, "start", short=True),
        words.text("Country left"): [words.origin(code) for code in rows["origin"]],
    }
    table = long(view, rows, columns)
    table[words.text("Basis")] = [words.label(basis) for basis in rows["basis"]]
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    links[name] = [f"{OPENS}{code}" for code in rows["operation"]]
    links[people] = [
        view.number(countries=(row["country"],), operation=row["operation"])
        for row in records(rows)
    ]
    whole = summed(rows, [])
    total = words.plural("Total of {n} operation", "Total of {n} operations", len(rows))
    sums = [total, "", "", "", *counted(words, whole), *ranges(words, whole), ""]
    foot = pd.DataFrame([sums], columns=table.columns)
    blank = pd.DataFrame("", index=[0], columns=table.columns)
    blank[people] = view.number(operation=ITEMISED)
    table, links = (pd.concat(both, ignore_index=True) for both in ((table, foot), (links, blank)))
    return table, links


@lru_cache(maxsize=256)
def names(figures: Figures, selection: Selection, words: Words) -> dict[str, str]:
    """The operations of a selection, and the one that is open, by id: country, name and date."""
    view = View(figures, selection, words)
    own = by_country(view)["operation"].tolist()
    rows = figures.operations
    rows = rows[rows["operation"].isin([*own, selection.operation])]
    said = {
        row["operation"]: words.text(
            "{country}: {operation}",
            country=words.country(row["country"]),
            operation=operation_name(words, row),
        )
        for row in records(rows)
    }
    return {code: said[code] for code in [*own, *said]}

"""Which exhibits compare the countries, and which show one of them in detail?"""

from functools import partial

import pandas as pd

from charts.theme import Mode
from domain.number import ITEMISED
from domain.selection import Selection
from domain.words import Words
from reports import sums
from reports.addresses import of_operation, placed
from reports.comparing import compare
from reports.exhibit import Addresses, Exhibit
from reports.figures import Figures
from reports.grouping import grouped
from reports.making import made, nothing
from reports.naming import operation_names
from reports.operations import on_a_line
from reports.tables import long
from reports.view import View
from reports.wording import counted, day, days, people_of, ranges, records
from stats.summing import FIGURE, summed

__all__ = ["compare", "composition", "operations", "running_totals"]


def operations(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The operations of one country on a time line."""
    view = View(figures, selection, words, mode).of_one()
    title = words.text(
        "Repatriation operations over time – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = view.operations
    if rows.empty:
        return nothing(view, key="operations", title=title)
    rows = rows.assign(number=[of_operation(view, row) for row in records(rows)])
    table, numbers = _table(view, rows)
    known = rows[rows["start"].notna()]
    columns = ["country", "operation", "origin", "start", "end", "precision", "number"]
    return made(
        view,
        key="operations",
        title=title,
        sentence=_said(view, rows),
        figure=on_a_line(view, known, to=known["number"].tolist()) if len(known) else None,
        table=table,
        numbers=numbers,
        data=rows[[*columns, *FIGURE]],
    )


def composition(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Who came to one country each year: its people by group."""
    view = View(figures, selection, words, mode).of_one()
    title = words.text(
        "Women, men and children by year – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    return grouped(view, key="composition", title=title, index="year", horizontal=True)


def running_totals(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The running totals of one country beside the sum of its operations."""
    view = View(figures, selection, words, mode).of_one()
    title = words.text(
        "Published running totals beside the sum of the operations – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    return sums.exhibit(view, key="running-totals", title=title, said=sums.latest_said)


def _said(view: View, rows: pd.DataFrame) -> str:
    words = view.words
    whole = summed(rows, []).iloc[0]
    names, found = operation_names(words, rows), records(rows)
    known = [row for row in found if row["start"] is not None] or found
    first, last = (day(words, row["start"], row["precision"]) for row in (known[0], known[-1]))
    if len(rows) == 1:
        return words.text(
            "One operation is known for {country}: {operation}, {date}, {people}.",
            country=view.named(view.countries),
            operation=names[0],
            date=first,
            people=people_of(words, whole),
        )
    largest = int(rows["count"].argmax())
    return words.text(
        "The operations of {country} between {first} and {last} add up to {people};"
        " the largest is {operation} ({most}).",
        country=view.named(view.countries),
        first=first,
        last=last,
        people=people_of(words, whole),
        operation=names[largest],
        most=people_of(words, found[largest]),
    )


def _table(view: View, rows: pd.DataFrame) -> tuple[pd.DataFrame, Addresses]:
    words = view.words
    columns = {
        words.text("Operation"): operation_names(words, rows),
        words.text("Date"): days(words, rows, "start", short=True),
        words.text("Country left"): [words.origin(code) for code in rows["origin"]],
    }
    table = long(view, rows, columns)
    table[words.text("Basis")] = [words.label(basis) for basis in rows["basis"]]
    whole = summed(rows, [])
    foot = [words.text("Total"), "", "", *counted(words, whole), *ranges(words, whole), ""]
    table = pd.concat([table, pd.DataFrame([foot], columns=table.columns)], ignore_index=True)
    to = [*rows["number"], view.number(operation=ITEMISED)]
    return table, partial(placed, table, {words.text("People"): to})

"""Which table did the reader ask for? Rows, columns and measure of their own choice.

Settled figures: parts and remainders stand as rows and columns of their own, totals are those of
the whole. What speakers say is told in reports/own_spoken.py, and is never added up.
"""

import pandas as pd

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.own_axes import SPEAKER, Asked, asked, axis, axis_name
from reports.own_cells import Settled, counted, shared
from reports.own_spoken import spoken_table
from reports.view import View
from reports.wording import people_of, records
from stats.cross import Crossed, aside, cross
from stats.summing import text


def own_table(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The rows, columns and measure of the selection as a table that adds up."""
    view = View(figures, selection, words, mode)
    wanted = asked(selection, words)
    if SPEAKER in (wanted.rows, wanted.columns):
        return spoken_table(view, wanted)
    title = words.text(
        "{rows} × {columns}: people repatriated – {scope}, as of {date}",
        rows=axis_name(words, wanted.rows),
        columns=axis_name(words, wanted.columns),
        scope=view.scope,
        date=view.until,
    )
    table = cross(*view.both, rows=wanted.rows, columns=wanted.columns, **view.only)
    if table.body.empty:
        return nothing(view, key="own-table", title=title)
    rows, columns = (axis(view, one, table.body) for one in (wanted.rows, wanted.columns))
    own = Settled.of(view, table, rows, columns)
    share = wanted.measure == "share"
    shown = shared(own) if share else counted(own, measure=wanted.measure)
    return made(
        view,
        key="own-table",
        title=title,
        sentence=" ".join([*wanted.said, _said(own, wanted)]),
        figure=None,
        table=shown.table,
        numbers=shown.numbers,
        shades=shown.shades,
        open=True,
        data=_data(view, table, wanted),
        notes=_notes(words, wanted.measure),
    )


def _said(own: Settled, wanted: Asked) -> str:
    words = own.view.words
    if wanted.measure == "share":
        return words.text(
            "Each share is of the people of its row of whom this is known: {columns}.",
            columns=axis_name(words, wanted.columns),
        )
    if wanted.measure == "range":
        return words.text(
            "Each cell gives the range of published figures, or the one figure that there is."
        )
    if own.whole is None:
        return words.text(
            "No figure has been published for this selection; that does not mean zero."
        )
    said = words.text("Reported as repatriated: {people}.", people=people_of(words, own.whole))
    if (top := own.largest()) is None:
        return said
    most = words.text(
        "The largest figure in one cell: {row}, {column}, {people}.",
        row=own.rows.names[top[0]],
        column=own.columns.names[top[1]],
        people=people_of(words, own.body[top]),
    )
    return f"{said} {most}"


def _notes(words: Words, measure: str) -> list[str]:
    said = [
        words.text("A dash: nobody published a figure, which is not zero."),
        words.text("The more strongly a cell is shaded, the larger its number."),
    ]
    if measure == "range":
        said.append(
            words.text("A total has a range of its own, which need not be the sum of the ranges.")
        )
    if measure == "share":
        said.append(
            words.text("People of whom it is not known are in no share; they stand beside it.")
        )
    return said


def _data(view: View, table: Crossed, wanted: Asked) -> pd.DataFrame:
    """The body in codes, a row each; `beside` says why a row is not added, '' where it is."""
    by = (wanted.rows, wanted.columns)
    why = {"year": "year_not_reported", "origin": "not_stated"}
    beside = [
        next((why[name] for name in by if aside(name, row[name], view.only)), "")
        for row in records(table.body)
    ]
    return table.body.assign(beside=text(beside))

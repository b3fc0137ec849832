"""What does each speaker say, side by side? A table of claims, in which nothing is added up.

In the place of totals stands the settled figure, under its own name.
"""

from typing import Any

import pandas as pd

from domain.frames import SPEAKER_KINDS
from domain.number import Number
from reports.exhibit import Exhibit
from reports.making import made, nothing
from reports.own_axes import SPEAKER, Asked, axis_name
from reports.own_cells import Cell, Grid, Key, grid
from reports.own_units import Units, units
from reports.view import View
from reports.wording import day, range_of, records

SETTLED = "settled"  # the key of the row or column of settled figures


def spoken_table(view: View, wanted: Asked) -> Exhibit:
    """Speakers on one axis, what they speak of on the other."""
    words = view.words
    by = wanted.columns if wanted.rows == SPEAKER else wanted.rows
    title = words.text(
        "{rows} × {columns}: figures as they were said – {scope}, as of {date}",
        rows=axis_name(words, wanted.rows),
        columns=axis_name(words, wanted.columns),
        scope=view.scope,
        date=view.until,
    )
    own = units(view, by)
    if own.rows.empty:
        return nothing(view, key="own-table", title=title)
    shown = _laid(view, own, across=wanted.rows == SPEAKER)
    return made(
        view,
        key="own-table",
        title=title,
        sentence=" ".join([*wanted.said, _said(view, own)]),
        figure=None,
        table=shown.table,
        numbers=shown.numbers,
        shades=shown.shades,
        open=True,
        data=_data(own.rows),
        notes=_notes(view, own),
    )


def _said(view: View, own: Units) -> str:
    return view.words.plural(
        "{n} speaker, as quoted; nothing is added up. The settled figure stands last.",
        "{n} speakers, as quoted, side by side; nothing is added up. The settled figure"
        " stands last.",
        own.rows["speaker"].nunique(),
    )


def _notes(view: View, own: Units) -> list[str]:
    words = view.words
    said = [
        words.text("Where a speaker gave several figures, their range stands in the cell."),
        words.text("The more strongly a cell is shaded, the larger its number."),
    ]
    if own.by in ("country", "group"):
        said.append(
            words.text(
                "Of each speaker’s running totals since the first operation, the newest is shown"
                " with its date."
            )
        )
    if own.by != "group" and len(view.groups) > 1:
        said.append(words.text("What speakers say of several groups is not added: all people."))
    chosen, dated = view.selection, own.by in ("year", "operation")
    if (chosen.origins and own.by != "operation") or (chosen.years and not dated):
        said.append(
            words.text("What speakers say here is not narrowed by the years or the country left.")
        )
    return said


def _laid(view: View, own: Units, *, across: bool) -> Grid:
    """Speakers as rows (`across`) or as columns; the settled figures last."""
    words = view.words
    found = {(row["speaker"], own.key(row)): row for row in records(own.rows)}
    kinds = {row["speaker"]: row["speaker_kind"] for row in found.values()}
    speakers = _by_kind(kinds)
    most = max([1, *(row["high"] for row in found.values())])
    settled = words.text("Settled figure")

    names, figures = own.names, own.settled()

    def cell(speaker: str, unit: Key) -> Cell:
        if speaker == SETTLED:
            known = figures.get(unit)
            return Cell(_settled(view, known), own.number(unit)) if known else Cell()
        row = found.get((speaker, unit))
        if row is None:
            return Cell()
        alone = str(Number(claims=tuple(row["claims"].split())))
        leads = own.number(unit) if row["low"] != row["high"] else alone
        return Cell(_figure(view, row), leads, (row["high"] / most) ** 0.5)

    if across:
        last = [*speakers, SETTLED]
        first = {
            words.text("Speaker"): [*speakers, settled],
            words.text("Kind of speaker"): [*(words.label(kinds[one]) for one in speakers), ""],
        }
        return grid(first, last, names, cell)
    first = {axis_name(words, own.by): list(names.values())}
    heads = {one: one for one in speakers} | {SETTLED: settled}
    return grid(first, list(names), heads, lambda unit, speaker: cell(speaker, unit))


def _by_kind(kinds: dict[str, str]) -> list[str]:
    """Speakers in the order of rank of their kinds, then by name."""
    order = {kind: place for place, kind in enumerate(SPEAKER_KINDS)}
    return sorted(kinds, key=lambda one: (order.get(kinds[one], len(order)), one.casefold()))


def _figure(view: View, row: dict[str, Any]) -> str:
    """A figure, or the range of several; of a running total with its date."""
    words = view.words
    said = range_of(words, row) or words.qualified(row["high"], row["qualifier"] or "exact")
    if row["until"] is None:
        return said
    until = day(words, row["until"], row["precision"], short=True)
    return words.text("{figure} ({date})", figure=said, date=until)


def _settled(view: View, row: dict[str, Any]) -> str:
    words, spread = view.words, range_of(view.words, row)
    said = words.qualified(row["count"], row["qualifier"])
    return words.text("{figure} ({range})", figure=said, range=spread) if spread else said


def _data(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows in codes; a count only where one figure was given."""
    one = rows["low"].eq(rows["high"])
    count = rows["high"].astype("Int64").where(one)
    return rows.assign(count=count, basis="", ruling="")

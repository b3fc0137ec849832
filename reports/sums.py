"""How did the itemised sum grow beside the published running totals? Chart, table and sentence."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from charts.cumulative import cumulative_lines
from charts.theme import Figure
from domain.number import ITEMISED
from domain.words import Words
from reports.addresses import placed
from reports.exhibit import Addresses, Exhibit
from reports.making import made, nothing
from reports.naming import operation_name
from reports.running import LINE, POINT, Rows, line_rows, point_rows, together
from reports.view import View
from reports.wording import (
    counted,
    day,
    days,
    numbers,
    people,
    people_of,
    ranges,
)
from stats.summing import summed, text

Said = Callable[[View, Rows, Rows], str]


def drawn(view: View, lines: Rows, points: Rows) -> Figure:
    """The lines of the itemised sums, the running totals as points."""
    words = view.words
    line = _marks(view, lines, ("sum", "sum_number"), [_line_text(words, row) for row in lines])
    point = _marks(view, points, ("count", "number"), [_point_text(words, row) for row in points])
    return cumulative_lines(
        line,
        point,
        x="date",
        y="y",
        part="country",
        label="label",
        text="text",
        number="number",
        words=view.chart,
        until=view.figures.until,
        mode=view.mode,
    )


def _marks(view: View, rows: Rows, y: tuple[str, str], texts: list[str]) -> pd.DataFrame:
    """What the chart needs to know of these rows: `y` is the people and their number."""
    countries = [str(row["country"]) for row in rows]
    columns = {
        "country": text(countries),
        "label": text([view.words.country(code) for code in countries]),
        "text": text(texts),
        "qualifier": text([str(row["qualifier"]) for row in rows]),
        "number": text([row[y[1]] for row in rows]),
        "y": np.array([row[y[0]] for row in rows], dtype=np.int64),
        "date": pd.Series([row["date"] for row in rows], dtype="datetime64[s]"),
    }
    return pd.DataFrame(columns)


def _line_text(words: Words, row: Mapping[str, Any]) -> str:
    when = day(words, row["date"], row["precision"])
    so_far = words.text("itemised so far: {number}", number=words.number(row["sum"]))
    name = operation_name(words, row)
    return "\n".join((words.country(row["country"]), name, when, so_far))


def _point_text(words: Words, row: Mapping[str, Any]) -> str:
    when = day(words, row["date"], row["precision"])
    said = words.text("published running total: {people}", people=people_of(words, row))
    return "\n".join((words.country(row["country"]), when, said))


def tabled(view: View, rows: pd.DataFrame, lines: Rows) -> tuple[pd.DataFrame, Addresses]:
    """The rows of `together`, worded, and all operations at the end; the addresses beside."""
    words = view.words
    names = {row["operation"]: operation_name(words, row) for row in lines}
    kinds = zip(rows["operation"].tolist(), rows["since"].tolist(), strict=True)
    columns = {
        words.text("Country"): [words.country(code) for code in rows["country"].tolist()],
        words.text("Date"): days(words, rows, "date", short=True),
        words.text("Operation or running total"): [
            names.get(one) or _total_named(words, since) for one, since in kinds
        ],
        words.text("People"): counted(words, rows),
        words.text("Range of published figures"): ranges(words, rows),
        words.text("Itemised so far"): numbers(words, rows["sum"].tolist()),
    }
    last = _foot(words, rows) if lines else []
    table = pd.DataFrame(
        {name: [*own, *last[at : at + 1]] for at, (name, own) in enumerate(columns.items())},
        dtype="str",
    )
    foot = [_foot_number(view)] if lines else []
    to = {
        words.text("People"): [*rows["number"], *foot],
        words.text("Itemised so far"): [*rows["sum_number"], *foot],
    }
    return table, partial(placed, table, to)


def _foot_number(view: View) -> str:
    """The number of all operations, unless some have no date and so stand in no row."""
    undated = view.operations["start"].isna().any()
    return "" if undated else view.number(operation=ITEMISED)


def _total_named(words: Words, since: pd.Timestamp) -> str:
    """A running total, with its start no more precise than it may have been published."""
    if pd.isna(since):
        return words.label(POINT)
    known = "day" if since.day > 1 else "month" if since.month > 1 else "year"
    start = words.date(since.date(), known, short=True)
    return words.text("Running total since {date}", date=start)


def _foot(words: Words, rows: pd.DataFrame) -> list[str]:
    """The people of all operations shown."""
    whole = summed(rows[rows["period_kind"] == LINE], [])
    (people,), (spread,) = counted(words, whole), ranges(words, whole)
    label = words.text("All operations with a date")
    return [words.text("Total"), "", label, people, spread, people]


def said(view: View, lines: Rows, points: Rows) -> str:
    """What the lines come to."""
    words = view.words
    if not points:
        return words.text(
            "By {date}, the operations whose date is known add up to {people}.",
            date=view.until,
            people=people(words, sum(row["count"] for row in lines)),
        )
    return words.text(
        "By {date}, the operations whose date is known add up to {people};"
        " published running totals stand beside them as points.",
        date=view.until,
        people=people(words, sum(row["count"] for row in lines)),
    )


def latest_said(view: View, lines: Rows, points: Rows) -> str:
    """What the lines come to, beside the newest running total."""
    if not points:
        return said(view, lines, points)
    words, newest = view.words, points[-1]
    return words.text(
        "The operations of {country} whose date is known add up to {people};"
        " its newest running total, of {date}, gives {total}.",
        country=words.country(str(newest["country"])),
        people=people(words, sum(row["count"] for row in lines)),
        date=day(words, newest["date"], newest["precision"], short=True),
        total=people_of(words, newest),
    )


def exhibit(view: View, *, key: str, title: str, said: Said) -> Exhibit:
    """The sums of a view beside its running totals, with this sentence."""
    lines, points = line_rows(view), point_rows(view)
    if not lines and not points:
        return nothing(view, key=key, title=title)
    rows = together(view, lines, points)
    table, to = tabled(view, rows, lines)
    return made(
        view,
        key=key,
        title=title,
        sentence=said(view, lines, points),
        figure=drawn(view, lines, points),
        table=table,
        numbers=to,
        data=rows.drop(columns="sum_number"),
    )

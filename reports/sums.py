"""How did the itemised sum grow beside the published running totals? Chart, table and sentence."""

from collections.abc import Callable

import pandas as pd

from charts.cumulative import cumulative_lines
from charts.theme import Figure
from domain.words import Words
from reports.exhibit import Exhibit
from reports.making import made, nothing
from reports.naming import operation_names
from reports.running import POINT, line_rows, point_rows, together
from reports.tables import long
from reports.view import View
from reports.wording import (
    counted,
    day,
    days,
    hovers,
    numbers,
    people,
    people_of,
    ranges,
)
from stats.summing import summed, text

Said = Callable[[View, pd.DataFrame, pd.DataFrame], str]


def drawn(view: View, lines: pd.DataFrame, points: pd.DataFrame) -> Figure:
    """The lines of the itemised sums, the running totals as points."""
    words = view.words
    sums = [
        words.text("itemised so far: {number}", number=words.number(n))
        for n in lines["sum"].tolist()
    ]
    names = [words.country(code) for code in lines["country"].tolist()]
    texts = hovers(names, operation_names(words, lines), days(words, lines, "date"), sums)
    line = lines.assign(y=lines["sum"], label=text(names), text=text(texts))
    names = [words.country(code) for code in points["country"].tolist()]
    texts = _point_texts(view, points, names)
    marks = points.assign(y=points["count"], label=text(names), text=text(texts))
    return cumulative_lines(
        line,
        marks,
        x="date",
        y="y",
        part="country",
        label="label",
        text="text",
        words=view.chart,
        until=view.figures.until,
        mode=view.mode,
    )


def _point_texts(view: View, points: pd.DataFrame, names: list[str]) -> list[str]:
    words = view.words
    pairs = zip(points["count"].tolist(), points["qualifier"].tolist(), strict=True)
    said = [
        words.text("published running total: {people}", people=people(words, n, word))
        for n, word in pairs
    ]
    return hovers(names, days(words, points, "date"), said)


def tabled(view: View, rows: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """The rows of `together`, worded, and all operations at the end."""
    words = view.words
    names = dict(zip(lines["operation"].tolist(), operation_names(words, lines), strict=True))
    sums = numbers(words, rows["sum"].tolist())
    columns = {
        words.text("Country"): [words.country(code) for code in rows["country"].tolist()],
        words.text("Date"): days(words, rows, "date", short=True),
        words.text("Operation or running total"): [
            names.get(one) or _total_named(words, since)
            for one, since in zip(rows["operation"].tolist(), rows["since"].tolist(), strict=True)
        ],
    }
    table = long(view, rows, columns).assign(**{words.text("Itemised so far"): sums})
    return pd.concat([table, _foot(view, table, lines)], ignore_index=True)


def _total_named(words: Words, since: pd.Timestamp) -> str:
    """A running total, with its start no more precise than it may have been published."""
    if pd.isna(since):
        return words.label(POINT)
    known = "day" if since.day > 1 else "month" if since.month > 1 else "year"
    start = words.date(since.date(), known, short=True)
    return words.text("Running total since {date}", date=start)


def _foot(view: View, table: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """One row with the people of all operations shown."""
    words = view.words
    whole = summed(lines, [])
    texts = [words.text("Total"), "", words.text("All operations with a date")]
    figures = [*counted(words, whole), *ranges(words, whole), *counted(words, whole)]
    return pd.DataFrame([[*texts, *figures]], columns=table.columns) if len(whole) else table[:0]


def said(view: View, lines: pd.DataFrame, points: pd.DataFrame) -> str:
    """What the lines come to."""
    words = view.words
    if points.empty:
        return words.text(
            "By {date}, the operations whose date is known add up to {people}.",
            date=view.until,
            people=people(words, int(lines["count"].sum())),
        )
    return words.text(
        "By {date}, the operations whose date is known add up to {people};"
        " published running totals stand beside them as points.",
        date=view.until,
        people=people(words, int(lines["count"].sum())),
    )


def latest_said(view: View, lines: pd.DataFrame, points: pd.DataFrame) -> str:
    """What the lines come to, beside the newest running total."""
    if points.empty:
        return said(view, lines, points)
    words, newest = view.words, points.iloc[-1]
    return words.text(
        "The operations of {country} whose date is known add up to {people};"
        " its newest running total, of {date}, gives {total}.",
        country=words.country(str(newest["country"])),
        people=people(words, int(lines["count"].sum())),
        date=day(words, newest["date"], newest["precision"], short=True),
        total=people_of(words, newest),
    )


def exhibit(view: View, *, key: str, title: str, said: Said) -> Exhibit:
    """The sums of a view beside its running totals, with this sentence."""
    lines, points = line_rows(view), point_rows(view)
    if lines.empty and points.empty:
        return nothing(view, key=key, title=title)
    rows = together(view, lines, points)
    return made(
        view,
        key=key,
        title=title,
        sentence=said(view, lines, points),
        figure=drawn(view, lines, points),
        table=tabled(view, rows, lines),
        data=rows,
    )

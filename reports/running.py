"""How did the itemised sum grow beside the published running totals? Rows, chart and table.

Running totals are dated points: they are shown beside the lines, never subtracted or added.
"""

from collections.abc import Callable

import pandas as pd

from charts.cumulative import cumulative_lines
from charts.theme import Figure
from domain.words import Words
from reports.exhibit import Exhibit
from reports.making import made, nothing
from reports.naming import operation_names
from reports.tables import long
from reports.view import View
from reports.wording import counted, day, hovers, numbers, people, people_of, ranges
from stats.cumulative import cumulative, dated
from stats.summing import summed
from stats.table import united

_SAME = ["country", "start", "end", "precision", "count", "qualifier"]
_COLUMNS = ["period_kind", "country", "date", "since", "operation", "count", "low", "high", "sum"]
_COLUMNS += ["qualifier", "basis", "claims", "precision"]
LINE, POINT = "operation", "running_total"

Said = Callable[[View, pd.DataFrame, pd.DataFrame], str]


def line_rows(view: View) -> pd.DataFrame:
    """The operations that have a date, with the sum of their country so far."""
    rows = dated(*view.both, view.figures.operations, **view.only)
    rows = cumulative(rows[rows["start"].notna()])
    return rows.assign(period_kind=LINE, date=rows["start"])


def point_rows(view: View) -> pd.DataFrame:
    """The running totals of the countries shown, each figure once.

    None where a choice of years or origins, or of several groups, cuts what they cover.
    """
    chosen = view.selection
    rows = view.figures.points.astype({"country": "str", "group": "str", "qualifier": "str"})
    cut = bool(chosen.years or chosen.origins or len(view.groups) > 1)
    group = view.groups[0] if view.groups else "total"
    wanted = (rows["period_kind"] == POINT) & (rows["group"] == group) & (not cut)
    rows = rows[wanted & rows["country"].isin(view.countries) & rows["end"].notna()]
    alike = rows.groupby(_SAME, sort=False, observed=True, dropna=False)["claims"]
    same = alike.agg(united).reset_index().rename(columns={"start": "since"})
    same = same.assign(period_kind=POINT, date=same["end"], low=same["count"], high=same["count"])
    return same.sort_values(["country", "date", "count"], ignore_index=True)


def together(view: View, lines: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Operations and running totals in the order of the chart: country, then date."""
    columns = [
        "period_kind",
        "country",
        "date",
        "since",
        "operation",
        "count",
        "low",
        "high",
        "sum",
    ]
    rows = pd.concat([lines, points], ignore_index=True)
    rows = rows.reindex(columns=[*columns, "qualifier", "basis", "claims", "precision"])
    place = rows["country"].map({code: n for n, code in enumerate(view.countries)})
    rows = rows.assign(place=place).sort_values(["place", "date", "period_kind"], kind="stable")
    whole = rows["sum"].astype("Int64")
    kept = rows["operation"].notna()
    texts = rows[["operation", "basis"]].astype("str").where(kept, "")
    rows = rows.assign(sum=whole, operation=texts["operation"], basis=texts["basis"])
    return rows.drop(columns="place")


def drawn(view: View, lines: pd.DataFrame, points: pd.DataFrame) -> Figure:
    """The lines of the itemised sums, the running totals as points."""
    words = view.words
    when = [day(words, *pair) for pair in zip(lines["date"], lines["precision"], strict=True)]
    sums = [words.text("itemised so far: {number}", number=words.number(n)) for n in lines["sum"]]
    names = lines["country"].map(words.country)
    line = lines.assign(
        y=lines["sum"], label=names, text=hovers(names, operation_names(words, lines), when, sums)
    )
    marks = points.assign(
        y=points["count"],
        label=points["country"].map(words.country),
        text=_point_texts(view, points),
    )
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


def _point_texts(view: View, points: pd.DataFrame) -> list[str]:
    words = view.words
    when = [day(words, *pair) for pair in zip(points["date"], points["precision"], strict=True)]
    pairs = zip(points["count"].tolist(), points["qualifier"].tolist(), strict=True)
    said = [
        words.text("published running total: {people}", people=people(words, n, word))
        for n, word in pairs
    ]
    return hovers(points["country"].map(words.country), when, said)


def tabled(view: View, rows: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """The rows of `together`, worded, and all operations at the end."""
    words = view.words
    names = dict(zip(lines["operation"], operation_names(words, lines), strict=True))
    when = zip(rows["date"], rows["precision"].astype("str"), strict=True)
    sums = numbers(words, rows["sum"])
    columns = {
        words.text("Country"): [words.country(code) for code in rows["country"]],
        words.text("Date"): [day(words, *pair, short=True) for pair in when],
        words.text("Operation or running total"): [
            names.get(one) or _total_named(words, since)
            for one, since in zip(rows["operation"], rows["since"], strict=True)
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
    whole = summed(lines.assign(all="all"), ["all"])
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

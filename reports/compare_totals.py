"""How many came to each country since 2019, on like terms? Every total with its scope printed."""

import pandas as pd

from charts.scoped import scoped_bars
from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.addresses import placed, some
from reports.compare_rows import Row, rows_of
from reports.compare_wide import otherwise, wide
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import CENTRAL_ASIA, View
from reports.wording import NONE, hovers

_FAR = 4


def totals(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The settled people of each country since 2019; what a number counts stands beside it."""
    view = wide(View(figures, selection, words, mode))
    title = words.text(
        "People repatriated since 2019, each total with its scope – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = rows_of(view)
    if not any(row.count is not None or row.country in otherwise(figures) for row in rows):
        return nothing(view, key="totals", title=title)
    table, numbers = _table(view, rows)
    return made(
        view,
        key="totals",
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, rows),
        table=table,
        numbers=numbers,
        data=_data(rows),
        notes=_notes(view),
    )


def _said(view: View, rows: list[Row]) -> str:
    words = view.words
    ours = [
        words.text("{group}: {number}", group=words.country(row.country), number=row.said)
        for row in rows
        if row.country in CENTRAL_ASIA and row.count is not None
    ]
    if not ours:
        return words.text(
            "Each total says whom it counts, from where and until when; totals of different scope"
            " are neither added nor ranked."
        )
    return words.text(
        "Settled since 2019 – {listed}; each total says whom it counts, from where and until when,"
        " and totals of different scope are neither added nor ranked.",
        listed="; ".join(ours),
    )


def _drawn(view: View, rows: list[Row]) -> Figure:
    words = view.words
    ours, others = words.country("M49:143"), words.text("Other receiving countries")
    names = [words.country(row.country) for row in rows]
    people = [row.people for row in rows]
    frame = pd.DataFrame(
        {
            "name": names,
            "said": [f"{row.said} ({row.range})" if row.range else row.said for row in rows],
            "scope": ["; ".join(filter(None, (row.scope, row.beside))) for row in rows],
            "head": [ours if row.country in CENTRAL_ASIA else others for row in rows],
            "part": [row.country if row.country in CENTRAL_ASIA else "" for row in rows],
            "count": pd.array([row.count for row in rows], dtype="Int64"),
            "low": pd.array([row.low for row in rows], dtype="Int64"),
            "high": pd.array([row.high for row in rows], dtype="Int64"),
            "text": hovers(names, people, [row.scope for row in rows]),
            "address": [row.number for row in rows],
        }
    )
    return scoped_bars(
        frame,
        _marks(rows, names),
        limit=_limit(rows),
        beyond=words.text("beyond the scale"),
        explain={
            "range": words.text("Range of published figures"),
            "point": words.text("Running total that starts before 2019"),
        },
        words=view.chart,
        mode=view.mode,
    )


def _marks(rows: list[Row], names: list[str]) -> pd.DataFrame:
    """The running totals that stand beside the bars."""
    points = [(place, point) for place, row in enumerate(rows) for point in row.points]
    return pd.DataFrame(
        {
            "place": [place for place, _ in points],
            "count": [point.count for _, point in points],
            "qualifier": [point.qualifier for _, point in points],
            "text": [f"{names[place]}\n{point.text}" for place, point in points],
            "address": [point.number for _, point in points],
        }
    )


def _limit(rows: list[Row]) -> int | None:
    """So many people that a bar of more would leave Central Asia, or all others, no length."""
    counts = sorted(row.count for row in rows if row.count)
    ours = [row.count for row in rows if row.count and row.country in CENTRAL_ASIA]
    if ours:
        return _FAR * max(ours)
    return _FAR * counts[-2] if len(counts) > 2 else None


def _table(view: View, rows: list[Row]) -> tuple[pd.DataFrame, pd.DataFrame]:
    words = view.words
    people = words.text("People since 2019")
    table = pd.DataFrame(
        {
            words.text("Country"): [words.country(row.country) for row in rows],
            people: [row.said for row in rows],
            words.text("Range of published figures"): [row.range for row in rows],
            words.text("Who is counted"): [row.whom or NONE for row in rows],
            words.text("Country left"): [row.left or NONE for row in rows],
            words.text("Kind of total"): [row.kind or NONE for row in rows],
            words.text("Beside it"): [row.beside for row in rows],
        },
        dtype="str",
    )
    return table, placed(table, {people: [row.number if some(row.count) else "" for row in rows]})


def _data(rows: list[Row]) -> pd.DataFrame:
    """The rows in codes, their scope with them."""
    numbers = dict.fromkeys(("count", "low", "high"), "Int64")
    days = dict.fromkeys(("since", "until"), "datetime64[s]")
    texts = ("country", "who", "origins", "period_kind", "years")
    last = ("qualifier", "basis", "claims", "ruling", "number")
    kinds = dict.fromkeys(texts, "str") | days | numbers | dict.fromkeys(last, "str")
    return pd.DataFrame(
        {
            name: pd.Series([getattr(row, name) for row in rows], dtype=kind)
            for name, kind in kinds.items()
        }
    )


def _notes(view: View) -> list[str]:
    words = view.words
    return [
        words.text("Central Asia stands first, then the others, each in the order of names."),
        words.text(
            "Where a running total starts before 2019, the settled figure is what is itemised since"
            " 2019, by operation or by year, and the running total stands beside it, not added."
        ),
        words.text("A country counts its own nationals. Running totals are never subtracted."),
    ]

"""Which running totals were published of each country, as of when? Never subtracted."""

import pandas as pd

from charts.dated import dated_panels
from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.compare_points import (
    Line,
    by_people,
    data_of,
    newest,
    points_of,
    since,
    table_of,
    who,
)
from reports.compare_wide import in_order, of
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import CENTRAL_ASIA, View
from reports.wording import day, hovers, people

_WHOLE = ("total", "other:women_and_children", "women", "children", "men")


def running(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """A small panel for each country with its running totals as dated points."""
    view = View(figures, selection, words, mode)
    rows = _rows(view)
    if not selection.countries:
        view = of(view, {row["country"] for row in rows})
    title = words.text(
        "Published running totals as dated points – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    if not rows:
        return nothing(view, key="running", title=title)
    place = {code: n for n, code in enumerate(in_order(words, view.countries))}
    rows.sort(key=lambda row: place[row["country"]])
    table, numbers = _table(view, rows)
    told = {*view.figures.countries, *(selection.countries or CENTRAL_ASIA)}
    return made(
        of(view, told & {*view.countries, *CENTRAL_ASIA}),  # who has points is not silent
        key="running",
        title=title,
        sentence=_said(view, rows),
        figure=_drawn(view, rows),
        table=table,
        numbers=numbers,
        data=data_of(rows),
        notes=[
            words.text("Each panel has a scale of its own; compare numbers, not heights."),
            words.text("Running totals of different scope or speaker are never subtracted."),
        ],
    )


def _rows(view: View) -> list[Line]:
    """The running totals of one country each, of those chosen or of all."""
    points = view.figures.points
    codes = points["country"].astype("str")
    alone = (codes.str.len() == 3) & (codes != "WLD")
    kept = alone & (points["period_kind"].astype("str") == "running_total")
    kept &= by_people(points["group"].astype("str"))
    if view.selection.countries:
        kept &= codes.isin(view.selection.countries)
    return points_of(view, kept)


def _said(view: View, rows: list[Line]) -> str:
    words = view.words
    ours = [row for row in rows if row["country"] in CENTRAL_ASIA and row["group"] == "total"]
    listed = "; ".join(
        words.text(
            "{country}: {number} ({date})",
            country=words.country(row["country"]),
            number=words.qualified(row["count"], row["qualifier"]),
            date=day(words, row["end"], row["precision"], short=True),
        )
        for row in newest(ours, "country").values()
    )
    if not listed:
        return words.text(
            "Each mark is a total as somebody published it, with its own scope; between two marks"
            " nothing was published."
        )
    return words.text(
        "The newest totals of all people – {listed}; each mark is as somebody published it, with"
        " its own scope.",
        listed=listed,
    )


def _drawn(view: View, rows: list[Line]) -> Figure:
    words = view.words
    shown = [row for row in rows if row["group"] in _WHOLE]
    frame = pd.DataFrame(
        {
            "panel": [row["country"] for row in shown],
            "day": [row["end"] for row in shown],
            "start": [None for _ in shown],
            "count": [row["count"] for row in shown],
            "part": [row["group"] for row in shown],
            "label": [words.group(row["group"]) for row in shown],
            "qualifier": [row["qualifier"] for row in shown],
            "text": _hovers(view, shown),
            "number": [row["number"] for row in shown],
            "said": [words.qualified(row["count"], row["qualifier"]) for row in shown],
        }
    )
    return dated_panels(
        frame,
        titles={code: words.country(code) for code in frame["panel"]},
        until=view.figures.until,
        words=view.chart,
        mode=view.mode,
    )


def _hovers(view: View, rows: list[Line]) -> list[str]:
    words = view.words
    heads = [f"{words.country(row['country'])}, {who(view, row)}" for row in rows]
    said = [people(words, row["count"], row["qualifier"]) for row in rows]
    when = [f"{day(words, row['end'], row['precision'])}, {since(view, row)}" for row in rows]
    return hovers(heads, said, when, [row["speaker"] for row in rows])


def _table(view: View, rows: list[Line]) -> tuple[pd.DataFrame, pd.DataFrame]:
    words = view.words
    return table_of(
        view,
        rows,
        {
            words.text("Country"): lambda row: words.country(row["country"]),
            words.text("Who is counted"): lambda row: who(view, row),
            words.text("Country left"): lambda row: str(row["left"]),
            words.text("Start"): lambda row: since(view, row),
        },
    )

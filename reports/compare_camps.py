"""How many people were counted in the camps, and when was the last count? Dated stocks.

Counts end where nobody counts any more. What became of the people is not known, and not nought.
"""

from datetime import date
from typing import Any

import pandas as pd

from charts.dated import dated_panels
from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.compare_places import OTHER, PLACES, part, place, who
from reports.compare_points import Line, data_of, newest_page, points_of, table_of
from reports.compare_wide import anything
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import View
from reports.wording import day, hovers, people

_LOST = date(2026, 1, 31)  # after this month the state of the camps is not known


def camps(figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light") -> Exhibit:
    """The people counted in the camps of north-east Syria, each place and each scope apart."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People counted in the camps of north-east Syria – as of {date}", date=view.until
    )
    rows = _rows(view)
    if not rows:
        return nothing(view, key="camps", title=title)
    table, numbers = _table(view, rows)
    drawn = [row for row in rows if part(row) and row["place"] != OTHER]
    return made(
        view,
        key="camps",
        title=title,
        sentence=_said(view, drawn or rows),
        figure=_drawn(view, drawn) if drawn else None,
        table=table,
        numbers=numbers,
        data=data_of(rows).assign(place=[row["place"] for row in rows]),
        notes=[
            words.text(
                "Each place and each scope is a line of its own: all residents, those who are not"
                " Syrian (Iraqis among them), and those who are neither Syrian nor Iraqi."
            ),
            words.text("Dotted lines lead the eye; between two counts nobody counted."),
            words.text("A filter on countries keeps the camps, and what is told of its nationals."),
            *words.footnotes(row["country"] for row in rows),
        ],
        open=not drawn,
    )


def _rows(view: View) -> list[Line]:
    """The counts of people in camps; of single nationalities only those chosen, if any are."""
    if not anything(view):
        return []
    points = view.figures.points
    kept = points["period_kind"].astype("str") == "stock"
    kept &= points["group"].astype("str") != "other:families"
    codes = points["country"].astype("str")
    if view.selection.countries:
        kept &= codes.isin(["WLD", "SYR", "IRQ", *view.selection.countries])
    rows = [_placed(view, row) for row in points_of(view, kept)]
    order = [*dict.fromkeys(PLACES.values()), OTHER]
    return sorted(rows, key=lambda row: order.index(row["place"]))


def _placed(view: View, row: Line) -> Line:
    """The place, and the last day that the figure may be of: that of the newest page at most."""
    where = PLACES.get(row["site"], OTHER)
    unknown = row["scope"].counts == "fate_unknown"
    page = newest_page(view.figures)
    last = page if page is not None and row["start"] <= page < row["end"] else row["end"]
    return row | {"place": OTHER if unknown else where, "last": last}


def _said(view: View, rows: list[Line]) -> str:
    """With which counts of all residents, or of whom else is counted, the best known place ends."""
    words = view.words
    ordered = sorted(
        rows, key=lambda row: (row["place"] == "al_hol", part(row) == "total", row["last"])
    )
    last = ordered[-1]
    same = [row for row in rows if _alike(row) == _alike(last)]
    counts = [row["count"] for row in same]
    known = words.text(
        "Counts of {place} end with {count} ({who}, {date}); no line goes on to nought.",
        place=place(words, last),
        count=words.range(min(counts), max(counts)),
        who=who(view, last),
        date=day(words, last["end"], last["precision"], short=True),
    )
    if _by_then(view):
        return known
    return words.text(
        "{counts} The state of the camps after {month} is not known.",
        counts=known,
        month=words.date(_LOST, "month", short=True),
    )


def _alike(row: Line) -> tuple[Any, ...]:
    return row["place"], part(row), row["end"]


def _by_then(view: View) -> bool:
    """Whether the reader asks for a date when there were still counts to come."""
    return view.figures.until is not None and view.figures.until <= _LOST


def _drawn(view: View, rows: list[Line]) -> Figure:
    words = view.words
    frame = pd.DataFrame(
        {
            "panel": [row["place"] for row in rows],
            "day": [row["last"] for row in rows],
            "start": [row["start"] for row in rows],
            "count": [row["count"] for row in rows],
            "part": [part(row) for row in rows],
            "label": [who(view, row).split(";")[0] for row in rows],
            "qualifier": [row["qualifier"] for row in rows],
            "text": _hovers(view, rows),
            "number": [row["number"] for row in rows],
            "said": [words.number(row["count"]) for row in rows],
        }
    )
    places = {row["place"]: row for row in rows}
    return dated_panels(
        frame,
        titles={code: place(words, row) for code, row in places.items()},
        notes={code: _end(view, [row for row in rows if row["place"] == code]) for code in places},
        columns=1,
        joined=True,
        until=date(max(row["last"] for row in rows).year + 2, 1, 1),
        words=view.chart,
        mode=view.mode,
    )


def _end(view: View, rows: list[Line]) -> str:
    """When the last count of a place was, of those that a date is known of."""
    words: Words = view.words
    dated = [row for row in rows if row["precision"] != "year"] or rows
    last: Any = max(dated, key=lambda row: row["end"])
    return words.text("No count after {date}", date=day(words, last["end"], last["precision"]))


def _hovers(view: View, rows: list[Line]) -> list[str]:
    words = view.words
    return hovers(
        [f"{place(words, row)}, {day(words, row['end'], row['precision'])}" for row in rows],
        [people(words, row["count"], row["qualifier"]) for row in rows],
        [who(view, row) for row in rows],
        [row["speaker"] for row in rows],
    )


def _table(view: View, rows: list[Line]) -> tuple[pd.DataFrame, pd.DataFrame]:
    words = view.words
    return table_of(
        view,
        rows,
        {
            words.text("Place"): lambda row: place(words, row),
            words.text("Who is counted"): lambda row: who(view, row),
        },
    )

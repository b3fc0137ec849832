"""What was published of several countries, or of all nationalities, in one number?

Dated figures with their scope, like beside like. They are never added to a country's figure, and
no country's figure is taken out of them.
"""

from typing import Any

import pandas as pd

from charts.dated import dated_panels
from charts.theme import Figure, Mode
from domain.selection import Selection
from domain.words import Words
from reports.compare_points import Line, by_people, data_of, points_of, since, table_of, who
from reports.compare_scopes import iraqis
from reports.compare_wide import anything
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.view import View
from reports.wording import day, hovers, people

_EVERYWHERE = "WLD"
_FEW = 2  # names that a panel's head holds


def joint(figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light") -> Exhibit:
    """Figures on several countries at once, in a panel for each scope."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Published in one number for several countries or all nationalities – as of {date}",
        date=view.until,
    )
    rows = _rows(view)
    if not rows:
        return nothing(view, key="joint", title=title)
    table, numbers = _table(view, rows)
    return made(
        view,
        key="joint",
        title=title,
        sentence=words.text(
            "These figures stand as published: they are added to no country’s figure and split"
            " among none, and those that count Iraqis in are not like those that leave them out."
        ),
        figure=_drawn(view, rows),
        table=table,
        numbers=numbers,
        data=data_of(rows),
        notes=[
            words.text(
                "A line behind a mark is the time that the figure covers, where it is told."
            ),
            words.text("Each panel has a scale of its own; compare numbers, not heights."),
            *words.footnotes(row["country"] for row in rows),
        ],
    )


def _rows(view: View) -> list[Line]:
    """The joint figures of the countries chosen, and the world-wide ones beside them."""
    if not anything(view):
        return []
    points = view.figures.points
    codes = points["country"].astype("str")
    kept = codes.str.contains(";|:|WLD") & (points["period_kind"].astype("str") != "stock")
    kept &= by_people(points["group"].astype("str"))
    if view.selection.countries:
        chosen = set(view.selection.countries)
        named = codes.str.split(";").map(lambda own: bool(chosen & set(own)))
        kept &= named | (codes == _EVERYWHERE)
    rows = points_of(view, kept)
    return sorted(rows, key=lambda row: (row["country"] == _EVERYWHERE, *_panel(row)))


def _panel(row: Line) -> tuple[str, str, str]:
    """Like with like: the countries, whether Iraqis are in, and what is counted over."""
    kind = row["period_kind"] if row["country"] == _EVERYWHERE else ""
    return row["country"], row["scope"].iraqis, kind


def _drawn(view: View, rows: list[Line]) -> Figure:
    words = view.words
    panels = {"|".join(_panel(row)): row for row in rows}
    frame = pd.DataFrame(
        {
            "panel": ["|".join(_panel(row)) for row in rows],
            "day": [row["end"] for row in rows],
            "start": [row["since"] for row in rows],
            "count": [row["count"] for row in rows],
            "part": [row["group"] for row in rows],
            "label": [words.group(row["group"]) for row in rows],
            "qualifier": [row["qualifier"] for row in rows],
            "text": _hovers(view, rows),
            "number": [row["number"] for row in rows],
            "said": [words.qualified(row["count"], row["qualifier"]) for row in rows],
        }
    )
    return dated_panels(
        frame,
        titles={key: _head(view, row) for key, row in panels.items()},
        notes={key: _note(view, row) for key, row in panels.items()},
        until=view.figures.until,
        words=view.chart,
        mode=view.mode,
    )


def _head(view: View, row: Line) -> str:
    words, codes = view.words, row["country"].split(";")
    if len(codes) <= _FEW:
        return words.country(row["country"])
    return words.plural("{n} country", "{n} countries", len(codes))


def _note(view: View, row: Line) -> str:
    """The names that the head leaves out; whether Iraqis are in; what the figures count over."""
    words = view.words
    if row["country"] != _EVERYWHERE:
        several = len(row["country"].split(";")) > _FEW
        return words.country(row["country"]) if several else ""
    over = {
        "year": words.text("within one year"),
        "running_total": words.text("running totals"),
    }
    told = (iraqis(words, row["scope"].iraqis), over.get(row["period_kind"], ""))
    return "; ".join(one for one in told if one)


def _hovers(view: View, rows: list[Line]) -> list[str]:
    words = view.words
    return hovers(
        [words.country(row["country"]) for row in rows],
        [f"{people(words, row['count'], row['qualifier'])}: {who(view, row)}" for row in rows],
        [_period(view, row) for row in rows],
        [iraqis(words, row["scope"].iraqis) if _world(row) else "" for row in rows],
        [row["speaker"] for row in rows],
    )


def _world(row: Line) -> bool:
    return bool(row["country"] == _EVERYWHERE)


def _period(view: View, row: Line) -> str:
    """What a figure covers: from its first day, as far as it is told, to its last."""
    words = view.words
    end = day(words, row["end"], row["precision"], short=True)
    if row["since"] is None or row["period_kind"] == "running_total":
        until = words.text("until {date}", date=end)
        return f"{since(view, row)}, {until}"
    start: Any = row["since"]
    if str(start.date()).endswith("01-01") and str(row["end"].date()).endswith("12-31"):
        return str(start.year)
    first = day(
        words, start, "month" if row["precision"] == "year" else row["precision"], short=True
    )
    return words.text("from {start} to {end}", start=first, end=end)


def _table(view: View, rows: list[Line]) -> tuple[pd.DataFrame, pd.DataFrame]:
    words = view.words
    return table_of(
        view,
        rows,
        {
            words.text("Countries"): lambda row: words.country(row["country"]),
            words.text("Who is counted"): lambda row: who(view, row),
            words.text("Iraqis"): lambda row: (
                iraqis(words, row["scope"].iraqis) if _world(row) else ""
            ),
            words.text("Country left"): lambda row: str(row["left"]),
            words.text("What it counts over"): lambda row: _period(view, row),
        },
    )

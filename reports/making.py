"""How does an exhibit come together? What every exhibit carries, whatever it shows.

Its notes, its sources, its file name, and what it says when there is nothing to show.
"""

from collections.abc import Iterable

import pandas as pd

from charts.theme import Figure
from domain.frames import NOT_STATED
from reports.exhibit import Addresses, Exhibit, Tile
from reports.figures import Figures
from reports.sources import sources
from reports.view import View
from reports.wording import people
from stats.pieces import YEAR_NOT_REPORTED, Only
from stats.shares import silent
from stats.table import tabulate


def made(
    view: View,
    *,
    key: str,
    title: str,
    sentence: str,
    figure: Figure | None,
    table: pd.DataFrame,
    data: pd.DataFrame,
    notes: Iterable[str] = (),
    tiles: tuple[Tile, ...] = (),
    numbers: Addresses = None,
    open: bool = False,  # noqa: A002 — the name of the field
    shades: pd.DataFrame | None = None,
) -> Exhibit:
    """An exhibit of this view; `data` holds the codes, figures and claims behind it."""
    return Exhibit(
        key=key,
        title=title,
        sentence=sentence,
        figure=figure,
        table=table,
        notes=tuple(dict.fromkeys([*notes, *standing_notes(view)])),
        sources=sources(view.figures, data, view.words),
        data=data.reset_index(drop=True),
        stem=stem(view.figures, key),
        tiles=tiles,
        addresses=numbers,
        open=open,
        shades=shades,
    )


def nothing(view: View, *, key: str, title: str) -> Exhibit:
    """The exhibit of a selection of which nobody published a figure."""
    said = view.words.text(
        "No figure has been published for this selection; that does not mean zero."
    )
    bare = pd.DataFrame({"claims": pd.Series([], dtype="str")})
    shown = pd.DataFrame()
    return made(view, key=key, title=title, sentence=said, figure=None, table=shown, data=bare)


def standing_notes(view: View) -> list[str]:
    """What holds of every exhibit of a view: who is beside it, who is missing, whose name."""
    words = view.words
    known = view.figures.countries
    silent = [words.country(code) for code in view.countries if code not in known]
    notes = beside(view)
    if silent:
        names = words.join(silent)
        notes.append(words.text("No figure published, which is not zero: {names}.", names=names))
    return [*notes, *words.footnotes(view.countries)]


def beside(view: View) -> list[str]:
    """Who cannot be added to a selection, because what it asks for is not known of them."""
    words = view.words
    notes = []
    if number := _aside(view, YEAR_NOT_REPORTED):
        who = people(words, number)
        notes.append(words.text("Not added, as the year is not reported: {people}.", people=who))
    if number := _aside(view, NOT_STATED):
        who = people(words, number)
        notes.append(
            words.text("Not added, as the country left is not stated: {people}.", people=who)
        )
    if number := _untold(view):
        who = people(words, number)
        notes.append(words.text("Not broken down, so perhaps among them: {people}.", people=who))
    return notes


def _aside(view: View, measure: str) -> int:
    """Persons whom a filter on years or origins sets beside the selection."""
    if not (view.selection.years or view.selection.origins):
        return 0
    table = view.measures
    count = dict(zip(table["measure"].tolist(), table["count"].tolist(), strict=True))
    return int(count.get(measure, 0))


def _untold(view: View) -> int:
    """Persons of the selection of whom no source says whether they are in the groups chosen."""
    leaves = silent(view.groups)
    if not leaves:
        return 0
    only: Only = {**view.only, "groups": leaves}
    return int(tabulate(*view.both, by=(), **only)["count"].sum())


def stem(figures: Figures, key: str) -> str:
    """A file name that says what is inside, of which edition and date."""
    day = figures.until
    parts = ["repatriation", key, day.isoformat() if day else "", figures.edition]
    return "_".join(part for part in parts if part)

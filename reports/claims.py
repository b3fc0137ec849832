"""Who said what? Every claim of a selection, by search, and the file of all that match.

Never a page's title, its evidence or its note. How the claims are worded stands in claims_worded.
"""

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports.claims_asked import claims_of, untold_of
from reports.claims_worded import worded
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made
from reports.view import View

SHOWN = 50  # rows on the page; the file holds all


def every_claim(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The claims of the selection that hold every word of the search."""
    view = View(figures, selection, words, mode)
    known = worded(figures, words)
    asked = known.data["claim"].isin(claims_of(view)["claim"]).to_numpy()
    found = asked & known.holding(selection.search)
    table = known.table[found]
    return made(
        view,
        key="claims",
        title=_title(view),
        sentence=_said(view, len(table)),
        figure=None,
        table=table.iloc[:SHOWN].reset_index(drop=True),
        numbers=known.links[found].iloc[:SHOWN].reset_index(drop=True),
        data=known.data[found],
        notes=_notes(view),
        open=True,
    )


def _title(view: View) -> str:
    words, search = view.words, view.selection.search
    if search:
        return words.text(
            "Claims that hold “{search}” – {scope}, as of {date}",
            search=search,
            scope=view.scope,
            date=view.until,
        )
    return words.text(
        "All claims and what became of them – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )


def _said(view: View, number: int) -> str:
    words = view.words
    if not number and view.selection.search:
        return words.text("No claim of this selection holds what was searched for.")
    if not number:
        return words.text(
            "No figure has been published for this selection; that does not mean zero."
        )
    found = words.plural("{n} claim", "{n} claims", number)
    if number <= SHOWN:
        return f"{found}."
    left = words.plural(
        "Shown are the first; {n} more is in the file: search or filter to see it here.",
        "Shown are the first; {n} more are in the file: search or filter to see them here.",
        number - SHOWN,
    )
    return f"{found}. {left}"


def _notes(view: View) -> list[str]:
    words = view.words
    notes = [
        words.text(
            "A claim is what one page says; the same people stand in many of them, so claims are"
            " never added."
        ),
        words.text("A claim on several countries or on all nationalities is listed last."),
        words.text(
            "The address of a page that prints names of private persons is withheld, here and in"
            " the file."
        ),
    ]
    if silent := untold_of(view):
        notes.append(
            words.plural(
                "{n} more claim may belong here, but does not say when or from where.",
                "{n} more claims may belong here, but do not say when or from where.",
                silent,
            )
        )
    return notes

"""What do the slides say that show no exhibit? What changed since, and what the words mean."""

from domain.words.terms import TERMS
from reports.figures import Figures
from reports.newer import changes
from reports.view import View

Told = tuple[str, str, tuple[tuple[str, str], ...]]  # title, sentence, lines
_TERMS = ("repatriation", "returnee", "operation", "range", "not_broken_down", "reintegration")


def told(key: str, view: View, newest: Figures | None) -> Told:
    """A slide of words alone."""
    return _changed(view, newest) if key == "changes" else _meant(view)


def _changed(view: View, newest: Figures | None) -> Told:
    words, own = view.words, view.figures
    if newest is None or newest.edition == own.edition:
        return (
            words.text("What changed since"),
            words.text(
                "Edition {edition} is the newest: nothing has changed.", edition=own.edition
            ),
            (),
        )
    title = words.text(
        "What changed between the editions {before} and {after}",
        before=own.edition,
        after=newest.edition,
    )
    moved = changes(own, newest, words)
    sentence = (
        words.text("The figures of this deck are those of edition {edition}.", edition=own.edition)
        if moved
        else words.text("The totals of the countries stay as they are.")
    )
    return title, sentence, tuple(("", line) for line in moved)


def _meant(view: View) -> Told:
    words = view.words
    lines = [(words.text(TERMS[code].name), words.text(TERMS[code].meaning)) for code in _TERMS]
    return (
        words.text("What the words mean"),
        words.text(
            "Repatriated does not mean reintegrated. No rate of success or of risk can be read from"
            " these counts."
        ),
        tuple(lines),
    )

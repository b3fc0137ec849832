"""How does a deck leave the house? As bytes in a form, under a name that says what it is."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from domain.deck import Deck
from domain.errors import NoBrowser, UsageError
from domain.words import Words
from reports.deck.slides import Show
from reports.figures import Figures
from reports.papers import PAPERS
from reports.papers.chromium import found


def written(show: Show, form: str, *, template: bytes | None = None) -> bytes:
    """The deck in a form of PAPERS; a template is what PowerPoint dresses it in."""
    if template is None:
        return PAPERS[form].write(show)
    write = cast("Callable[..., bytes]", import_module(PAPERS[form].module).write)
    return write(show, template)


def drawn(show: Show, exhibit: str, form: str) -> bytes:
    """The first slide of an exhibit of a deck as an image, a form of `reports.papers.IMAGES`."""
    from reports.papers.image import image  # loaded, with plotly's script, when it is asked for

    for slide in show.slides:
        if slide.key == exhibit:
            return image(show, slide, form)
    raise UsageError("{exhibit}: no slide of this deck shows it.", exhibit=exhibit)


def file_name(deck: Deck, figures: Figures, words: Words, form: str = "") -> str:
    """Which deck, which edition, which language; without a form nothing is added at the end."""
    named = f"repatriation_{deck.preset or 'deck'}_{figures.edition}_{words.language}"
    return f"{named}{PAPERS[form].ending if form else ''}"


def no_browser(words: Words) -> str:
    """Why no PDF and no image can be made here, in words; '' where Chromium is found."""
    try:
        found()
    except NoBrowser as why:
        return words.error(why)
    return ""

"""What stands on each slide, and what does the speaker say to it? The same for every form of file.

An exhibit that a slide has no room for is told by its table, on as many slides as it needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd

from charts.theme import Figure, Mode
from domain.deck import Deck, Item
from domain.selection import Selection
from domain.stamp import stamped
from domain.words import Words
from reports.deck.offered import OFFERED
from reports.deck.paging import paged
from reports.deck.presets import presets
from reports.deck.speech import Paragraph, speech
from reports.deck.told import told
from reports.exhibit import Exhibit, Tile
from reports.figures import Figures
from reports.view import View

OPENING = "opening"  # the key of the first slide, which no exhibit has
TALLEST = 620  # pixels of a chart at its own size: beyond that its letters are too small for a room


@dataclass(frozen=True, eq=False)
class Slide:
    """One slide: a title, a sentence, and one of tiles, figure, table or lines below them.

    `figure` is plotly's. `exhibit` is the whole of what is shown, None on slides of text alone.
    `stamp` brings the view back; `speech` are the speaker's notes, heading and lines.
    """

    key: str
    title: str
    sentence: str = ""
    exhibit: Exhibit | None = None
    tiles: tuple[Tile, ...] = ()
    figure: Figure | None = None
    table: pd.DataFrame | None = None
    lines: tuple[tuple[str, str], ...] = ()  # what it is about, '' for nothing, and a text
    stamp: str = ""
    speech: tuple[Paragraph, ...] = ()


@dataclass(frozen=True, eq=False)
class Show:
    """The slides of a deck, the first of which opens it, with all that they were made of."""

    deck: Deck
    selection: Selection
    figures: Figures
    words: Words
    slides: tuple[Slide, ...]
    mode: Mode = "light"

    @property
    def title(self) -> str:
        """The title of the deck."""
        return self.slides[0].title


def show_of(
    deck: Deck,
    figures: Figures,
    selection: Selection,
    *,
    newest: Figures | None = None,
    mode: Mode = "light",
) -> Show:
    """The slides of a deck, as the figures of its edition fill them.

    `newest` are those of the newest edition, which the slide of changes compares them with.
    """
    pinned = replace(selection, edition=figures.edition)
    words = Words(pinned.language)
    view = View(figures, pinned, words, mode)
    slides = [_opening(deck, view)]
    for item in deck.items:
        if item.exhibit in OFFERED:
            slides += _exhibited(item, view)
        else:
            slides.append(_told(item, view, newest))
    return Show(deck, pinned, figures, words, tuple(slides), mode)


def titled(deck: Deck, words: Words) -> str:
    """The title that somebody gave a deck, else that of its preset, else the project's name."""
    preset = presets().get(deck.preset)
    return deck.title or (
        words.text(preset.title) if preset else words.text("Repatriation statistics")
    )


def _opening(deck: Deck, view: View) -> Slide:
    words = view.words
    about = [deck.meeting, words.date(deck.day) if deck.day else ""]
    lines = [("", text) for text in about if text]
    lines.append((words.text("Figures as of {date}", date=view.until), view.scope))
    return Slide(
        key=OPENING,
        title=titled(deck, words),
        lines=tuple(lines),
        stamp=_stamp(view),
        speech=speech(None, view),
    )


def _told(item: Item, view: View, newest: Figures | None) -> Slide:
    title, sentence, lines = told(item.exhibit, view, newest)
    return Slide(
        key=item.exhibit,
        title=title,
        sentence=sentence,
        lines=lines,
        stamp=_stamp(view),
        speech=speech(None, view),
    )


def _exhibited(item: Item, view: View) -> Iterator[Slide]:
    """The slide of an exhibit, or one for each part of its table."""
    chosen = view.selection
    own = replace(
        chosen, groups=item.groups or chosen.groups, country=item.country or chosen.country
    )
    shown = replace(view, selection=own)
    exhibit = OFFERED[item.exhibit].make(view.figures, own, view.words, mode=view.mode)
    whole = Slide(
        key=item.exhibit,
        title=exhibit.title,
        sentence=exhibit.sentence,
        exhibit=exhibit,
        stamp=_stamp(shown, item.exhibit),
        speech=speech(exhibit, shown),
    )
    if exhibit.tiles:
        yield replace(whole, tiles=exhibit.tiles)
    elif exhibit.figure is not None and exhibit.figure["layout"]["height"] <= TALLEST:
        yield replace(whole, figure=exhibit.figure)
    elif exhibit.empty:
        yield whole
    else:
        yield from _pages(whole, exhibit.table, view.words)


def _pages(whole: Slide, table: pd.DataFrame, words: Words) -> Iterator[Slide]:
    """A slide for each part of a table; what it says as a whole stands on the first."""
    parts = paged(table, whole.sentence)
    for page, part in enumerate(parts, 1):
        title = whole.title
        if len(parts) > 1:
            title = words.text(
                "{title} ({page} of {pages})",
                title=title,
                page=words.number(page),
                pages=words.number(len(parts)),
            )
        sentence = whole.sentence if page == 1 else ""
        yield replace(whole, title=title, sentence=sentence, table=part)


def _stamp(view: View, exhibit: str = "") -> str:
    return str(stamped(view.selection, view.figures.until, exhibit))

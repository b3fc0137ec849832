"""Which deck was asked for on the command line, and of which figures? What is unknown is refused.

On the page, what a link asks in vain is ignored and reported; here somebody waits for a file.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from cli.lists import countries, day, listed, years
from domain.deck import Deck, Item, read_deck
from domain.errors import UsageError
from domain.selection import Known, Selection, read
from domain.words import LANGUAGES
from etl.pipeline import open_store, rules_of, settled_as_of
from etl.store import Edition, Store
from reports.deck.file import opened
from reports.deck.offered import NAMES, OFFERED, offer_of
from reports.deck.presets import presets
from reports.deck.slides import Show, show_of
from reports.figures import Figures, figures_of
from reports.knowing import known_of

_SELECTED = ("countries", "years", "groups", "origins")


class Shelf:
    """The editions of the store, and the figures of one of them as of a date."""

    def __init__(self, name: str | None = None, as_of: date | None = None) -> None:
        """Opens the store, and in it the edition of that name, or the newest."""
        self.store: Store = open_store()
        self.edition: Edition = self.store.read(name)
        self.as_of = as_of

    @cached_property
    def figures(self) -> Figures:
        """The figures of the edition."""
        return self._figures(self.edition)

    @cached_property
    def newest(self) -> Figures:
        """Those of the newest edition, as of the same date."""
        last = str(self.store.editions()["edition"].iloc[-1])
        return (
            self.figures if last == self.edition.edition else self._figures(self.store.read(last))
        )

    @cached_property
    def known(self) -> Known:
        """What a question may name."""
        editions = tuple(self.store.editions()["edition"].astype("str"))
        return known_of(self.figures, editions)

    def show(self, deck: Deck, selection: Selection) -> Show:
        """The slides of a deck."""
        pinned = replace(selection, edition=self.edition.edition, as_of=self.as_of)
        return show_of(deck, self.figures, pinned, newest=self.newest)

    def _figures(self, edition: Edition) -> Figures:
        settled, rules = settled_as_of(edition, self.as_of), rules_of(edition, self.as_of)
        return figures_of(edition, settled, self.as_of, rules=rules)


def shelf_of(asked: argparse.Namespace, kept: Mapping[str, Sequence[str]]) -> Shelf:
    """The figures that were asked for, else those that a kept deck is pinned to."""
    edition = asked.edition or next(iter(kept.get("edition", ())), None)
    as_of = asked.as_of or next(iter(kept.get("as_of", ())), None)
    return Shelf(edition, day(as_of))


def show_asked(asked: argparse.Namespace) -> Show:
    """The slides of the deck that was asked for."""
    kept = _kept(asked.kept)
    shelf = shelf_of(asked, kept)
    return shelf.show(_deck(asked, shelf, kept), selection_of(asked, shelf, kept))


def show_of_one(asked: argparse.Namespace) -> Show:
    """A deck of one exhibit."""
    shelf = shelf_of(asked, {})
    deck = checked({"slide": [asked.exhibit]}, shelf, option="--exhibit")
    return shelf.show(deck, selection_of(asked, shelf))


def selection_of(
    asked: argparse.Namespace, shelf: Shelf, kept: Mapping[str, Sequence[str]] | None = None
) -> Selection:
    """The selection that was asked for, over that of a kept deck; all of it known."""
    said = {
        "countries": countries(asked.countries, shelf.edition, "--countries"),
        "years": years(asked.years),
        "groups": listed(asked.groups, "--groups"),
        "origins": countries(asked.origins, shelf.edition, "--origins"),
        "lang": [language(asked.lang)] if asked.lang else None,
    }
    own = {name: [str(one) for one in values] for name, values in said.items() if values}
    found = read({**(kept or {}), "edition": [], "as_of": [], **own}, shelf.known)
    if found.ignored:
        name, _, value = found.ignored[0].partition("=")
        allowed = ", ".join(map(str, getattr(shelf.known, name, ())))
        why = f" It has {allowed}." if name in _SELECTED else ""
        raise UsageError(
            "--{name}: {text} is not known in this edition, or named twice.{why}",
            name=name,
            text=value,
            why=why,
        )
    return found.selection


def language(code: str) -> str:
    """One of the languages that we speak."""
    if code not in LANGUAGES:
        raise UsageError(
            "--lang: {text} is none of {allowed}.", text=code, allowed=", ".join(LANGUAGES)
        )
    return code


def preset_items(key: str) -> tuple[Item, ...]:
    """The slides of a preset."""
    if key not in presets():
        raise UsageError(
            "--preset: {text} is none of {allowed}.", text=key, allowed=", ".join(presets())
        )
    return presets()[key].items


def checked(
    parameters: Mapping[str, Sequence[str]], shelf: Shelf, *, option: str = "--slide"
) -> Deck:
    """The deck of these parameters, all of it known."""
    deck, ignored = read_deck(parameters, offer_of(shelf.known))
    if ignored:
        value = ignored[0].partition("=")[2]
        raise UsageError(
            "{option}: {text} is no slide, or names groups or a country that this edition does"
            " not know; there are {allowed}.",
            option=option,
            text=value,
            allowed=", ".join(NAMES),
        )
    return deck


def _deck(asked: argparse.Namespace, shelf: Shelf, kept: Mapping[str, Sequence[str]]) -> Deck:
    slides, preset = _slides(asked, kept)
    own = {"title": asked.title, "meeting": asked.meeting}
    said = {name: [text] for name, text in own.items() if text}
    when = day(asked.day, "--day")
    if when:
        said["day"] = [when.isoformat()]
    return checked({**kept, **said, "slide": slides, "preset": [preset]}, shelf)


def _slides(asked: argparse.Namespace, kept: Mapping[str, Sequence[str]]) -> tuple[list[str], str]:
    """The slides as texts, and the preset that they are from."""
    if asked.preset:
        own = [str(item) for item in preset_items(asked.preset)]
        return asked.slide or own, asked.preset
    if asked.slide:
        return asked.slide, ""
    if getattr(asked, "page", None):
        return _of_a_page(asked.page), ""
    if kept.get("slide"):
        return list(kept["slide"]), next(iter(kept.get("preset", ())), "")
    raise UsageError(
        "Name a deck: --preset {allowed}, --slide by --slide, or --from a file.",
        allowed="|".join(presets()),
    )


def _of_a_page(page: str) -> list[str]:
    found = [key for key, one in OFFERED.items() if one.page == page]
    if not found:
        pages = dict.fromkeys(one.page for one in OFFERED.values())
        raise UsageError(
            "--page: {text} is none of {allowed}.", text=page, allowed=", ".join(pages)
        )
    return found


def _kept(path: Path | None) -> Mapping[str, Sequence[str]]:
    if path is None:
        return {}
    try:
        return opened(path.read_bytes())
    except OSError as why:
        raise UsageError(
            "--from: cannot read {file}: {why}.", file=str(path), why=str(why.strerror)
        ) from why

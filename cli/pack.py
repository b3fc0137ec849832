"""How is everything written that a meeting needs? Presets × languages × forms, and their index."""

import argparse
import sys
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from cli.decks import Shelf, checked, language, preset_items, selection_of, shelf_of
from cli.lists import day, listed, write
from cli.progress import progress
from domain.deck import Deck
from domain.errors import UsageError
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from etl.pipeline import Step
from reports.deck.handing import file_name, no_browser, written
from reports.deck.index import Entry, index
from reports.deck.presets import presets
from reports.papers import PAPERS

_ALL = "all"


def pack(asked: argparse.Namespace) -> int:
    """Writes them one after the other; PDF is skipped where nothing can print."""
    languages = [language(one) for one in _chosen(asked.lang, "--lang", LANGUAGES)]
    keys = _chosen(asked.preset, "--preset", presets())
    forms = _printable(_chosen(asked.form, "--form", PAPERS))
    asked.lang = None
    shelf = shelf_of(asked, {})
    selection = selection_of(asked, shelf)
    _made(asked.out)
    decks = [_deck(asked, key, shelf) for key in keys]
    with progress() as step:
        entries = [
            _entry(
                deck, replace(selection, language=one), shelf, forms=forms, out=asked.out, step=step
            )
            for one in languages
            for deck in decks
        ]
    write(index(entries, shelf.figures), asked.out / "index.html")
    print(f"{len(entries) * len(forms)} files, listed in {asked.out / 'index.html'}.")
    return 0


def _deck(asked: argparse.Namespace, key: str, shelf: Shelf) -> Deck:
    """A preset, for this meeting."""
    deck = checked({"slide": [str(item) for item in preset_items(key)], "preset": [key]}, shelf)
    return replace(deck, meeting=asked.meeting or "", day=day(asked.day, "--day"))


def _entry(
    deck: Deck,
    selection: Selection,
    shelf: Shelf,
    *,
    forms: Collection[str],
    out: Path,
    step: Step,
) -> Entry:
    """A deck in one language, written in each form."""
    show = shelf.show(deck, selection)
    names = {}
    for form in forms:
        step(f"{deck.preset}, {selection.language}: {PAPERS[form].name} …")
        names[form] = file_name(deck, show.figures, show.words, form)
        write(written(show, form), out / names[form])
    return Entry(show, names)


def _chosen(text: str, option: str, allowed: Collection[str]) -> list[str]:
    """What was listed, or all of what is allowed."""
    parts = listed(text, option) or []
    if parts == [_ALL]:
        return list(allowed)
    unknown = [part for part in parts if part not in allowed]
    if unknown:
        raise UsageError(
            "{option}: {text} is none of {allowed}.",
            option=option,
            text=unknown[0],
            allowed=", ".join((_ALL, *allowed)),
        )
    return parts


def _printable(forms: list[str]) -> list[str]:
    """The forms that can be written here; what is left out is said."""
    if not any(PAPERS[form].browser for form in forms):
        return forms
    if why := no_browser(Words()):
        print(f"PDF is skipped. {why}", file=sys.stderr)
        return [form for form in forms if not PAPERS[form].browser]
    return forms


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as why:
        raise UsageError(
            "--out: cannot make {folder}: {why}.", folder=str(folder), why=str(why.strerror)
        ) from why

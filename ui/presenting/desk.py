"""Which deck is being built? The address holds it, beside the selection; changes are written there.

What is said once, after a click, waits in the session; so does the deck that a reader left.
"""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from charts.theme import Mode
from domain.deck import Deck, Item, read_deck
from domain.selection import Selection
from reports.deck.file import parameters_of
from reports.deck.offered import offer_of
from reports.deck.slides import Show, show_of
from reports.figures import Figures
from ui import store
from ui.door import by_the_front_door
from ui.links import pinned
from ui.reader import Reader, beside, reader, write_deck

LEFT, TOLD, OPEN, MOVED = "deck-left", "deck-told", "slide-open", "slide-moved"


@dataclass(frozen=True, eq=False)
class Desk:
    """The reader, the deck of their address, and what of it was ignored."""

    now: Reader
    deck: Deck
    ignored: tuple[str, ...] = ()


def desk() -> Desk:
    """What lies on the desk; a deck of a link that names no edition is pinned to the one seen."""
    by_the_front_door()
    now = reader()
    deck, ignored = _asked(now)
    if deck.items:
        write_deck(deck.parameters())
        st.session_state[LEFT] = deck
    return Desk(now, deck, ignored)


def items() -> tuple[Item, ...]:
    """The slides as they are at a click."""
    return _asked(reader())[0].items


def lay(deck: Deck) -> None:
    """Puts a deck onto the desk."""
    write_deck(deck.parameters())


def change(**fields: Any) -> None:
    """Writes a change of the deck to the address: `change(title="Plenary")`."""
    lay(replace(_asked(reader())[0], **fields))


def _asked(now: Reader) -> tuple[Deck, tuple[str, ...]]:
    return read_deck(beside(), offer_of(now.known))


def tell(said: str) -> None:
    """Says something on the page that is drawn after this click."""
    st.session_state.setdefault(TOLD, []).append(said)


def told() -> list[str]:
    """What is to be said now, once."""
    said: list[str] = st.session_state.pop(TOLD, [])
    return said


def selected(now: Reader) -> Selection:
    """The selection that a deck goes with: its edition named, nothing of other pages in it."""
    return pinned(now).everywhere()


def query(one: Desk) -> dict[str, list[str]]:
    """The parameters of a link to the deck."""
    return parameters_of(one.deck, selected(one.now))


def newest(now: Reader) -> Figures:
    """The figures of the newest edition, as of the same date."""
    return store.figures(store.editions()[-1], now.selection.as_of)


def shown(one: Desk, mode: Mode = "light") -> Show:
    """The slides of the whole deck."""
    now = one.now
    return show_of(one.deck, now.figures, selected(now), newest=newest(now), mode=mode)

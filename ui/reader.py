"""What does this reader see right now? Everything that a page hands to its exhibits.

The address bar is the one memory of a selection: it is read from there, a choice is written there.
"""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from charts.theme import Mode
from domain.deck import PARAMETERS as OF_A_DECK
from domain.selection import PARAMETERS, Asked, Known, Selection, read
from domain.words import LANGUAGES, Words
from reports.figures import Figures
from ui import store


@dataclass(frozen=True, eq=False)
class Reader:
    """A selection with the words, the figures and the theme that answer it."""

    selection: Selection
    words: Words
    figures: Figures
    known: Known
    mode: Mode
    ignored: tuple[str, ...] = ()


def reader() -> Reader:
    """The reader, as the address describes them."""
    asked, shown = _asked(), edition()
    return Reader(
        selection=asked.selection,
        words=Words(asked.selection.language),
        figures=store.figures(shown, asked.selection.as_of),
        known=store.known(shown),
        mode=st.context.theme.type or "light",
        ignored=asked.ignored,
    )


def edition() -> str:
    """The edition that the address pins, else the one that was newest when this reader came."""
    pinned = st.query_params.get("edition", "")
    return pinned if pinned in store.editions() else newest()


def newest() -> str:
    """The edition that was newest when this reader came: figures never move under a reader."""
    known: str = st.session_state.setdefault("newest", store.editions()[-1])
    return known


def choose(**chosen: Any) -> None:
    """Writes a choice to the address: `choose(countries=("KAZ",))`."""
    write(replace(_asked().selection, **chosen))


def show_everything() -> None:
    """Takes the filters away; language, edition and the country in detail stay."""
    choose(countries=(), years=(), groups=(), origins=(), as_of=None)


def write(selection: Selection) -> None:
    """Makes the address say this selection, if it doesn't yet; what isn't ours in it stays."""
    said = {name: st.query_params.get_all(name) for name in st.query_params}
    others = {name: values for name, values in said.items() if name not in PARAMETERS}
    wanted = others | {name: [value] for name, value in selection.parameters().items()}
    if wanted != said:
        st.query_params.from_dict(wanted)


def beside() -> dict[str, list[str]]:
    """What the address says of a deck, beside the selection."""
    return {name: st.query_params.get_all(name) for name in OF_A_DECK if name in st.query_params}


def write_deck(parameters: dict[str, list[str]]) -> None:
    """Makes the address say this deck; once one is begun it names the edition that is seen."""
    said = {name: st.query_params.get_all(name) for name in st.query_params}
    others = {name: values for name, values in said.items() if name not in OF_A_DECK}
    pinned = {"edition": [edition()]} if parameters.get("slide") else {}
    wanted = others | pinned | parameters
    if wanted != said:
        st.query_params.from_dict(wanted)


def _asked() -> Asked:
    parameters = {name: st.query_params.get_all(name) for name in st.query_params}
    return read(parameters, store.known(edition()), language=language())


def language() -> str:
    """The language of the address, else of the reader's browser where we speak it, else English."""
    wished = (st.query_params.get("lang", ""), (st.context.locale or "").split("-")[0])
    return next((one for one in wished if one in LANGUAGES), "en")

"""How does a deck begin? From a preset, from a file, from the one of before, or empty."""

from dataclasses import replace

import streamlit as st

from domain.deck import Deck, read_deck
from domain.errors import UnreadableFile
from domain.selection import read
from domain.words import Words
from reports.deck.file import opened
from reports.deck.offered import offer_of
from reports.deck.presets import presets
from ui import store
from ui.plain import plain
from ui.presenting.desk import LEFT, change, desk, lay, tell, told
from ui.reader import newest, write
from ui.uploading import box_speaks


def begin() -> None:
    """The ways to begin, and what came of the last click."""
    one = desk()
    words = one.now.words
    for said in told():
        st.warning(plain(said))
    if one.ignored:
        parts = ", ".join(one.ignored)
        st.warning(plain(words.text("Parts of this deck are not known here: {parts}", parts=parts)))
    st.header(plain(words.text("Begin")), anchor=False)
    _from_a_preset(words, one.deck)
    if not one.deck.items:
        _from_before(words)
        _from_a_file(words)


def _from_a_preset(words: Words, deck: Deck) -> None:
    known = presets()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = st.selectbox(
            words.text("A deck to start from"),
            list(known),
            index=list(known).index(deck.preset) if deck.preset else 0,
            format_func=lambda one: words.text(known[one].title),
            key="preset",
            width=420,
        )
        says = "Take these slides instead" if deck.items else "Start with these slides"
        label = _starts(words)[says]
        st.button(label, on_click=_start, key="preset-start")
        if deck.items:
            st.button(words.text("Empty the deck"), on_click=_empty, key="deck-empty")
    st.markdown(plain(words.text(known[key].shows)))


def _starts(words: Words) -> dict[str, str]:
    return {
        "Take these slides instead": words.text("Take these slides instead"),
        "Start with these slides": words.text("Start with these slides"),
    }


def _start() -> None:
    key = st.session_state["preset"]
    change(items=presets()[key].items, preset=key)


def _empty() -> None:
    lay(Deck())


def _from_before(words: Words) -> None:
    left: Deck | None = st.session_state.get(LEFT)
    if left is not None:
        says = words.text("Go on with the deck of before")
        st.button(says, on_click=lay, args=(left,), key="deck-before")


def _from_a_file(words: Words) -> None:
    number = st.session_state.setdefault("deck-files", 0)
    st.file_uploader(
        words.text("Or open a deck that was kept as a file (JSON)"),
        key=f"deck-file-{number}",
        on_change=_uploaded,
        args=(words,),
    )
    box_speaks(words)


def _uploaded(words: Words) -> None:
    number = st.session_state["deck-files"]
    file = st.session_state.get(f"deck-file-{number}")
    if file is None:
        return
    st.session_state["deck-files"] = number + 1
    try:
        parameters = opened(file.getvalue())
    except UnreadableFile:
        tell(words.text("{file} is no file of a deck that can be read here.", file=file.name))
        return
    wanted = next(iter(parameters.get("edition", ())), "")
    known = store.known(wanted if wanted in store.editions() else newest())
    asked = read(parameters, known)
    deck, ignored = read_deck(parameters, offer_of(known))
    write(replace(asked.selection, language=words.language))
    lay(deck)
    unknown = [*(one for one in asked.ignored if not one.startswith("lang=")), *ignored]
    if unknown:
        parts = ", ".join(unknown)
        tell(words.text("Parts of this deck are not known here: {parts}", parts=parts))

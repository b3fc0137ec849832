"""What has changed since a deck was begun? It keeps its edition, and can tell of newer ones."""

import streamlit as st

from domain.deck import Item
from domain.words import Words
from ui import store
from ui.comparing import people_between
from ui.plain import plain
from ui.presenting.desk import change, desk, items

_CHANGES = "changes"


@st.fragment(run_every=store.FRESH_FOR)
def since() -> None:
    """A quiet line while a newer edition says otherwise, and the slide that tells of it."""
    one = desk()
    words, pinned, newest = one.now.words, one.now.figures.edition, store.editions()[-1]
    if newest == pinned:
        return
    with st.container(key="newer", border=True):
        st.markdown(_said(words, pinned, newest))
        if any(item.exhibit == _CHANGES for item in one.deck.items):
            return
        says = words.text("Add a slide that says what changed")
        if st.button(says, on_click=_add, key="add-changes"):
            st.rerun(scope="app")  # a click in a fragment alone would run no more than the fragment


def _add() -> None:
    change(items=(*items(), Item(_CHANGES)))


def _said(words: Words, pinned: str, newest: str) -> str:
    """The sentence, and a point for each change in people."""
    says = words.text(
        "This deck keeps the figures of edition {edition}. What the newest, {newest}, says"
        " otherwise in people:",
        edition=pinned,
        newest=newest,
    )
    lines = people_between(pinned, newest, words)
    lines = lines or [words.text("the totals of the countries stay as they are")]
    return "\n".join([plain(says), "", *(f"- {plain(line)}" for line in lines)])

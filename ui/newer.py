"""Has a newer edition been published while somebody reads? They are told, and load it at will.

Figures never move under a reader: the edition of their first page stays theirs until they ask.
"""

import streamlit as st

from reports.newer import changes
from ui import store
from ui.plain import plain
from ui.reader import Reader, beside, choose


@st.fragment(run_every=store.FRESH_FOR)
def newer(now: Reader) -> None:
    """A quiet line with what changed in people, and the way to the newest edition."""
    shown, newest = now.figures.edition, store.editions()[-1]
    if newest == shown or beside():  # a deck keeps its edition, and says so itself
        return
    words = now.words
    lines = changes(store.figures(shown, None), store.figures(newest, None), words)
    changed = "; ".join(lines) or words.text("the totals of the countries stay as they are")
    with st.container(key="newer", border=True, horizontal=True, vertical_alignment="center"):
        says = words.text(
            "A newer edition has been published: {edition}. What changes in people: {changes}.",
            edition=newest,
            changes=changed,
        )
        st.markdown(plain(says), width="stretch")
        if st.button(words.text("Show the newest edition")):
            st.session_state["newest"] = newest
            choose(edition="")
            st.rerun(scope="app")  # a click in a fragment alone would run no more than the fragment

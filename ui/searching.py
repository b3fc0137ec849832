"""What does the reader look for among the claims? One box; its words go to the address."""

import streamlit as st

from ui.reader import choose, reader

_LONGEST = 200  # signs that an address may carry of it


def search() -> None:
    """The box, holding what the address says."""
    now = reader()
    st.session_state["search"] = now.selection.search[:_LONGEST]
    st.text_input(
        now.words.text("Search the claims"),
        key="search",
        placeholder=now.words.text("speaker, publisher, operation, group, date …"),
        on_change=_sought,
        width=480,
    )


def _sought() -> None:
    choose(search=str(st.session_state["search"])[:_LONGEST].strip())

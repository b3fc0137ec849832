"""What may the reader turn on and off? A switch goes to the address at once, as a filter does."""

import streamlit as st

from reports.map import OFF
from ui.reader import choose, reader


def map_switch() -> None:
    """Whether the map is drawn, or its table stands alone."""
    now = reader()
    st.session_state["map"] = now.selection.map != OFF
    st.toggle(now.words.text("Show the map"), key="map", on_change=_switched)


def _switched() -> None:
    choose(map="" if st.session_state["map"] else OFF)

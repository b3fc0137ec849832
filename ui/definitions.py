"""What do the words of an exhibit mean, and who is counted in it? Told in its fold."""

import streamlit as st

from reports.terms import scope, terms
from reports.view import View
from ui.links import link
from ui.plain import plain
from ui.reader import Reader


def definitions(key: str, now: Reader) -> None:
    """The scope of the figures, the terms of the exhibit, and the way to the whole method."""
    words = now.words
    counted = scope(key, View(now.figures, now.selection, words))
    heading, method = words.text("What is counted, and what the words mean"), words.text("Method")
    lines = [f"- **{plain(name)}**: {plain(meaning)}" for name, meaning in terms(key, words)]
    more = words.text(
        "All rules and definitions: {page}", page=f"[{method}](<{link(now, 'method')}>)"
    )
    st.markdown("\n".join([f"**{heading}**", "", plain(counted), "", *lines, "", more]))

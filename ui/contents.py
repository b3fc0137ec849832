"""What is on a long page? Links at its top to each exhibit that shows something."""

from collections.abc import Mapping

import streamlit as st

from ui.plain import plain
from ui.reader import reader
from ui.show import Maker, exhibit_of


def contents(labels: Mapping[Maker, str]) -> None:
    """A link for each exhibit by its short name; ui/links.js leads there within the page.

    None where the first has nothing to show: the page then offers the way back instead.
    """
    now = reader()
    shown = {exhibit_of(maker, now): label for maker, label in labels.items()}
    links = [
        f"[{plain(now.words.text(label))}](#{exhibit.key})"
        for exhibit, label in shown.items()
        if not exhibit.empty
    ]
    if links and not next(iter(shown)).empty:
        st.markdown(" · ".join(links))

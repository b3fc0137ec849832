"""How does a reader take a text along? It is shown with a button that copies it (`ui/links.js`)."""

from html import escape

import streamlit as st

from domain.words import Words


def copyable(text: str, copy: str, words: Words) -> None:
    """A text, and the button called `copy` beside it."""
    copied = escape(words.text("Copied."))
    st.html(
        f'<div class="copied"><blockquote>{escape(text)}</blockquote>'
        f'<button type="button" data-copies="blockquote">{escape(copy)}</button> '
        f'<span role="status" data-says="{copied}"></span></div>'
    )

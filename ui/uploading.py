"""How does Streamlit's box for files speak the reader's language? Its own words are replaced."""

import json

import streamlit as st

from domain.words import Words


def box_speaks(words: Words) -> None:
    """What the box says in English, in our words instead."""
    large = words.text(
        "larger than {n} MB, so it was not taken",
        n=words.number(int(st.get_option("server.maxUploadSize"))),
    )
    said = {
        "[data-testid=stFileUploaderDropzone] button > div::after": words.text("Choose a file"),
        "[data-testid=stFileChip][aria-invalid=true]::after": large,
    }
    rules = "".join(
        f"{one} {{ content: {json.dumps(text, ensure_ascii=False)}; }}"
        for one, text in said.items()
    )
    st.html(f"<style>{rules}</style>")

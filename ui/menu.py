"""How does a reader get from page to page, change the language, and know what is shown?

Links carry the whole selection, so that one click is one step of the back button.
"""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from ui.links import here
from ui.reader import Reader, choose, newest


def onwards(now: Reader) -> Selection:
    """What goes along to another page: the filters, and the edition unless it is the newest."""
    pinned = "" if now.selection.edition == newest() else now.selection.edition
    return replace(now.selection.everywhere(), edition=pinned)


def header(pages: Sequence[StreamlitPage], now: Reader) -> None:
    """The pages and the languages, in one line where there is room."""
    site = now.words.text("Repatriation statistics")
    with st.container(key="header", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{site}**", width="content")
        for page in pages:
            st.page_link(page, query_params=onwards(now).parameters())
        st.space("stretch")
        _languages(now)


def title(page: StreamlitPage, now: Reader) -> None:
    """The name of the page, and the link that says exactly what is seen."""
    words = now.words
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.title(page.title, anchor=False, width="content")
        with st.container(key="copy-link", width="content"):
            says = words.text("Copy link")
            st.markdown(f":material/link: [{says}](<{here(now, page.url_path)}>)")
        with st.container(key="copied", width="content"):
            st.caption(words.text("Copied. The link names the edition: it means the same later."))


def _languages(now: Reader) -> None:
    st.session_state["lang"] = now.selection.language
    st.segmented_control(
        now.words.text("Language"),
        LANGUAGES,
        format_func=_own_name,
        required=True,
        label_visibility="collapsed",
        key="lang",
        on_change=_language,
    )


def _own_name(language: str) -> str:
    # Translators: the name of your own language, in your own language
    return Words(language).text("English")


def _language() -> None:
    choose(language=st.session_state["lang"])


def stamp(now: Reader) -> None:
    """Which edition is shown, and as of when."""
    words, until = now.words, now.figures.until
    if until is not None:
        st.caption(words.text("Figures as of {date}", date=words.date(until)))
    st.caption(words.text("Edition {edition}", edition=now.figures.edition))


def ignored(now: Reader) -> None:
    """Says which parts of a link are unknown here."""
    if now.ignored:
        parts = ", ".join(f"`{part}`" for part in now.ignored)
        text = now.words.text("Parts of this link are not known here: {parts}", parts=parts)
        st.warning(text)

"""How does a reader get from page to page, change the language, and know what is shown?

Links carry the whole selection, so that one click is one step of the back button. What is written
as HTML here holds words of ours and addresses that `ui.links` wrote: nothing of anybody's data.
"""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.deck.returning import stamp_of
from ui.links import address, here
from ui.reader import Reader, choose, newest


def onwards(now: Reader) -> Selection:
    """What goes along to another page: the filters, and the edition unless it is the newest."""
    pinned = "" if now.selection.edition == newest() else now.selection.edition
    return replace(now.selection.everywhere(), edition=pinned)


def header(pages: Sequence[StreamlitPage], shown: StreamlitPage, now: Reader) -> None:
    """The pages and the languages."""
    site, along = escape(now.words.text("Repatriation statistics")), onwards(now)
    label = escape(now.words.text("Pages"), quote=True)
    items = "".join(_item(page, along, current=page == shown) for page in pages)
    with st.container(key="header", horizontal=True, vertical_alignment="center"):
        st.html(f"<strong>{site}</strong>", width="content")
        st.html(f'<nav aria-label="{label}"><ul>{items}</ul></nav>', width="content")
        _languages(now)


def _item(page: StreamlitPage, along: Selection, *, current: bool) -> str:
    to, mark = escape(address(page.url_path, along)), ' aria-current="page"' if current else ""
    return f'<li><a href="{to}"{mark}>{escape(page.title)}</a></li>'


def title(page: StreamlitPage, now: Reader) -> None:
    """The name of the page, and the link that says exactly what is seen."""
    words = now.words
    st.html(f'<p class="on-paper">{escape(_stamped(now))}</p>')
    told = escape(words.text("Copied. The link names the edition: it means the same later."))
    with st.container(key="title", horizontal=True, vertical_alignment="center"):
        st.title(page.title, anchor=False, width="content")
        with st.container(
            key="copy-link", horizontal=True, vertical_alignment="center", width="content"
        ):
            says = words.text("Copy link")
            st.markdown(f"[{says}](<{here(now, page.url_path)}>)", width="content")
            # A live region, in which ui/links.js says it once it is so.
            st.html(f'<span role="status" data-says="{told}"></span>', width="content")


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


def _stamped(now: Reader) -> str:
    """The same in one line, for paper: what is shown there has no sidebar."""
    words, until = now.words, now.figures.until
    said = words.text(
        "Repatriation statistics. Figures as of {date}, edition {edition}.",
        date=words.date(until) if until else words.text("a date that nobody reported"),
        edition=now.figures.edition,
    )
    stamp = words.text("Stamp: {stamp}", stamp=str(stamp_of(now.selection, now.figures)))
    return f"{said} {stamp}"


def ignored(now: Reader) -> None:
    """Says which parts of a link are unknown here."""
    if now.ignored:
        parts = ", ".join(f"`{part}`" for part in now.ignored)
        text = now.words.text("Parts of this link are not known here: {parts}", parts=parts)
        st.warning(text)

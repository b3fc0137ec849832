"""What is the stamp of this view, and which view does a pasted stamp bring back?

Where a stamp leads is decided in `reports.deck.returning`; here it is shown, asked for, followed.
"""

from collections.abc import Collection
from html import escape

import streamlit as st

from domain.errors import UnknownEdition, UsageError
from domain.words import Words
from reports.deck.returning import Way, stamp_of, way_back
from ui import store
from ui.copying import copyable
from ui.plain import plain
from ui.reader import Reader

WITHOUT = ("present", "refresh", "history", "passport")  # pages that show no view of a selection
FIRST = "overview"
_ASKED, _WRONG, _TO = "stamp-asked", "stamp-wrong", "stamp-to"


def stamp(now: Reader) -> None:
    """The stamp with a button that copies it, and the box for another."""
    words = now.words
    with st.container(key="stamp", gap="small"):
        copyable(str(stamp_of(now.selection, now.figures)), words.text("Copy the stamp"), words)
        st.text_input(
            words.text("Open a stamp"),
            key="stamp-box",
            placeholder=words.text("from a slide, a paper or a file"),
            on_change=_pasted,
        )
        wrong = st.session_state.pop(_WRONG, "")
        if wrong:
            st.warning(plain(wrong))


def bring_back(now: Reader, shown: str, pages: Collection[str]) -> None:
    """Goes to the view of the stamp that was pasted, or says why that cannot be."""
    asked = st.session_state.pop(_ASKED, "")
    if not asked:
        return
    way = _way(asked, now.words, pages)
    if way is None:
        return
    page = way.page or (FIRST if shown in WITHOUT else shown)
    st.session_state[_TO] = way.exhibit
    if way.unknown:
        parts = ", ".join(way.unknown)
        st.session_state[_WRONG] = now.words.text(
            "Parts of this stamp are not known here: {parts}", parts=parts
        )
    parameters = {"lang": [now.selection.language], **way.parameters}
    st.switch_page(f"pages/{page}.py", query_params=parameters)


def arrive() -> None:
    """Marks the exhibit that a stamp named; ui/links.js leads there."""
    to = st.session_state.pop(_TO, "")
    if to:
        st.html(f'<i class="arrived" data-to="{escape(to, quote=True)}"></i>')


def _pasted() -> None:
    st.session_state[_ASKED] = str(st.session_state["stamp-box"]).strip()
    st.session_state["stamp-box"] = ""


def _way(text: str, words: Words, pages: Collection[str]) -> Way | None:
    try:
        return way_back(
            text,
            editions=store.editions(),
            until=lambda edition: store.figures(edition, None).until,
            pages=pages,
        )
    except UnknownEdition:
        said = words.text("The edition of this stamp is not in this store: {text}", text=text)
    except UsageError:
        said = words.text("This is no stamp, and no link of the dashboard: {text}", text=text)
    st.session_state[_WRONG] = said
    return None

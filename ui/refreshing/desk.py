"""Which draft lies open on the page? The address names it, so that it survives a reload.

The session remembers it across pages, the store across restarts. What is said of a draft is kept
at once.
"""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from etl.drafts import Drafts, Saved
from ui import store
from ui.access import require_steward
from ui.reader import reader
from ui.signing import said_if_wrong

NAME = "draft"  # in the address and in the session


@dataclass(frozen=True)
class Opened:
    """The draft on the desk: its id, and what was said of it."""

    key: str
    saved: Saved


@st.cache_resource(show_spinner=False)
def drafts() -> Drafts:
    """The drafts of the store."""
    return Drafts(store.store())


def opened() -> Opened | None:
    """The draft that the address names, else the one that this session had open; None for none."""
    key = st.query_params.get(NAME, "") or st.session_state.get(NAME, "")
    saved = drafts().load(key) if key else None
    if saved is None:
        close()
        return None
    open_draft(key)
    return Opened(key, saved)


def open_draft(key: str) -> None:
    """Lays a draft on the desk."""
    st.session_state[NAME] = key
    if st.query_params.get(NAME) != key:
        st.query_params[NAME] = key


def close() -> None:
    """Clears the desk; the draft stays in the store."""
    st.session_state.pop(NAME, None)
    if NAME in st.query_params:
        del st.query_params[NAME]


def say(key: str, **said: Any) -> None:
    """Keeps what is said of a draft: `say(key, ticks=…)`."""
    saved = drafts().load(key)
    if saved is not None and allowed():
        drafts().save(key, replace(saved, **said))


def allowed() -> bool:
    """Whether this person may still write; if not, the page says why."""
    words = reader().words
    with said_if_wrong(words):
        require_steward()
        return True
    return False

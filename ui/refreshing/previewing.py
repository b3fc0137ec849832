"""What would the draft on the desk change? Made beside the page, told while it takes its time."""

from collections.abc import Hashable

import streamlit as st

from domain.errors import RepatriationError
from domain.words import Words
from etl.drafting import Draft
from etl.drafts import Saved
from ui.plain import plain
from ui.refreshing.desk import Opened, drafts, open_draft
from ui.refreshing.work import Cancelled, Work, awaited, desk


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


STEPS = {
    "reading": _("Reading the file"),
    "settling": _("Settling the figures"),
    "comparing": _("Comparing with what is published"),
    "publishing": _("Publishing"),
}
EVERY = 0.5  # seconds between two looks at work that takes long


def lay(key: str) -> None:
    """Lays a draft on the desk, and begins to make its preview."""
    open_draft(key)
    begin(key)


def begin(key: str) -> None:
    """Begins to make the preview of a draft, and gives it a moment; called by a click."""
    saved = drafts().load(key)
    if saved is not None:
        awaited(_work(key, saved))


def previewed(draft: Opened, words: Words) -> Draft | None:
    """The preview; None while it is being made, or where the file cannot be read, which is said."""
    work = _work(draft.key, draft.saved)
    if not work.done:
        watch(work, words, cancel=True)
        return None
    try:
        made: Draft = work.outcome()
    except Cancelled:
        st.info(plain(words.text("The work was cancelled. The draft is kept.")))
        again = words.text("Try again")
        st.button(again, on_click=_again, args=(draft,), key="again")
        return None
    except RepatriationError as error:
        st.error(plain(words.text("This file cannot be read as a table.")))
        st.caption(plain(words.error(error)))
        return None
    return made


@st.fragment(run_every=EVERY)
def watch(work: Work, words: Words, *, cancel: bool) -> None:
    """How far work has come, until it is done; then the page is drawn anew."""
    if work.done:
        st.rerun(scope="app")
    steps = [words.text(STEPS[one]) for one in work.steps]
    now = steps[-1] if steps else words.text("Waiting for other work to be done")
    told = st.status(f"{now} …", expanded=True)
    for one in steps[:-1]:
        told.markdown(plain(one))
    if cancel:
        told.button(words.text("Cancel"), on_click=work.stopped.set, key="cancel")


def _again(draft: Opened) -> None:
    desk().forget(_about(draft.key, draft.saved))
    begin(draft.key)


def _work(key: str, saved: Saved) -> Work:
    return desk().work(_about(key, saved), lambda step: drafts().preview(key, step=step))


def _about(key: str, saved: Saved) -> Hashable:
    """What of a draft makes a preview another: not who signs it, nor what was ticked."""
    return ("preview", key, saved.base, repr(saved.asked), saved.gone, saved.rulings)

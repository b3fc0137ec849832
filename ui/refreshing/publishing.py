"""Step 5: who publishes, and why? One click, once; what came of it is said on the page."""

import streamlit as st

from domain.errors import RepatriationError, SomeoneElsePublished
from domain.words import Words
from etl.drafting import Draft, Step
from etl.publishing import publish
from etl.store import Remark
from ui import store
from ui.access import Principal
from ui.plain import plain
from ui.refreshing.desk import Opened, close, drafts, say
from ui.refreshing.previewing import watch
from ui.refreshing.work import awaited, desk
from ui.signing import PUBLISHED, WRONG, as_steward, boxes, explained, published, signed

SIGNED = "publish"


def publishes(draft: Opened, made: Draft, words: Words, *, person: Principal) -> None:
    """Name, reason and the button; while it is being published, how far that has come."""
    work = desk().known(_about(draft))
    if work is not None and not work.done:
        watch(work, words, cancel=False)
        return
    with st.form("publish-form"):
        boxes(words, person, key=SIGNED, by=draft.saved.by, reason=draft.saved.reason)
        label = words.text("Publish")
        st.form_submit_button(
            label, type="primary", on_click=_publish, args=(draft, made, words), key="publish"
        )
    says = words.text("From then on every reader is shown the new figures.")
    st.caption(plain(says))


def settle_outcome(draft: Opened, words: Words) -> bool:
    """Takes note of a publish that has come to its end; says whether the draft is published."""
    work = desk().known(_about(draft))
    if work is None or not work.done:
        return False
    desk().forget(_about(draft))
    try:
        edition = str(work.outcome())
    except RepatriationError as error:
        if isinstance(error, SomeoneElsePublished):
            store.editions.clear()
        st.session_state[WRONG] = explained(words, error)
        return False
    drafts().drop(draft.key)
    close()
    published(edition, words.text(PUBLISHED, edition=edition))
    return True


def _publish(draft: Opened, made: Draft, words: Words) -> None:
    """Begins to publish, asking anew whether this person may; a second click finds it begun."""

    def act(person: Principal) -> None:
        remark = signed(person, key=SIGNED)
        say(draft.key, by=remark.by, reason=remark.reason)
        awaited(desk().work(_about(draft), lambda step: _written(draft, made, remark, step)))

    as_steward(words, act, said=PUBLISHED)


def _written(draft: Opened, made: Draft, remark: Remark, step: Step) -> str:
    edition = publish(
        store.store(),
        made,
        by=remark.by,
        reason=remark.reason,
        ticks=draft.saved.ticks,
        step=step,
    )
    return edition.edition


def _about(draft: Opened) -> tuple[str, str]:
    return ("publish", draft.key)

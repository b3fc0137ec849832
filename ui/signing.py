"""Who does it, and why? The two boxes of everything that is published, kept in its history.

Whoever signed in is named by that; who did not says their name, which the session remembers.
"""

from collections.abc import Callable

import streamlit as st

from domain.errors import NotAllowed, RepatriationError, SomeoneElsePublished, StoreUnavailable
from domain.words import Words
from ui import store
from ui.access import Principal, principal, require_steward, sign_in_configured
from ui.plain import plain
from ui.reader import choose

_LONGEST = 200


def may_publish(words: Words) -> Principal | None:
    """The person, where they may publish; if not, says why, and offers to sign in."""
    person = principal(words)
    if person.may_publish:
        return person
    st.info(plain(person.why_not))
    if sign_in_configured() and not person.name:
        st.button(words.text("Sign in"), on_click=st.login, key="sign-in")
    return None


def signed(words: Words, person: Principal, *, key: str) -> tuple[str, str]:
    """The name and the reason that stand in the boxes."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if person.name:
            st.text_input(words.text("Your name"), value=person.name, disabled=True)
            by = person.name
        else:
            st.session_state.setdefault(f"by-{key}", st.session_state.get("name", ""))
            by = st.text_input(words.text("Your name"), key=f"by-{key}", max_chars=_LONGEST)
            st.session_state["name"] = by
        reason = st.text_input(
            words.text("Reason"),
            key=f"reason-{key}",
            max_chars=_LONGEST,
            placeholder=words.text("what the figures rest on, and why now"),
        )
    return by.strip(), reason.strip()


def done_as_steward(words: Words, act: Callable[[], str], *, said: str) -> None:
    """Does what publishes, asking anew whether this person may; remembers what came of it.

    `act` gives the id of the edition that then stands; the reader is taken to it.
    """
    try:
        require_steward(words)
        edition = act()
    except RepatriationError as error:
        st.session_state["went_wrong"] = explained(words, error)
        return
    store.editions.clear()
    st.session_state["newest"] = edition
    st.session_state["went_well"] = words.text(said, edition=edition)
    choose(edition="")


def outcome() -> None:
    """Says, once, what came of the last thing that was done."""
    for name, say in (("went_well", st.success), ("went_wrong", st.error)):
        if text := st.session_state.pop(name, ""):
            say(plain(text))


def explained(words: Words, error: RepatriationError) -> str:
    """What went wrong, in the reader's language; its details come from deep inside, in English."""
    if isinstance(error, NotAllowed):
        return str(error)
    if isinstance(error, SomeoneElsePublished):
        return words.text(
            "Somebody else published before you. Nothing is lost: see below what changed in"
            " between, and publish then."
        )
    if isinstance(error, StoreUnavailable):
        return words.text(
            "Nothing was published: the store cannot be written. ({details})", details=str(error)
        )
    return words.text("Nothing was published. ({details})", details=str(error))

"""Who does it, and why? The two boxes of everything that is published, kept in its history.

Whoever signed in is named by that; who did not says their name, which the session remembers.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import streamlit as st

from domain.errors import (
    NotAllowed,
    RepatriationError,
    SomeoneElsePublished,
    StoreUnavailable,
    UsageError,
)
from domain.words import Words
from etl.store import Remark
from ui import store
from ui.access import Principal, principal, require_steward, sign_in_configured
from ui.plain import plain
from ui.reader import choose

_LONGEST = 200


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


PUBLISHED = _("Published as edition {edition}.")
WELL, WRONG = "went_well", "went_wrong"


def may_publish(words: Words) -> Principal | None:
    """The person, where they may publish; if not, says why, and offers to sign in."""
    person = principal()
    if person.why_not:
        st.info(plain(words.error(person.why_not)))
    if sign_in_configured():
        _doors(words, person)
    return person if person.may_publish else None


def _doors(words: Words, person: Principal) -> None:
    """The ways to sign in, one for each provider, and the way out."""
    named = [one for one, own in st.secrets["auth"].items() if isinstance(own, Mapping)]
    with st.container(horizontal=True):
        if not person.may_publish:
            for provider in named or [None]:
                label = words.text("Sign in")
                label = f"{label}: {plain(provider)}" if provider else label
                key = f"sign-in-{provider or 'default'}"
                st.button(label, on_click=st.login, args=(provider,), key=key)
        if person.name:
            st.button(words.text("Sign out"), on_click=st.logout, key="sign-out")


def boxes(words: Words, person: Principal, *, key: str, by: str = "", reason: str = "") -> None:
    """Where the name and the reason are written, or stand already; to stand in a form."""
    if person.name:
        st.markdown(plain(words.text("Signed in as {name}.", name=person.name)))
    else:
        st.session_state.setdefault(f"by-{key}", by or st.session_state.get("name", ""))
        st.text_input(words.text("Your name"), key=f"by-{key}", max_chars=_LONGEST)
    st.session_state.setdefault(f"reason-{key}", reason)
    st.text_input(
        words.text("Reason"),
        key=f"reason-{key}",
        max_chars=_LONGEST,
        placeholder=words.text("what the figures rest on, and why now"),
    )


def signed(person: Principal, *, key: str) -> Remark:
    """The name and the reason that were written; raises `UsageError` where one is missing."""
    written = (str(st.session_state.get(f"{one}-{key}", "")).strip() for one in ("by", "reason"))
    by, reason = written
    by = person.name or by
    if not (by and reason):
        raise UsageError("It needs your name and a reason; both are kept.")
    st.session_state["name"] = by
    return Remark(by=by, reason=reason)


def as_steward(words: Words, act: Callable[[Principal], str | None], *, said: str) -> None:
    """Does what publishes, asking anew whether this person may; remembers what came of it.

    `act` gives the id of the edition that then stands, to which the reader is taken; None where
    that is not known yet.
    """
    with said_if_wrong(words):
        edition = act(require_steward())
        if edition is not None:
            published(edition, words.text(said, edition=edition))


@contextmanager
def said_if_wrong(words: Words) -> Iterator[None]:
    """What goes wrong within a click is said on the page that is drawn after it."""
    try:
        yield
    except RepatriationError as error:
        st.session_state[WRONG] = explained(words, error)


def published(edition: str, said: str) -> None:
    """The reader sees the edition that they made, and is told so."""
    store.editions.clear()
    st.session_state["newest"] = edition
    st.session_state[WELL] = said
    choose(edition="")


def outcome() -> None:
    """Says, once, what came of the last thing that was done."""
    for name, say in ((WELL, st.success), (WRONG, st.error)):
        if text := st.session_state.pop(name, ""):
            say(plain(text))


def explained(words: Words, error: RepatriationError) -> str:
    """What went wrong, and what became of it, in the reader's language."""
    if isinstance(error, NotAllowed | UsageError):
        return words.error(error)
    if isinstance(error, SomeoneElsePublished):
        return words.text(
            "Somebody else published before you. Nothing is lost: see below what changed in"
            " between, and publish then."
        )
    if isinstance(error, StoreUnavailable):
        return words.text(
            "Nothing was published: the store cannot be written. ({details})",
            details=words.error(error),
        )
    return words.text("Nothing was published. ({details})", details=words.error(error))

"""Which steps of the Refresh page are open? Each opens when the one before it is done."""

import streamlit as st

from domain.words import Words
from etl.drafting import Draft
from ui.access import Principal
from ui.door import by_the_front_door
from ui.plain import plain
from ui.reader import Reader, reader
from ui.refreshing.choosing import choose_file, chosen
from ui.refreshing.desk import Opened, opened
from ui.refreshing.differing import differs
from ui.refreshing.noticing import noticed
from ui.refreshing.previewing import previewed
from ui.refreshing.publishing import publishes, settle_outcome
from ui.refreshing.ruling import rule, ruled
from ui.refreshing.understanding import understood
from ui.signing import may_publish, outcome


def walk() -> bool:
    """From the file to the publish, as far as it has come; says whether it has begun."""
    by_the_front_door()
    now = reader()
    draft = opened()
    if draft is not None and settle_outcome(draft, now.words):
        st.rerun()
    outcome()
    person = may_publish(now.words)
    if person is None:
        return False
    if draft is None:
        _begin(now, person)
        return False
    _go_on(draft, now, person)
    return True


def _begin(now: Reader, person: Principal) -> None:
    words = now.words
    _step(words, 1, words.text("The file"))
    choose_file(words)
    st.header(plain(words.text("Or a ruling")), anchor=False)
    rule(now, person)


def _go_on(draft: Opened, now: Reader, person: Principal) -> None:
    words = now.words
    _step(words, 1, words.text("The file") if draft.saved.file else words.text("The ruling"))
    chosen(draft, words)
    ruled(draft.saved, words)
    made = previewed(draft, words)
    if made is None:
        return
    if draft.saved.file:
        _step(words, 2, words.text("What was understood"))
        if not understood(draft, made, now):
            return
    _decide(draft, made, now, person)


def _decide(draft: Opened, made: Draft, now: Reader, person: Principal) -> None:
    words = now.words
    _step(words, 3, words.text("What was noticed"))
    if not noticed(draft, made, now):
        return
    _step(words, 4, words.text("What changes"))
    if not differs(draft, made, now):
        return
    _step(words, 5, words.text("Publish"))
    publishes(draft, made, words, person=person)


def _step(words: Words, number: int, title: str) -> None:
    says = words.text("{number}. {title}", number=words.number(number), title=title)
    st.header(plain(says), anchor=False)

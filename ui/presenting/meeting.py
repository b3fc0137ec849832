"""For which meeting is the deck? Its title, the meeting and its day stand on the first slide."""

from datetime import date

import streamlit as st

from domain.deck import Deck
from domain.words import Words
from reports.deck.slides import titled
from ui.plain import plain
from ui.presenting.desk import change, desk, tell

_LONGEST = 120


def meeting() -> None:
    """Three boxes."""
    one = desk()
    words, deck = one.now.words, one.deck
    st.header(plain(words.text("The meeting")), anchor=False)
    own = titled(Deck(preset=deck.preset), words)
    _box("title", words.text("Title of the deck"), deck.title, hint=own)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _box("meeting", words.text("Name of the meeting"), deck.meeting)
        _day(words, deck.day)


def _box(name: str, label: str, value: str, *, hint: str = "") -> None:
    key = f"deck-{name}"
    st.session_state[key] = value
    st.text_input(
        label,
        key=key,
        max_chars=_LONGEST,
        placeholder=hint,
        on_change=_said,
        args=(name,),
        width=560 if name == "title" else 340,
    )


def _said(name: str) -> None:
    change(**{name: str(st.session_state[f"deck-{name}"]).strip()})


def _day(words: Words, day: date | None) -> None:
    """As year-month-day: Streamlit's calendar speaks English only."""
    st.session_state["deck-day"] = day.isoformat() if day else ""
    st.text_input(
        words.text("Its day"),
        key="deck-day",
        placeholder=words.text("year-month-day"),
        on_change=_dated,
        args=(words,),
        width=180,
    )


def _dated(words: Words) -> None:
    text = str(st.session_state["deck-day"]).strip()
    try:
        change(day=date.fromisoformat(text) if text else None)
    except ValueError:
        tell(words.text("{text} is no day; write one such as 2026-12-01.", text=text))

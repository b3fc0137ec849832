"""What does a file not say? Asked in one form; the answers are kept with the draft."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from etl.intake.given import Question, Understood
from reports.refresh.understood import PLACES, choice_name
from ui.plain import plain
from ui.reader import Reader
from ui.refreshing.desk import Opened, say
from ui.refreshing.previewing import begin

VOICES = ("speaker", "publisher")  # chosen among those that we know, or written


def ask(draft: Opened, file: Understood, now: Reader) -> None:
    """The questions, with the answers that the file or a person has given so far."""
    if not file.questions:
        return
    words = now.words
    heading = words.text("What the file does not say")
    still = any(one.needed and not one.answer for one in file.questions)
    with st.expander(heading, expanded=still), st.form(f"questions-{draft.key}", border=False):
        for one in file.questions:
            _question(draft, one, now)
        st.form_submit_button(
            words.text("Keep these answers"),
            type="primary",
            on_click=_answered,
            args=(draft, file.questions),
            key="answers",
        )


def overrule(draft: Opened, **said: Any) -> None:
    """Keeps what a person says against what was detected, and looks at the file anew."""
    say(draft.key, asked=replace(draft.saved.asked, **said))
    begin(draft.key)


def _question(draft: Opened, question: Question, now: Reader) -> None:
    key, words = _key(draft, question.key), now.words
    label = words.text(question.text)
    if not question.needed:
        label = words.text("{question} (may be left open)", question=label)
    options = _options(question, now)
    if not options:
        st.session_state.setdefault(key, question.answer)
        st.text_input(plain(label), key=key, width=440)
        return
    st.session_state.setdefault(key, question.answer)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            plain(label),
            options,
            format_func=lambda code: choice_name(words, question.key, code),
            key=key,
            width=440,
        )
        if question.key in VOICES:
            st.text_input(words.text("or by another name"), key=f"{key}-other", width=280)


def _options(question: Question, now: Reader) -> list[str]:
    """What may be chosen, nothing first; none where a text is written."""
    words, figures = now.words, now.figures
    if question.key in PLACES:
        known = words.by_name(figures.places["iso3"].astype("str"))
    elif question.key in VOICES:
        known = sorted(figures.claims[question.key].astype("str").unique(), key=str.casefold)
    else:
        known = list(question.choices)
    return list(dict.fromkeys(["", *known, question.answer])) if known else []


def _answered(draft: Opened, questions: Sequence[Question]) -> None:
    """Keeps what a person said; what the file itself says is left to the file."""
    answers = dict(draft.saved.asked.answers)
    for one in questions:
        key = _key(draft, one.key)
        state = (st.session_state.get(name) for name in (f"{key}-other", key))
        text = next((str(said).strip() for said in state if said), "")
        if text != one.answer:
            answers[one.key] = text
    overrule(draft, answers={key: text for key, text in answers.items() if text})


def _key(draft: Opened, question: str) -> str:
    return f"answer-{question}-{draft.key}"

"""Step 2: what was understood of the file, and how is it put right?

Whatever was detected can be overruled, and what the file leaves open is asked.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from domain.words import Words
from etl.drafting import Draft
from etl.intake.encodings import ENCODINGS
from etl.intake.given import Question, Understood
from reports.refresh.understood import (
    DELIMITERS,
    choice_name,
    fields_of,
    first_rows,
    how_name,
    in_words,
    left_out,
    options_named,
)
from ui.plain import plain
from ui.reader import Reader
from ui.refreshing.desk import Opened, say
from ui.refreshing.previewing import begin
from ui.tables import tabled

MOST = 80  # columns whose field can be chosen on the page


def understood(draft: Opened, made: Draft, now: Reader) -> bool:
    """What was understood; says whether nothing is left to be answered."""
    file, words = made.understood, now.words
    if file is None:
        return True
    st.markdown("\n".join(f"- {plain(line)}" for line in _told(made, file, words)))
    _detected(draft, file, words)
    rows = first_rows(file)
    if rows is not None:
        tabled(rows, None, now, title=words.text("The first rows"))
    for line in left_out(file, words):
        st.caption(plain(line))
    _questions(draft, file, words)
    _columns(draft, file, now)
    return not made.open


def _told(made: Draft, file: Understood, words: Words) -> list[str]:
    return in_words(file, words, rows=made.rows, claims=made.claims)


def _detected(draft: Opened, file: Understood, words: Words) -> None:
    """Encoding, delimiter, sheet and header row, each to be overruled."""
    opened, asked = file.opened, draft.saved.asked
    sheets = [one.name for one in opened.sheets]
    with st.container(key="detected", horizontal=True, vertical_alignment="bottom"):
        if opened.form == "csv":
            encodings = dict.fromkeys([opened.encoding, *ENCODINGS])
            _box(draft, "encoding", words.text("Encoding"), list(encodings), opened.encoding)
            signs = dict.fromkeys([opened.delimiter, *DELIMITERS])
            _box(
                draft,
                "delimiter",
                words.text("Cells are apart by"),
                [one for one in signs if one],
                opened.delimiter,
                names={sign: words.text(name) for sign, name in DELIMITERS.items()},
            )
        if len(sheets) > 1:
            hidden = {one.name for one in opened.sheets if one.hidden}
            names = {one: words.text("{sheet} (hidden)", sheet=one) for one in hidden}
            _box(draft, "sheet", words.text("Sheet"), sheets, file.sheet, names=names)
        key = f"header-{draft.key}"
        st.session_state[key] = asked.header or file.header[1]
        st.number_input(
            words.text("Row of the header"),
            min_value=0,
            key=key,
            on_change=_asked,
            args=(draft, "header", key),
            width=160,
        )


def _box(
    draft: Opened,
    name: str,
    label: str,
    options: Sequence[str],
    detected: str,
    *,
    names: dict[str, str] | None = None,
) -> None:
    key = f"{name}-{draft.key}"
    st.session_state[key] = detected
    st.selectbox(
        label,
        options,
        format_func=lambda code: (names or {}).get(code, code),
        key=key,
        on_change=_asked,
        args=(draft, name, key),
        width=220,
    )


def _asked(draft: Opened, name: str, key: str) -> None:
    _overrule(draft, **{name: st.session_state[key]})


def _overrule(draft: Opened, **said: Any) -> None:
    """Keeps what a person says against what was detected, and looks at the file anew."""
    say(draft.key, asked=replace(draft.saved.asked, **said))
    begin(draft.key)


def _questions(draft: Opened, file: Understood, words: Words) -> None:
    """What the file does not say, in one form."""
    if not file.questions:
        return
    heading = words.text("What the file does not say")
    st.markdown(f"**{plain(heading)}**")
    with st.form(f"questions-{draft.key}"):
        for one in file.questions:
            _question(draft, one, words)
        st.form_submit_button(
            words.text("Keep these answers"),
            type="primary",
            on_click=_answered,
            args=(draft, [one.key for one in file.questions]),
        )


def _question(draft: Opened, question: Question, words: Words) -> None:
    key, label = f"answer-{question.key}-{draft.key}", plain(words.text(question.text))
    if not question.choices:
        st.session_state.setdefault(key, question.answer)
        st.text_input(label, key=key, width=480)
        return
    none = words.text("Please choose")
    options = ["", *question.choices]
    st.session_state.setdefault(key, question.answer if question.answer in options else "")
    st.selectbox(
        label,
        options,
        format_func=lambda code: choice_name(words, question.key, code) if code else none,
        key=key,
        width=480,
    )


def _answered(draft: Opened, keys: Sequence[str]) -> None:
    given = {one: str(st.session_state.get(f"answer-{one}-{draft.key}", "")) for one in keys}
    answers = {**draft.saved.asked.answers, **{one: text for one, text in given.items() if text}}
    _overrule(draft, answers=answers)


def _columns(draft: Opened, file: Understood, now: Reader) -> None:
    """What each column is read as, to be put right column by column."""
    if not file.columns:
        return
    words = now.words
    label = words.text("What each column is read as")
    with st.expander(label, expanded=any(not one.how for one in file.columns)):
        names = options_named(words, fields_of(file, now.known.groups))
        with st.container(key="columns", horizontal=True):
            for one in file.columns[:MOST]:
                key = f"column-{one.letters}-{draft.key}"
                st.session_state[key] = one.field
                st.selectbox(
                    plain(f"{one.letters}: {one.heading}"),
                    list(names),
                    format_func=names.__getitem__,
                    key=key,
                    help=how_name(words, one.how),
                    on_change=_mapped,
                    args=(draft, one.letters, key),
                    width=240,
                )


def _mapped(draft: Opened, letters: str, key: str) -> None:
    columns = {**draft.saved.asked.columns, letters: st.session_state[key]}
    _overrule(draft, columns=columns)

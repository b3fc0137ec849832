"""What does the history page offer? Every edition, two side by side, and the way back to one."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from domain.errors import UsageError
from domain.words import Words
from reports.refresh.history import edition_name, history
from reports.wording import records
from ui import store
from ui.access import Principal
from ui.comparing import editions_compared, in_people, people_between, row_by_row
from ui.door import by_the_front_door
from ui.plain import plain
from ui.reader import reader
from ui.sections import read
from ui.signing import PUBLISHED, as_steward, boxes, may_publish, outcome, signed

PAGE = 20  # editions that are told of at first
BACK, SURE = "back", "back-sure"

Row = Mapping[str, Any]


def editions() -> None:
    """Every edition with who, when, why, and what changed in people."""
    by_the_front_door()
    outcome()
    words = reader().words
    listed = _listed()
    shown = listed[: st.session_state.get("past", PAGE)]
    read(
        partial(
            history, editions=shown, changed={one["edition"]: _changed(one, words) for one in shown}
        )
    )
    if len(listed) > len(shown):
        st.button(words.text("Show older editions"), on_click=_older, key="older")


def side_by_side() -> None:
    """Any two editions, and what the later says otherwise."""
    now, listed = reader(), _listed()
    words = now.words
    st.header(plain(words.text("Compare two editions")), anchor=False)
    if len(listed) < 2:
        st.markdown(plain(words.text("So far there is one edition only.")))
        return
    with st.container(horizontal=True):
        before = _box(words.text("From"), listed, "compare-before", first=1)
        after = _box(words.text("To"), listed, "compare-after", first=0)
    found = editions_compared(before, after)
    in_people(found, words)
    row_by_row(found, now, key="editions")


def way_back() -> None:
    """Publishes an earlier edition anew, for those who may publish."""
    now, listed = reader(), _listed()
    words = now.words
    st.header(plain(words.text("Go back to an earlier edition")), anchor=False)
    st.markdown(
        plain(
            words.text(
                "Its figures are published again as a new edition. What came in between stays in"
                " the history."
            )
        )
    )
    person = may_publish(words)
    if person is None:
        return
    if len(listed) < 2:
        st.markdown(plain(words.text("So far there is one edition only.")))
        return
    _form(words, person, listed)


def _form(words: Words, person: Principal, listed: Sequence[Row]) -> None:
    chosen = _box(words.text("Edition"), listed[1:], BACK, first=0)
    in_people(editions_compared(str(listed[0]["edition"]), chosen), words)
    with st.form("back-form"):
        boxes(words, person, key=BACK)
        sure = words.text("These figures shall be what everybody sees")
        st.checkbox(sure, key=SURE)
        again = words.text("Publish this edition again")
        st.form_submit_button(again, type="primary", on_click=_go_back, args=(words, chosen))


def _go_back(words: Words, edition: str) -> None:
    def act(person: Principal) -> str:
        if not st.session_state.get(SURE):
            raise UsageError("Nothing was published: the box above was not ticked.")
        remark = signed(person, key=BACK)
        return store.store().rollback(edition, remark=remark).edition

    as_steward(words, act, said=PUBLISHED)


def _listed() -> list[dict[str, Any]]:
    """The rows of the store's list, the newest first, as they are at this moment."""
    return records(store.listed())[::-1]


def _changed(row: Row, words: Words) -> list[str]:
    if not row["parent"]:
        return [words.text("the first edition")]
    return people_between(str(row["parent"]), str(row["edition"]), words)


def _box(label: str, rows: Sequence[Row], key: str, *, first: int) -> str:
    names = {str(one["edition"]): one for one in rows}
    words = reader().words
    chosen = st.selectbox(
        label,
        list(names),
        index=min(first, len(names) - 1),
        format_func=lambda code: edition_name(words, names[code]),
        key=key,
    )
    return str(chosen)


def _older() -> None:
    st.session_state["past"] = st.session_state.get("past", PAGE) + PAGE

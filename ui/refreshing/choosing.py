"""Step 1: which file? Uploaded, or a draft that was begun; kept in the store at once."""

from functools import partial

import streamlit as st

from domain.words import Words
from etl.drafts import Saved
from reports.refresh.history import moment
from reports.refresh.template import as_csv, as_workbook
from ui.plain import plain
from ui.refreshing.desk import Opened, allowed, close, drafts
from ui.refreshing.previewing import lay
from ui.signing import said_if_wrong
from ui.uploading import box_speaks

UPLOADS = "uploads"  # how many files this session has uploaded: each has a box of its own


def choose_file(words: Words) -> None:
    """The box for a file, what was begun before, and a template to start from."""
    number = st.session_state.setdefault(UPLOADS, 0)
    st.file_uploader(
        words.text("Choose a file, or drag it here: CSV, TSV, XLSX, ODS, or a CSV in a zip"),
        key=f"upload-{number}",
        on_change=_uploaded,
        args=(words,),
    )
    box_speaks(words)
    _begun(words)
    _template(words)


def chosen(draft: Opened, words: Words) -> None:
    """Which file lies on the desk, and how it is taken away."""
    st.markdown(plain(draft_name(words, draft.saved)))
    with st.container(horizontal=True):
        another, drop = words.text("Set it aside"), words.text("Discard this draft")
        st.button(another, on_click=close, key="aside")
        st.button(drop, on_click=_drop, args=(draft.key,), key="discard")


def draft_name(words: Words, saved: Saved) -> str:
    """A draft in one line: its file and when it was begun."""
    return words.text(
        "{file}, begun {moment}",
        file=saved.file or words.text("a ruling"),
        moment=moment(words, saved.started),
    )


def _uploaded(words: Words) -> None:
    number = st.session_state[UPLOADS]
    file = st.session_state.get(f"upload-{number}")
    if file is None:
        return
    st.session_state[UPLOADS] = number + 1
    if allowed():
        with said_if_wrong(words):
            lay(drafts().start(file.name, file.getvalue()))


def _begun(words: Words) -> None:
    known = drafts().listed()
    if not known:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = st.selectbox(
            words.text("Or go on with a draft"),
            list(known),
            format_func=lambda one: draft_name(words, known[one]),
            key="begun",
            width=480,
        )
        go_on = words.text("Go on")
        st.button(go_on, on_click=_go_on, args=(key,), key="go-on")


def _template(words: Words) -> None:
    says = words.text("Or start from a template:")
    forms = {"CSV": (as_csv, "csv"), "XLSX": (as_workbook, "xlsx")}
    with st.container(key="files-template", horizontal=True, vertical_alignment="center"):
        st.markdown(says, width="content")
        for form, (write, ending) in forms.items():
            st.download_button(
                f":gray[{says}] {form}",
                partial(write, words),
                file_name=f"repatriation_template_{words.language}.{ending}",
                on_click="ignore",
                key=f"template-{ending}",
            )


def _go_on(key: str) -> None:
    lay(key)


def _drop(key: str) -> None:
    if allowed():
        drafts().drop(key)
    close()

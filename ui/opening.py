"""Which operation is open? A box to open one by keyboard; marks and rows lead there as well."""

import streamlit as st

from reports.operations import names
from ui.reader import choose, reader

NONE = ""  # the option that closes it


def one_operation() -> bool:
    """The box with the operations of the selection; says whether one of them is open."""
    now = reader()
    known = names(now.figures, now.selection, now.words)
    if not known:
        return False
    asked = now.selection.operation
    st.session_state["operation"] = asked if asked in known else NONE
    closed = now.words.text("None")
    st.selectbox(
        now.words.text("Open one operation"),
        [NONE, *known],
        format_func=lambda code: known.get(code, closed),
        key="operation",
        on_change=_opened,
        width=480,
    )
    return asked in known


def _opened() -> None:
    choose(operation=st.session_state["operation"])

"""Which rows, columns and measure has the reader's own table? Three boxes, and one to swap them."""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.selection import AXES, MEASURES
from domain.words import Words
from reports.own_axes import SPEAKER, asked, axis_name, measure_name
from ui.reader import choose, reader


def own_choices() -> None:
    """What stands in the rows and columns, and what each cell gives."""
    now = reader()
    words, own = now.words, asked(now.selection, now.words)
    spoken = SPEAKER in (own.rows, own.columns)
    measures = [one for one in MEASURES if not (spoken and one == "share")]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _box("rows", words.text("Rows"), AXES, own.rows, words, axis_name)
        _box("columns", words.text("Columns"), AXES, own.columns, words, axis_name)
        _box("measure", words.text("Measure"), measures, own.measure, words, measure_name)
        st.button(
            words.text("Swap rows and columns"),
            icon=":material/swap_horiz:",
            key="swap",
            on_click=choose,
            kwargs={"rows": own.columns, "columns": own.rows},
        )


def _box(
    field: str,
    label: str,
    options: Sequence[str],
    chosen: str,
    words: Words,
    name: Callable[[Words, str], str],
) -> None:
    st.session_state[field] = chosen
    st.selectbox(
        label,
        options,
        format_func=lambda code: name(words, code),
        key=field,
        on_change=_chosen,
        width=180,
    )


def _chosen() -> None:
    state = st.session_state
    choose(rows=state["rows"], columns=state["columns"], measure=state["measure"])

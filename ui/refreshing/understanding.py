"""Step 2: what was understood of the file, and how is it put right?

Whatever was detected can be overruled, and what the file leaves open is asked.
"""

from collections.abc import Sequence

import streamlit as st

from domain.words import Words
from etl.drafting import Draft
from etl.intake.encodings import ENCODINGS
from etl.intake.given import Understood
from etl.intake.shapes import CLAIMS
from reports.refresh.understood import (
    DELIMITERS,
    fields_of,
    first_rows,
    how_name,
    in_words,
    left_out,
    options_named,
)
from ui.plain import plain
from ui.reader import Reader
from ui.refreshing.asking import ask, overrule
from ui.refreshing.desk import Opened
from ui.refreshing.noticing import in_the_way
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
    st.caption("  \n".join(map(plain, left_out(file, words))))
    ask(draft, file, now)
    _columns(draft, file, now)
    if made.open:
        in_the_way(made, now)
    return not made.open


def _told(made: Draft, file: Understood, words: Words) -> list[str]:
    rows = made.rows if file.table is not None else None
    return in_words(file, words, rows=rows, claims=made.claims)


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
        if file.shape != CLAIMS:
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
    overrule(draft, **{name: st.session_state[key]})


def _columns(draft: Opened, file: Understood, now: Reader) -> None:
    """What each column is read as, to be put right column by column."""
    if not file.columns or file.shape == CLAIMS:
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
    overrule(draft, columns=columns)

"""How does a reader come to the passport of a number, and take its address along?"""

from urllib.parse import urljoin

import streamlit as st

from domain.selection import Selection
from ui.copying import copyable
from ui.door import by_the_front_door
from ui.links import address
from ui.reader import Reader, reader


def asked() -> bool:
    """Whether the address names a number; if not, says how to come to one."""
    by_the_front_door()
    now = reader()
    if not now.selection.number:
        st.info(
            now.words.text(
                "Every number leads to its passport: a tile, a mark of a chart, a number of a"
                " table. Choose one on another page."
            )
        )
    return bool(now.selection.number)


def pasted() -> None:
    """The address of the number, to be put into a report: it means the same later."""
    now = reader()
    words = now.words
    st.caption(words.text("The address of this number, for a report: it names the edition."))
    copyable(urljoin(st.context.url or "", own(now)), words.text("Copy the address"), words)


def own(now: Reader) -> str:
    """The address of the number alone, without the filters of other pages."""
    chosen = now.selection
    alone = Selection(
        number=chosen.number,
        as_of=chosen.as_of,
        edition=now.figures.edition,
        language=chosen.language,
    )
    return address("passport", alone)

"""How does a piece of the Method page appear on the screen? Title, paragraphs, points, table."""

from collections.abc import Callable

import streamlit as st

from domain.words import Words
from reports.section import Section
from ui.door import by_the_front_door
from ui.plain import plain
from ui.reader import Reader, reader
from ui.tables import tabled


def read(*makers: Callable[[Words], Section]) -> None:
    """The sections one below the other."""
    by_the_front_door()
    now = reader()
    for maker in makers:
        _one(maker(now.words), now)


def _one(section: Section, now: Reader) -> None:
    with st.container(key=f"section-{section.key}"):
        st.header(plain(section.title), anchor=False)
        points = "\n".join(_point(lead, text) for lead, text in section.points)
        st.markdown("\n\n".join([*map(plain, section.paragraphs), points]))
        if section.table is not None:
            tabled(section.table, section.numbers, now, title=section.title)


def _point(lead: str, text: str) -> str:
    about = f"**{plain(lead)}** " if lead else ""
    return f"1. {about}{plain(text)}"

"""What is in the fold under a figure? Its table, notes, sources and files, made when it is opened.

A table that is the exhibit itself stands above the fold. Every number of a table that has an
address leads to its passport.
"""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from domain.words import Words
from reports.exhibit import Exhibit, Source
from ui.definitions import definitions
from ui.files import files, images
from ui.links import elsewhere
from ui.plain import plain
from ui.reader import Reader
from ui.tables import tabled


def details(exhibit: Exhibit, now: Reader) -> None:
    """The fold, closed until the reader opens it."""
    key, words = f"details-{exhibit.key}", now.words
    whole, rest = words.text("Table, sources and data"), words.text("Sources and data")
    label = rest if exhibit.open else whole
    with st.expander(label, key=key, on_change="rerun") as fold:
        if not fold.open:
            return
        if not exhibit.open:
            table(exhibit, now)
        for note in exhibit.notes:
            st.caption(plain(note))
        definitions(exhibit.key, now)
        _sources(exhibit.sources, words)
        files(exhibit, now)
        images(exhibit, now)


def table(exhibit: Exhibit, now: Reader) -> None:
    """The exhibit's table, its numbers as links."""
    tabled(exhibit.table, exhibit.numbers, now, title=exhibit.title, shades=exhibit.shades)


def _sources(sources: Sequence[Source], words: Words) -> None:
    if sources:
        heading = words.text("Sources")
        st.markdown(f"**{heading}**")
        groups = groupby(sources, key=lambda source: source.publisher)
        lines = [f"- {plain(name)}: {', '.join(map(_linked, each))}" for name, each in groups]
        st.markdown("\n".join(lines))


def _linked(source: Source) -> str:
    date = plain(source.published)
    date = f"[{date}](<{elsewhere(source.url)}>)" if source.url else date
    return f"{date} ({plain(source.note)})" if source.note else date

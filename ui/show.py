"""How does an exhibit appear on the screen? Title, sentence, figure, table, sources, download."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import groupby

import streamlit as st

from charts.theme import Mode, config
from charts.trusted import Trusted
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit, Source, Tile
from reports.figures import Figures
from reports.view import chart_words
from ui.door import by_the_front_door
from ui.reader import Reader, reader, show_everything

Maker = Callable[..., Exhibit]  # of figures, selection, words and mode


def show(*makers: Maker) -> bool:
    """The exhibits one below the other; where all are empty, the way back instead.

    Says whether there was anything to show.
    """
    by_the_front_door()
    now = reader()
    exhibits = [
        _made(maker, now.figures, now.selection, now.words, mode=now.mode) for maker in makers
    ]
    if all(exhibit.empty for exhibit in exhibits):
        _nothing(exhibits[0], now)
        return False
    for exhibit in exhibits:
        _one(exhibit, now)
    return True


@lru_cache(maxsize=256)
def _made(
    maker: Maker, figures: Figures, selection: Selection, words: Words, *, mode: Mode
) -> Exhibit:
    """Readers who ask the same are shown the same exhibit; it is frozen."""
    return maker(figures, selection, words, mode=mode)


def _nothing(exhibit: Exhibit, now: Reader) -> None:
    """Says so, and offers the way back where a filter is the reason."""
    st.info(plain(exhibit.sentence))
    if now.selection.narrowed:
        label = now.words.text("Clear all filters")
        st.button(label, on_click=show_everything, key=f"way-back-{exhibit.key}")


def _one(exhibit: Exhibit, now: Reader) -> None:
    with st.container(key=f"exhibit-{exhibit.key}"):
        st.header(plain(exhibit.title), anchor=False)
        st.markdown(plain(exhibit.sentence))
        _tiles(exhibit.tiles)
        if exhibit.figure is not None:
            st.plotly_chart(
                Trusted(exhibit.figure),
                theme=None,
                config=config(chart_words(now.words)),
                key=exhibit.key,
                alt=exhibit.sentence,
            )
        if not exhibit.empty:
            _details(exhibit, now.words)


def _tiles(tiles: Sequence[Tile]) -> None:
    if not tiles:
        return
    with st.container(horizontal=True):
        for tile in tiles:
            with st.container(border=True, height="stretch", gap="xxsmall"):
                st.metric(plain(tile.label), plain(tile.value))
                if tile.detail:
                    st.caption(plain(tile.detail))


def _details(exhibit: Exhibit, words: Words) -> None:
    """Table, notes, sources and download, made when the reader opens them."""
    key = f"details-{exhibit.key}"
    with st.expander(words.text("Table, sources and data"), key=key, on_change="rerun") as details:
        if not details.open:
            return
        st.table(exhibit.table.map(plain), hide_index=True, alt=exhibit.title)
        for note in exhibit.notes:
            st.caption(plain(note))
        _sources(exhibit.sources, words)
        st.download_button(
            words.text("Download these data (CSV)"),
            exhibit.csv,
            file_name=f"{exhibit.stem}.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
            key=f"csv-{exhibit.key}",
        )


def _sources(sources: Sequence[Source], words: Words) -> None:
    if sources:
        heading = words.text("Sources")
        st.markdown(f"**{heading}**")
        groups = groupby(sources, key=lambda source: source.publisher)
        lines = [f"- {plain(name)}: {', '.join(map(_linked, each))}" for name, each in groups]
        st.markdown("\n".join(lines))


def _linked(source: Source) -> str:
    date = plain(source.published)
    date = f"[{date}](<{source.url}>)" if source.url else date
    return f"{date} ({plain(source.note)})" if source.note else date


def plain(text: object) -> str:
    """Text that Markdown leaves as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#$|~:])", r"\\\1", str(text))

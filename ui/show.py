"""How does an exhibit appear on the screen? Title, sentence, tiles, figure; then its details."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import streamlit as st

from charts.theme import Mode, config
from charts.trusted import Trusted
from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.lettering import chart_words
from ui.details import details, table
from ui.door import by_the_front_door
from ui.plain import plain
from ui.reader import Reader, reader, show_everything
from ui.tiles import tiles

Maker = Callable[..., Exhibit]  # of figures, selection, words and mode


def show(*makers: Maker, searched: bool = False) -> bool:
    """The exhibits one below the other; where all are empty, the way back instead.

    `searched` are those that depend on what the reader looks for. Says whether there was anything
    to show.
    """
    by_the_front_door()
    now = reader()
    exhibits = [exhibit_of(maker, now, searched=searched) for maker in makers]
    if all(exhibit.empty for exhibit in exhibits):
        _nothing(exhibits[0], now)
        return False
    for exhibit in exhibits:
        _one(exhibit, now)
    return True


def exhibit_of(maker: Maker, now: Reader, *, searched: bool = False) -> Exhibit:
    """What a maker shows this reader; a search makes no other exhibit anew."""
    asked = now.selection if searched else replace(now.selection, search="")
    return _made(maker, now.figures, asked, now.words, mode=now.mode)


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
        tiles(exhibit.tiles, now)
        if exhibit.figure is not None:
            st.plotly_chart(
                Trusted(exhibit.figure),
                theme=None,
                config=config(chart_words(now.words)),
                key=exhibit.key,
                alt=exhibit.sentence,
            )
        if exhibit.open and not exhibit.empty:
            table(exhibit, now)
        if not exhibit.empty:
            details(exhibit, now)

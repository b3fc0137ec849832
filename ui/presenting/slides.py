"""Which slides are in the deck, and what do they say? Their order is changed with buttons.

Each slide stands here with its title and sentence: the list is the preview.
"""

from functools import lru_cache

import streamlit as st

from charts.theme import Mode
from domain.deck import LONGEST, Deck, Item
from domain.selection import Selection
from domain.words import Words
from reports.deck.offered import NAMES
from reports.deck.slides import Slide, show_of
from reports.figures import Figures
from ui.plain import plain
from ui.presenting.adjusting import adjust
from ui.presenting.desk import MOVED, OPEN, Desk, change, desk, items, newest, selected

_FIRST = 2  # the first slide opens the deck


def slides() -> bool:
    """The slides in their order, and the box for one more; says whether there are any."""
    one = desk()
    words = one.now.words
    st.header(plain(words.text("Slides")), anchor=False)
    if not one.deck.items:
        st.markdown(plain(words.text("None yet: start from a deck above, or add slide by slide.")))
    number = _FIRST
    for place, item in enumerate(one.deck.items):
        made = _previewed(item, one)
        _row(one, place, made, number)
        number += len(made)
    if len(one.deck.items) < LONGEST:
        _one_more(words)
    _lead_along()
    return bool(one.deck.items)


def _previewed(item: Item, one: Desk) -> tuple[Slide, ...]:
    now = one.now
    other = newest(now) if item.exhibit == "changes" else None
    return _made(item, now.figures, selected(now), other, mode=now.mode)


@lru_cache(maxsize=512)
def _made(
    item: Item, figures: Figures, selection: Selection, other: Figures | None, *, mode: Mode
) -> tuple[Slide, ...]:
    """The slides of one item; those of the others stay as they are."""
    return show_of(Deck((item,)), figures, selection, newest=other, mode=mode).slides[1:]


def _row(one: Desk, place: int, made: tuple[Slide, ...], number: int) -> None:
    words, item = one.now.words, one.deck.items[place]
    name = words.text(NAMES[item.exhibit])
    with st.container(key=f"slide-{place}", border=True, gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            st.markdown(f"{_numbered(words, number, len(made))} · {plain(name)}", width="stretch")
            with st.container(horizontal=True, width="content", gap="xsmall"):
                _buttons(words, place, last=len(one.deck.items) - 1, name=name)
        title = made[0].exhibit.title if made[0].exhibit else made[0].title
        st.markdown(f"**{plain(title)}**")
        if made[0].sentence:
            st.caption(plain(made[0].sentence))
        if st.session_state.get(OPEN) == place:
            adjust(one, place, made[0])


def _numbered(words: Words, first: int, many: int) -> str:
    """The numbers that these slides have in the deck."""
    return words.range(first, first + many - 1)


def _buttons(words: Words, place: int, *, last: int, name: str) -> None:
    """What can be done with a slide; look.css leaves the labels to screen readers."""
    for key, icon, says, off in (
        ("up", "arrow_upward", words.text("Move up: {slide}", slide=name), place == 0),
        ("down", "arrow_downward", words.text("Move down: {slide}", slide=name), place == last),
        ("more", "tune", words.text("Adjust: {slide}", slide=name), False),
        ("drop", "close", words.text("Take out: {slide}", slide=name), False),
    ):
        st.button(
            f":gray[{plain(says)}]",
            icon=f":material/{icon}:",
            disabled=off,
            on_click=_DONE[key],
            args=(place,),
            key=f"{key}-{place}",
        )


def _one_more(words: Words) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words.text("One more slide"),
            list(NAMES),
            format_func=lambda key: words.text(NAMES[key]),
            key="one-more",
            width=420,
        )
        says = words.text("Add this slide")
        st.button(says, on_click=_add, key="one-more-add")


def _lead_along() -> None:
    """Marks where a slide went; ui/links.js takes the keyboard there."""
    moved = st.session_state.pop(MOVED, None)
    if moved is not None:
        way, place = moved
        st.html(f'<i class="moved" data-to="{way}-{place}"></i>')


def _add() -> None:
    change(items=(*items(), Item(st.session_state["one-more"])))


def _move(place: int, by: int, way: str) -> None:
    order = list(items())
    order.insert(place + by, order.pop(place))
    st.session_state.pop(OPEN, None)
    st.session_state[MOVED] = (way, place + by)
    change(items=tuple(order))


def _up(place: int) -> None:
    _move(place, -1, "up")


def _down(place: int) -> None:
    _move(place, 1, "down")


def _more(place: int) -> None:
    """Opens what can be adjusted, or closes it."""
    opened = st.session_state.pop(OPEN, None)
    if opened != place:
        st.session_state[OPEN] = place


def _drop(place: int) -> None:
    st.session_state.pop(OPEN, None)
    change(items=tuple(item for at, item in enumerate(items()) if at != place))


_DONE = {"up": _up, "down": _down, "more": _more, "drop": _drop}

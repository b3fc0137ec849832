"""What may differ on one slide? Its groups or its one country; its chart is shown meanwhile."""

from dataclasses import replace

import streamlit as st

from charts.theme import config
from charts.trusted import Trusted
from domain.words import Words
from reports.deck.offered import BY_GROUPS, OF_ONE
from reports.deck.slides import Slide
from reports.lettering import chart_words
from ui.plain import plain
from ui.presenting.desk import Desk, change, items


def adjust(one: Desk, place: int, slide: Slide) -> None:
    """The boxes that this slide has, and its chart."""
    words, exhibit = one.now.words, one.deck.items[place].exhibit
    with st.container(horizontal=True):
        if exhibit in BY_GROUPS:
            _groups(one, place)
        if exhibit in OF_ONE:
            _country(one, place)
    if exhibit not in BY_GROUPS | OF_ONE:
        st.markdown(plain(words.text("Nothing to choose: it shows what it shows.")))
    if slide.figure is not None:
        st.plotly_chart(
            Trusted(slide.figure),
            theme=None,
            config=config(chart_words(words)),
            key=f"preview-{place}",
            alt=slide.sentence,
        )


def _groups(one: Desk, place: int) -> None:
    words, key = one.now.words, f"own-groups-{place}"
    st.session_state[key] = list(one.deck.items[place].groups)
    st.multiselect(
        words.text("Groups of this slide"),
        one.now.known.groups,
        format_func=words.group,
        placeholder=words.text("as in the filters"),
        select_all=False,
        key=key,
        on_change=_chosen,
        args=(place,),
        width=360,
    )


def _country(one: Desk, place: int) -> None:
    words, key = one.now.words, f"own-country-{place}"
    st.session_state[key] = one.deck.items[place].country
    known = words.by_name(one.now.selection.countries or one.now.known.countries)
    own = one.deck.items[place].country
    st.selectbox(
        words.text("Country of this slide"),
        ["", *known, *([own] if own and own not in known else [])],
        format_func=lambda code: _named(words, code),
        key=key,
        on_change=_chosen,
        args=(place,),
        width=300,
    )


def _named(words: Words, code: str) -> str:
    return words.country(code) if code else words.text("as on the page Countries")


def _chosen(place: int) -> None:
    order, state = list(items()), st.session_state
    own = order[place]
    order[place] = replace(
        own,
        groups=tuple(state.get(f"own-groups-{place}", own.groups)),
        country=state.get(f"own-country-{place}", own.country) or "",
    )
    change(items=tuple(order))

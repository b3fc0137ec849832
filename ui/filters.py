"""What may the reader choose? The widgets of the sidebar; a choice goes to the address at once.

Widgets hold codes and show names. They are set from the address before each run, so that a link,
the back button and a click all lead to the same state. What a choice yields is decided elsewhere.
"""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from reports.view import CENTRAL_ASIA
from ui import store
from ui.reader import Reader, choose, reader, show_everything

NEWEST = ""  # the option that asks for no date

Name = Callable[[str], str]


def filters(now: Reader) -> None:
    """Countries, years, groups, origins, the as-of date, and the way back to everything."""
    words, known = now.words, now.known
    countries, groups = words.text("Countries"), words.text("Groups")
    everyone = words.country("M49:143"), words.text("All people")
    _list(now, "countries", countries, _countries(now), name=words.country, empty=everyone[0])
    _buttons(now, "years", words.text("Years"), list(map(str, known.years)), name=str)
    _list(now, "groups", groups, known.groups, name=words.group, empty=everyone[1])
    _buttons(now, "origins", words.text("Country left"), known.origins, name=words.origin)
    _as_of(now)
    show_all = words.text("Clear all filters")
    narrowed = now.selection.narrowed
    st.button(show_all, on_click=show_everything, disabled=not narrowed, width="stretch")


def one_country() -> None:
    """Which of the countries is shown in detail."""
    now = reader()
    options = now.words.by_name(now.selection.countries) or _countries(now)
    st.session_state["country"] = now.selection.country or options[0]
    st.selectbox(
        now.words.text("One country in detail"),
        options,
        format_func=now.words.country,
        key="country",
        on_change=_one_chosen,
        width=360,
    )


def _list(
    now: Reader, field: str, label: str, options: Sequence[str], *, name: Name, empty: str
) -> None:
    """Several of many, by typing or from a list; none chosen means all."""
    st.multiselect(
        label,
        options,
        format_func=name,
        placeholder=empty,
        select_all=False,
        key=_holding(now, field),
        on_change=_chosen,
        args=(field,),
    )


def _buttons(now: Reader, field: str, label: str, options: Sequence[str], *, name: Name) -> None:
    """Several of few, each a button; none chosen means all."""
    st.pills(
        label,
        options,
        selection_mode="multi",
        format_func=name,
        key=_holding(now, field),
        on_change=_chosen,
        args=(field,),
    )


def _as_of(now: Reader) -> None:
    """The dates at which a figure changes, and that of the link if it is another."""
    words, asked = now.words, now.selection.as_of
    days = {*store.dates(now.figures.edition), *([asked] if asked else [])}
    st.session_state["as_of"] = asked.isoformat() if asked else NEWEST
    newest = words.text("The newest figures")
    st.selectbox(
        words.text("As of"),
        [NEWEST, *sorted((day.isoformat() for day in days), reverse=True)],
        format_func=lambda day: _typed(words.date(date.fromisoformat(day))) if day else newest,
        key="as_of",
        on_change=_dated,
    )


def _typed(label: str) -> str:
    """The label with the spaces that a keyboard has, so that typing finds it."""
    return label.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NON-BREAKING HYPHEN}", "-")


def _countries(now: Reader) -> list[str]:
    """Central Asia first, then the others, each by name in the reader's language."""
    known = now.words.by_name(now.known.countries)
    return sorted(known, key=lambda code: code not in CENTRAL_ASIA)


def _holding(now: Reader, field: str) -> str:
    """The key of a widget that now holds what the address says."""
    st.session_state[field] = [str(code) for code in getattr(now.selection, field)]
    return field


def _chosen(field: str) -> None:
    codes = tuple(st.session_state[field])
    choose(**{field: tuple(map(int, codes)) if field == "years" else codes})


def _one_chosen() -> None:
    choose(country=st.session_state["country"])


def _dated() -> None:
    day = st.session_state["as_of"]
    choose(as_of=date.fromisoformat(day) if day else None)

"""How does a deck get to the meeting? On this screen, as files, as a link, as a file of itself.

Files are made when they are asked for; what stands in them is decided in reports/papers.
"""

from functools import partial
from urllib.parse import urlencode, urljoin

import streamlit as st

from domain.deck import Deck
from domain.errors import RepatriationError
from domain.words import Words
from reports.deck.file import kept
from reports.deck.handing import file_name, no_browser, written
from reports.papers import PAPERS
from ui.copying import copyable
from ui.plain import plain
from ui.presenting.desk import Desk, desk, query, selected, shown, tell
from ui.reader import reader
from ui.uploading import box_speaks

_REFUSED = "deck-templates-refused"


def take() -> None:
    """All ways out, the screen first."""
    one = desk()
    words = one.now.words
    st.header(plain(words.text("Take it to the meeting")), anchor=False)
    _on_screen(one, words)
    _files(one, words)
    _template(words)
    _again(one, words)


def _on_screen(one: Desk, words: Words) -> None:
    address = f"api/slides.html?{urlencode(query(one), doseq=True)}"
    with st.container(horizontal=True, vertical_alignment="center", key="on-screen"):
        st.link_button(
            words.text("Show on this screen"), address, type="primary", icon=":material/slideshow:"
        )
        says = words.text("It opens in a new tab: arrow keys turn the slides, T shows the table.")
        st.caption(plain(says))


def _files(one: Desk, words: Words) -> None:
    says, missing, template = words.text("Download this deck:"), no_browser(words), _worn()
    with st.container(key="files-deck", horizontal=True, vertical_alignment="center"):
        st.markdown(says, width="content")
        for form, paper in PAPERS.items():
            if not (paper.browser and missing):
                st.download_button(
                    f":gray[{says}] {words.text(paper.name)}",
                    partial(_written, one, form, template),
                    file_name=file_name(one.deck, one.now.figures, words, form),
                    mime=paper.mime,
                    on_click="ignore",
                    key=f"deck-{form}",
                )
    if missing:
        why = words.text(
            "PDF and images need Chromium on the machine that serves this page. {why}", why=missing
        )
        st.caption(plain(why))


def _written(one: Desk, form: str, template: bytes | None) -> bytes:
    return written(shown(one), form, template=template if form == "pptx" else None)


def _template(words: Words) -> None:
    """The box for a template; one that cannot be worn is said, and left aside."""
    st.file_uploader(
        words.text("Your own PowerPoint template (PPTX), if the deck shall wear it"),
        key=_box(),
        on_change=_tried_on,
        args=(words,),
    )
    box_speaks(words)


def _box() -> str:
    """The key of the box: each file that was refused leaves another behind."""
    return f"deck-template-{st.session_state.setdefault(_REFUSED, 0)}"


def _worn() -> bytes | None:
    """The template that lies in the box."""
    file = st.session_state.get(_box())
    return bytes(file.getvalue()) if file is not None else None


def _tried_on(words: Words) -> None:
    template, name = _worn(), getattr(st.session_state.get(_box()), "name", "")
    if template is None:
        return
    try:
        written(shown(Desk(reader(), Deck())), "pptx", template=template)
    except RepatriationError:
        st.session_state[_REFUSED] += 1
        tell(words.text("{file} cannot be read as a PowerPoint template.", file=name))


def _again(one: Desk, words: Words) -> None:
    """The deck itself, to be opened again: as a link and as a file."""
    says = words.text("The deck itself, to be opened again: it names the edition.")
    st.markdown(plain(says))
    link = urljoin(st.context.url or "", f"present?{urlencode(query(one), doseq=True)}")
    copyable(link, words.text("Copy the link"), words)
    st.download_button(
        words.text("Keep it as a file (JSON)"),
        kept(one.deck, selected(one.now)),
        file_name=f"{file_name(one.deck, one.now.figures, words)}.json",
        mime="application/json",
        on_click="ignore",
        key="deck-kept",
    )

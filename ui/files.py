"""How does a reader take figures away? An exhibit as a file of any form, or a whole edition.

A file is made when it is asked for. What stands in it is decided in reports/exports.
"""

from functools import partial
from urllib.parse import urlencode

import streamlit as st

from domain.deck import Deck, Item
from reports.deck.handing import drawn, no_browser
from reports.deck.offered import OFFERED
from reports.deck.slides import show_of
from reports.exhibit import Exhibit
from reports.exports import EXPORTS, Export, extract_of
from reports.figures import Figures
from reports.papers import IMAGES
from ui.links import pinned
from ui.plain import plain
from ui.reader import Reader, reader


def files(exhibit: Exhibit, now: Reader) -> None:
    """The forms in one row; nothing is written before a reader asks for it."""
    says = now.words.text("Download these data:")
    address = f"{st.context.url or ''}?{urlencode(pinned(now).parameters())}"
    with st.container(key=f"files-{exhibit.key}", horizontal=True, vertical_alignment="center"):
        st.markdown(says, width="content")
        for form, export in EXPORTS.items():
            st.download_button(
                f":gray[{says}] {export.name}",  # look.css leaves the first part to screen readers
                partial(_written, export, exhibit, now.figures, now, address),
                file_name=f"{exhibit.stem}{export.ending}",
                mime=export.mime,
                on_click="ignore",
                key=f"{form}-{exhibit.key}",
            )


def images(exhibit: Exhibit, now: Reader) -> None:
    """The chart with its title, sources and stamp on it, where Chromium is there to draw it."""
    if exhibit.figure is None or exhibit.key not in OFFERED:
        return
    words = now.words
    if why := no_browser(words):
        needs = words.text(
            "PDF and images need Chromium on the machine that serves this page. {why}", why=why
        )
        st.caption(plain(needs))
        return
    says = words.text("Download this chart:")
    with st.container(
        key=f"files-image-{exhibit.key}", horizontal=True, vertical_alignment="center"
    ):
        st.markdown(says, width="content")
        for form, mime in IMAGES.items():
            st.download_button(
                f":gray[{says}] {form.upper()}",
                partial(_drawn, form, exhibit.key, now),
                file_name=f"{exhibit.stem}.{form}",
                mime=mime,
                on_click="ignore",
                key=f"{form}-{exhibit.key}",
            )


def on_paper(page: str) -> None:
    """The way to the exhibits of a page as a PDF, where Chromium is there to print it."""
    now = reader()
    slides = [key for key, one in OFFERED.items() if one.page == page]
    if slides and not no_browser(now.words):
        says = now.words.text("This page as PDF")
        query = urlencode({**pinned(now).everywhere().parameters(), "slide": slides}, doseq=True)
        st.markdown(f":small[[{says}](<api/deck.a4?{query}>)]")


def whole_edition() -> None:
    """The way to all tables of the edition that the reader sees."""
    now = reader()
    says = now.words.text("Whole edition (zip)")
    query = urlencode({"edition": now.figures.edition})
    st.markdown(f":small[[{says}](<api/edition.zip?{query}>)]")


def _written(
    export: Export, exhibit: Exhibit, figures: Figures, now: Reader, address: str
) -> bytes:
    extract = extract_of(exhibit, figures, now.selection, now.words, address=address)
    return export.write(extract)


def _drawn(form: str, exhibit: str, now: Reader) -> bytes:
    show = show_of(Deck((Item(exhibit),)), now.figures, now.selection)
    return drawn(show, exhibit, form)

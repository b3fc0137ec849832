"""How does a reader take figures away? An exhibit as a file of any form, or a whole edition.

A file is made when it is asked for. What stands in it is decided in reports/exports.
"""

from functools import partial
from urllib.parse import urlencode

import streamlit as st

from reports.exhibit import Exhibit
from reports.exports import EXPORTS, Export, extract_of
from reports.figures import Figures
from ui.links import pinned
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

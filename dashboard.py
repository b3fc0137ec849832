"""The front door: which pages are there, and what surrounds each of them?

What a page says is in its own file under pages/; what the reader chose is read in ui/reader.py.
"""

from pathlib import Path

import streamlit as st

from domain.errors import RepatriationError
from domain.words import Words
from ui import filters, menu, stamping
from ui.files import on_paper, whole_edition
from ui.gate import GATE
from ui.newer import newer
from ui.plain import plain
from ui.reader import language, reader, write


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


PAGES = {  # the file, which is the address too, and the title; readers arrive at the first
    "overview": _("Overview"),
    "countries": _("Countries"),
    "years": _("Years"),
    "groups": _("Groups"),
    "operations": _("Operations"),
    "sources": _("Sources"),
    "compare": _("Compare"),
    "map": _("Map"),
    "table": _("Table"),
    "method": _("Method"),
    "present": _("Present"),
    "refresh": _("Refresh"),
    "history": _("History"),
    "passport": _("Number passport"),
}
FIRST = next(iter(PAGES))
UNLISTED = {"passport"}  # pages that a link leads to, never the menu
HERE = Path(__file__).parent


def main() -> None:
    """One run; what went wrong and can be explained is explained here, once."""
    st.set_page_config(layout="wide", page_icon=str(HERE / "ui" / "icon.png"))
    for style in ("look.css", "paper.css"):
        st.html(HERE / "ui" / style)
    try:
        run()
    except RepatriationError as error:
        words = Words(language())
        st.error(words.text("The figures cannot be shown at the moment."))
        st.caption(plain(words.error(error)))


def run() -> None:
    """The page that was asked for, with its surroundings, in the reader's language."""
    now = reader()
    write(now.selection)
    words = now.words
    pages = [
        st.Page(
            HERE / f"pages/{name}.py", title=words.text(title), url_path=name, default=name == FIRST
        )
        for name, title in PAGES.items()
    ]
    page = st.navigation(pages, position="hidden")
    stamping.bring_back(now, page.url_path, PAGES)
    site = words.text("Repatriation statistics")
    st.set_page_config(page_title=f"{page.title} – {site}")
    with st.sidebar:
        filters.filters(now)
        menu.stamp(now)
        stamping.stamp(now)
        whole_edition()
        on_paper(page.url_path or FIRST)
    menu.header([one for one in pages if one.url_path not in UNLISTED], page, now)
    menu.ignored(now)
    menu.title(page, now)
    newer(now)
    with GATE:
        page.run()
    stamping.arrive()


if __name__ == "__main__":
    main()

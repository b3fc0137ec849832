"""Where does a reader report an error in a figure, and how do they cite it?

Whoever runs the dashboard names the place in REPATRIATION_REPORT_URL: a `mailto:` or `https:`
address. Anything else is as good as none.
"""

import os
from urllib.parse import quote, urljoin, urlsplit

import streamlit as st

from reports.citing import citation
from ui.copying import copyable
from ui.links import here
from ui.plain import plain
from ui.reader import reader

SCHEMES = ("https", "mailto")
_KEPT = "%/:?#[]@!&'()*+,;=~"


def report() -> None:
    """The way to report an error, or that there is none."""
    words, to = reader().words, report_address()
    st.header(plain(words.text("Report an error in a figure")), anchor=False)
    if to:
        says = words.text("Report an error")
        st.markdown(f"[{plain(says)}](<{to}>)")
        st.markdown(
            plain(words.text("Say which number is meant: the link to its passport names it best."))
        )
    else:
        none = words.text(
            "Whoever runs this dashboard has named no address for reports. The passport of a number"
            " names its sources and those who decided."
        )
        st.markdown(plain(none))


def report_address() -> str:
    """The address for reports, '' where none is set or what is set is no such address."""
    to = os.environ.get("REPATRIATION_REPORT_URL", "").strip()
    parts = urlsplit(to)
    good = parts.scheme in SCHEMES and (parts.netloc or (parts.scheme == "mailto" and parts.path))
    return quote(to, safe=_KEPT) if good else ""


def cite() -> None:
    """One citation with the edition, the date and the address; a click copies it."""
    now = reader()
    words = now.words
    text = citation(words, now.figures, urljoin(st.context.url or "", here(now, "")))
    with st.container(key="section-cite"):
        st.header(plain(words.text("How to cite")), anchor=False)
        st.markdown(plain(words.text("The edition makes the citation mean the same next year.")))
        copyable(text, words.text("Copy the citation"), words)

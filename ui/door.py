"""Did the reader come in through dashboard.py? If not, they are sent there, to the same page.

Until the first visit to the front door, Streamlit takes the files of pages/ for an app of its own
and would run the page of a link without anything around it: no language, no filters, no menu.
"""

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager


def by_the_front_door() -> None:
    """Stops a page that runs by itself and starts it again within the dashboard."""
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        st.rerun()

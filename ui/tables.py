"""How does a table appear? Every cell as text, and where a number has an address, as a link."""

import pandas as pd
import streamlit as st

from ui.links import leads_to
from ui.plain import plain
from ui.reader import Reader


def tabled(table: pd.DataFrame, numbers: pd.DataFrame | None, now: Reader, *, title: str) -> None:
    """A table in words; `numbers`, of its shape, gives where each cell leads, '' for nowhere."""
    shown = table.map(plain)
    if numbers is not None:
        has = numbers.astype(bool)
        linked = numbers.map(lambda one: f"](<{leads_to(now, one)}>)")
        shown = shown.mask(has, "[" + shown + linked)
    st.table(shown, hide_index=True, alt=title)

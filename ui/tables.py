"""How does a table appear? Every cell as text, and where a number has an address, as a link."""

import pandas as pd
import streamlit as st

from charts.heat import heat
from ui.links import leads_to
from ui.plain import plain
from ui.reader import Reader


def tabled(
    table: pd.DataFrame,
    numbers: pd.DataFrame | None,
    now: Reader,
    *,
    title: str,
    shades: pd.DataFrame | None = None,
) -> None:
    """A table in words; `numbers`, of its shape, gives where each cell leads, '' for nowhere.

    `shades`, of the same shape, says from 0 to 1 how deeply a cell is shaded.
    """
    shown = table.map(plain)
    if numbers is not None:
        has = numbers.astype(bool) & (table != "")
        linked = numbers.map(lambda one: f"](<{leads_to(now, one)}>)")
        shown = shown.mask(has, "[" + shown + linked)
    shown = shown.set_axis([plain(name) for name in shown.columns], axis="columns")
    if shades is None:
        st.table(shown, hide_index=True, alt=title)
        return
    grounds = shades.map(
        lambda shade: f"background-color: {heat(shade, now.mode)}" if shade else ""
    )
    grounds = grounds.set_axis(shown.columns, axis="columns")
    st.table(shown.style.apply(lambda _: grounds, axis=None), hide_index=True, alt=title)

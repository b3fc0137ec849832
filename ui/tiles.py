"""How do the large numbers stand on the page? One list, each with its label and what limits it.

They are one element, for every element costs a reader's browser time at each change. Texts are
escaped here: none of them is markup.
"""

from collections.abc import Sequence
from html import escape

import streamlit as st

from reports.exhibit import Tile
from ui.links import passport
from ui.reader import Reader


def tiles(shown: Sequence[Tile], now: Reader) -> None:
    """The tiles side by side as far as there is room; a number leads to its passport."""
    if shown:
        st.html(f'<dl class="tiles">{"".join(_tile(one, now) for one in shown)}</dl>')


def _tile(tile: Tile, now: Reader) -> str:
    value = escape(tile.value)
    if tile.number:
        says = escape(now.words.text("Where this number comes from"))
        value = f'<a href="{escape(passport(now, tile.number))}" title="{says}">{value}</a>'
    detail = f'<dd class="detail">{escape(tile.detail)}</dd>' if tile.detail else ""
    return f'<div><dt>{escape(tile.label)}</dt><dd class="value">{value}</dd>{detail}</div>'

"""What is an exhibit? A title, a sentence, a figure, a table, its sources and its data.

Pages, decks and workbooks show the same exhibit, so that screen and paper cannot disagree.
What an exhibit of a page says is decided in the module of that page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from charts.theme import Figure

Addresses = pd.DataFrame | Callable[[], pd.DataFrame] | None


@dataclass(frozen=True)
class Tile:
    """One large number: its label, the number in words, and what has to stand under it."""

    label: str
    value: str
    detail: str = ""
    number: str = ""  # the address of the number (`domain.number`), where it has one


@dataclass(frozen=True)
class Source:
    """One document: who printed it, when (worded), and its address, '' where it is withheld."""

    publisher: str
    published: str
    url: str
    note: str = ""


@dataclass(frozen=True, eq=False)
class Exhibit:
    """`sentence` is caption and alternative text; `table` is worded, `data` holds codes.

    `numbers`, of the shape of `table`, gives the address of each cell's number, '' where it has
    none; `operation=…` opens an operation, a web address leads elsewhere. Where the table is the
    exhibit, `open` puts it on the page itself, not in the fold. `shades`, of the same shape, says
    from 0 to 1 how deeply a cell is shaded.
    An empty selection gives an exhibit without figure whose sentence says so.
    """

    key: str
    title: str
    sentence: str
    figure: Figure | None
    table: pd.DataFrame
    notes: tuple[str, ...]
    sources: tuple[Source, ...]
    data: pd.DataFrame
    stem: str
    tiles: tuple[Tile, ...] = ()
    addresses: Addresses = None
    open: bool = False
    shades: pd.DataFrame | None = None

    @cached_property
    def numbers(self) -> pd.DataFrame | None:
        """Where each cell of the table leads to; written when the table is opened first."""
        return self.addresses() if callable(self.addresses) else self.addresses

    @property
    def empty(self) -> bool:
        """Whether there was nothing to show."""
        return self.data.empty

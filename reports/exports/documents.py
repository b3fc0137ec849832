"""Which documents travel with a row of a file? Publisher, date and address of its claims.

In the same words in every language, as all that stands in the rows of a file; never a title.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.figures import Figures

UNDATED, WITHHELD = "undated", "address withheld"
_BETWEEN = " | "


@dataclass(frozen=True, order=True)
class Document:
    """Who printed it, when as far as known (2019, 2019-05, 2019-05-07 or ''), and its address.

    The address is '' where it is withheld, as the page prints names of private persons.
    """

    publisher: str
    published: str
    address: str

    def __str__(self) -> str:
        """On one line, as a cell holds it."""
        return f"{self.publisher} ({self.published or UNDATED}) {self.address or WITHHELD}"

    def told(self) -> dict[str, str | bool | None]:
        """The same as named parts; what is not known is None."""
        return {
            "publisher": self.publisher,
            "published": self.published or None,
            "address": self.address or None,
            "withheld": not self.address,
        }


Documents = tuple[Document, ...]


def documents(figures: Figures, claims: Iterable[str]) -> list[Documents]:
    """For each text of claim ids apart by spaces: the documents behind them, each once."""
    known = _by_claim(figures)
    return [_behind(known, ids.split()) for ids in claims]


def together(each: Iterable[Documents]) -> Documents:
    """All of them, each once, by publisher and date."""
    return tuple(sorted({one for documents in each for one in documents}))


def in_a_cell(documents: Documents) -> str:
    """They on one line."""
    return _BETWEEN.join(map(str, documents))


def _by_claim(figures: Figures) -> dict[str, Document]:
    rows = figures.sources_by_claim
    columns = (rows[name].astype("str").fillna("") for name in ("publisher", "published", "url"))
    return {str(claim): Document(*own) for claim, *own in zip(rows.index, *columns, strict=True)}


def _behind(known: Mapping[str, Document], claims: Iterable[str]) -> Documents:
    return tuple(sorted({known[claim] for claim in claims if claim in known}))

"""Which documents stand behind these rows? Publisher, date and link; never the page's title."""

from datetime import date
from functools import lru_cache

import pandas as pd

from domain.words import Words
from reports.exhibit import Source
from reports.figures import Figures

_SHOWN = ("source", "publisher", "published", "url")


def sources(figures: Figures, rows: pd.DataFrame, words: Words) -> tuple[Source, ...]:
    """The documents of the claims of these rows, each once, by publisher and date."""
    ids = dict.fromkeys(" ".join(rows["claims"].tolist()).split())
    known = figures.sources_by_claim
    at = known.index.get_indexer(pd.Index(list(ids), dtype="str"))
    columns = (known[name].array.take(at[at >= 0]).tolist() for name in _SHOWN)
    documents = sorted({own[0]: own[1:] for own in zip(*columns, strict=True)}.values())
    return tuple(
        Source(
            publisher=publisher,
            published=dated(words, published),
            url=url,
            note="" if url else words.text("address withheld"),
        )
        for publisher, published, url in documents
    )


@lru_cache(maxsize=4096)
def dated(words: Words, published: str) -> str:
    """The date of a document as far as it says one (year, month or day)."""
    parts = published.split("-")
    if not parts[0].isdigit():
        return words.text("undated")
    year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
    precision = ("year", "month", "day")[min(len(parts), 3) - 1]
    return words.date(date(year, month, day), precision, short=True)

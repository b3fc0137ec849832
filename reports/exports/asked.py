"""What does somebody get who asks for figures without a page? Counts, totals or claims.

The same rows as the exhibits hand over. How a question is read, and in which form the answer goes
out, is decided elsewhere.
"""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from domain.selection import Selection
from domain.words import Words
from reports.claims import every_claim
from reports.deck.returning import stamp_of
from reports.exports.extract import Extract, extracted
from reports.exports.numbered import numbered, settled_numbered
from reports.figures import Figures
from reports.making import stem
from stats.table import tabulate

WORDS = Words("en")  # programs ask in one language; codes are the same in all


def counts(
    figures: Figures, asked: Selection, *, by: Sequence[str] = ("country",), address: str = ""
) -> Extract:
    """Settled counts by these columns of `stats.table.COLUMNS`; no countries means all."""
    rows = tabulate(
        figures.totals,
        figures.counts,
        by=tuple(by),
        countries=asked.countries or None,
        years=asked.years or None,
        origins=asked.origins or None,
        groups=asked.groups or None,
    )
    named = WORDS.join(by) if by else "nothing: one number"
    return _extract(
        rows.assign(number=numbered(rows, asked)),
        figures,
        asked,
        key="counts",
        title=f"Settled counts by {named}",
        address=address,
    )


def totals(figures: Figures, asked: Selection, *, address: str = "") -> Extract:
    """Settled totals: operations, years, wholes and remainders, over all groups."""
    rows = figures.totals
    for column, chosen in (("country", asked.countries), ("origin", asked.origins)):
        rows = rows[rows[column].isin(chosen)] if chosen else rows
    rows = rows[rows["year"].isin(asked.years)] if asked.years else rows
    rows = rows.assign(number=settled_numbered(rows))
    title = "Settled totals: operations, years, wholes and remainders"
    return _extract(rows, figures, asked, key="totals", title=title, address=address)


def claims(figures: Figures, asked: Selection, *, address: str = "") -> Extract:
    """What sources said, without titles, evidence and notes; no countries means all."""
    title = "Claims: what sources said. Never add them up"
    rows = _claims(figures, asked)
    return _extract(rows, figures, asked, key="claims", title=title, address=address)


def _claims(figures: Figures, asked: Selection) -> pd.DataFrame:
    joined = figures.claims["country"].astype("str").unique()
    everywhere = {code for codes in joined for code in codes.split(";")}
    chosen = asked.countries or tuple(everywhere)
    return every_claim(figures, replace(asked, countries=chosen), WORDS).data


def _extract(
    rows: pd.DataFrame, figures: Figures, asked: Selection, *, key: str, title: str, address: str
) -> Extract:
    chosen = {name: text for name, text in asked.parameters().items() if name in _FILTERS}
    selection = "; ".join(f"{name}: {text}" for name, text in chosen.items())
    return extracted(
        rows,
        figures,
        WORDS,
        said={"title": title, "selection": selection},
        address=address,
        notes=WORDS.footnotes(rows["country"].astype("str")) if "country" in rows else (),
        stem=stem(figures, key),
        stamp=str(stamp_of(asked, figures)),
    )


_FILTERS = ("countries", "years", "groups", "origins", "as_of")

"""Which tables make up a whole edition? What may be shown of each frame, for everybody.

Left out everywhere: titles of pages, evidence and notes, and where a claim stood in a file. An
address that is withheld says so.
"""

import pandas as pd

from reports.claims_told import WITHHELD
from reports.exports.numbered import settled_numbered
from reports.figures import Figures

Tables = dict[str, pd.DataFrame]
_INTERNAL = ["evidence", "note", "file", "row", "title"]
KEYS = {
    "claims": "claim",
    "sources": "source",
    "operations": "operation",
    "countries": "iso3",
    "groups": "code",
    "speakers": "speaker",
}
REFERS = {  # table → its column → the table whose key it holds
    "claims": {"source": "sources", "group": "groups"},
    "choices": {"claim": "claims"},
    "totals": {"country": "countries"},
    "counts": {"country": "countries", "group": "groups"},
    "operations": {"country": "countries"},
}


def tables(figures: Figures) -> Tables:
    """Name → rows."""
    found = {
        "claims": figures.claims.drop(columns="published"),  # its document says how exactly
        "sources": _sources(figures),
        "totals": figures.totals.assign(number=settled_numbered(figures.totals)),
        "counts": figures.counts.assign(number=settled_numbered(figures.counts)),
        "operations": figures.operations,
        "points": figures.points,
        "choices": figures.choices,
        "rulings": figures.rulings,
        "countries": figures.places,
        "groups": figures.groups,
        "speakers": figures.speakers,
    }
    return {name: rows.drop(columns=_INTERNAL, errors="ignore") for name, rows in found.items()}


def _sources(figures: Figures) -> pd.DataFrame:
    """Each document once."""
    rows = figures.sources_by_claim.drop_duplicates("source").reset_index(drop=True)
    url = rows["url"].astype("str").fillna("")
    return rows.assign(url=url.where(url != "", WITHHELD)).sort_values("source", ignore_index=True)

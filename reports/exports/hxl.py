"""How do humanitarian tools read the settled counts? Tagged after HXL 1.1, a tag below each header.

A row is an operation, or what no operation accounts for; the rows add up to each country's whole.
Core tags of the standard, save `+returnees`, `+total`, `+low`, `+high` and `+sex_unknown`,
`+age_unknown`, which are ours: the dictionary has none for them.
"""

from typing import Any

import pandas as pd

from domain.frames import NOT_STATED
from domain.words import Words
from reports.exports.numbered import numbered
from reports.exports.separated import separated
from reports.figures import Figures
from reports.naming import operation_names
from stats.groups import LEAVES
from stats.pieces import pieces

_PEOPLE = "#affected+ind+returnees"
TAGS = {
    "country": "#country+code+dest+v_iso3",
    "country_name": "#country+name+dest+i_en",
    "origin": "#country+code+origin+v_iso3",
    "operation": "#event+code",
    "operation_name": "#event+name+i_en",
    "year": "#date+year",
    "start": "#date+start",
    "end": "#date+end",
    "count": f"{_PEOPLE}+total",
    "low": f"{_PEOPLE}+total+low",
    "high": f"{_PEOPLE}+total+high",
    "men": f"{_PEOPLE}+m+adults",
    "women": f"{_PEOPLE}+f+adults",
    "adults_not_by_sex": f"{_PEOPLE}+adults+sex_unknown",
    "boys": f"{_PEOPLE}+m+children",
    "girls": f"{_PEOPLE}+f+children",
    "children_not_by_sex": f"{_PEOPLE}+children+sex_unknown",
    "not_broken_down": f"{_PEOPLE}+age_unknown+sex_unknown",
    "qualifier": "#meta+qualifier",
    "basis": "#meta+basis",
    "number": "#meta+id",
    "edition": "#meta+edition",
}
_KEYS = ["country", "origin", "operation", "year"]


def hxl(figures: Figures) -> bytes:
    """CSV: headers, tags, rows. A group of nobody known is empty, never nought."""
    rows = tagged(figures).astype("object")
    tags = pd.DataFrame([TAGS])
    said = pd.concat([tags, rows.where(rows.notna(), "")], ignore_index=True)
    return separated(said)


def tagged(figures: Figures) -> pd.DataFrame:
    """The rows as texts and numbers, in the columns of TAGS."""
    words = Words("en")
    whole = pieces(figures.totals, figures.counts)
    leaves = pieces(figures.totals, figures.counts, by_group=True)
    dates = figures.operations.set_index("operation").reindex(whole["operation"])
    known_as = operation_names(words, figures.operations)
    names = dict(zip(figures.operations["operation"], known_as, strict=True))
    known: dict[str, Any] = {
        "number": numbered(whole),
        "country_name": [words.country(code) for code in whole["country"]],
        "operation_name": [names.get(code, "") for code in whole["operation"]],
        **{name: _days(dates[name]) for name in ("start", "end")},
        **{leaf: _people(whole, leaves[leaves["group"] == leaf]) for leaf in LEAVES},
        "edition": figures.edition,
    }
    placed = whole.assign(**known)
    placed["origin"] = placed["origin"].where(placed["origin"] != NOT_STATED, "")
    return placed[list(TAGS)]


def _days(column: pd.Series) -> list[str]:
    return list(column.dt.strftime("%Y-%m-%d").fillna("").tolist())


def _people(whole: pd.DataFrame, leaf: pd.DataFrame) -> pd.Series:
    """The people of one leaf in each row; missing where none is known."""
    joined = whole[_KEYS].merge(leaf[[*_KEYS, "count"]], on=_KEYS, how="left", validate="1:1")
    return joined["count"].astype("Int64")

"""What are the codes of a file called? For each column of codes, the name of every code in it."""

from collections.abc import Callable, Mapping

import pandas as pd

from domain.words import Words
from reports.figures import Figures
from reports.naming import operation_names

Names = dict[str, str]
LABELLED = (
    "kind",
    "measure",
    "period_kind",
    "precision",
    "qualifier",
    "basis",
    "event_type",
    "speaker_kind",
    "publisher_kind",
    "standing",
    "reason",
)


def names(rows: pd.DataFrame, figures: Figures, words: Words) -> dict[str, Names]:
    """Column → code → name in the reader's language; codes that go by no other name left out."""
    known = {**_namers(words), "operation": _operations(figures, words)}
    found = {
        str(column): _named(rows[column], known[str(column)]) for column in rows if column in known
    }
    return {column: own for column, own in found.items() if own}


def _namers(words: Words) -> Mapping[str, Callable[[str], str]]:
    return {
        **dict.fromkeys(LABELLED, words.label),
        "country": words.country,
        "origin": words.origin,
        "origins": words.origin,
        "group": words.group,
        "language": words.language_name,
    }


def _operations(figures: Figures, words: Words) -> Callable[[str], str]:
    rows = figures.operations
    own = dict(zip(rows["operation"].tolist(), operation_names(words, rows), strict=True))
    return lambda code: own.get(code) or words.label(code)


def _named(column: pd.Series, name: Callable[[str], str]) -> Names:
    codes = sorted(column.astype("str").fillna("").unique())
    said = {code: name(code) for code in codes if code}
    return {code: text for code, text in said.items() if text != code}

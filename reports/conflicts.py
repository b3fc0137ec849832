"""Where do the claims on an operation contradict its date or its origin? In words, who says what.

A date inside a coarser one is no conflict. Which of them speaks is decided where they are settled.
"""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from domain.frames import NOT_STATED
from domain.words import Words
from reports.figures import Figures
from reports.wording import day, records

_Said = Callable[[Words, Mapping[str, Any]], str]


def conflicts(figures: Figures, words: Words, operation: Mapping[str, Any]) -> list[str]:
    """A sentence on other dates, one on other origins; none where nobody contradicts.

    `operation` is a row of OPERATIONS.
    """
    claims = figures.claims
    own = (claims["operation"] == operation["operation"]) & (
        claims["event_type"] == operation["event_type"]
    )
    rows = claims[own]
    said = []
    if dates := _listed(words, _otherwise_dated(rows, operation), _date):
        said.append(words.text("Other dates are published: {dates}.", dates=dates))
    if places := _listed(words, _from_elsewhere(rows, operation), _origin):
        said.append(words.text("Another country left is published: {places}.", places=places))
    return said


def _otherwise_dated(rows: pd.DataFrame, operation: Mapping[str, Any]) -> pd.DataFrame:
    start, end = operation["start"], operation["end"]
    if start is None:
        return rows.iloc[:0]
    rows = rows[rows["start"].notna()]
    inside = rows["start"].ge(start) & rows["end"].le(end)
    around = rows["start"].le(start) & rows["end"].ge(end)
    return rows.loc[~(inside | around)]


def _from_elsewhere(rows: pd.DataFrame, operation: Mapping[str, Any]) -> pd.DataFrame:
    known = {"", NOT_STATED, str(operation["origin"])}
    return rows[~rows["origins"].astype("str").isin(known)]


def _date(words: Words, row: Mapping[str, Any]) -> str:
    return day(words, row["start"], row["precision"])


def _origin(words: Words, row: Mapping[str, Any]) -> str:
    return words.origin(row["origins"])


def _listed(
    words: Words, rows: pd.DataFrame, said: Callable[[Words, Mapping[str, Any]], str]
) -> str:
    """What is said otherwise, each with those who say it."""
    voices: dict[str, list[str]] = {}
    for row in records(rows):
        speaker, publisher = row["speaker"], row["publisher"]
        who = speaker if speaker == publisher else f"{speaker} / {publisher}"
        voices.setdefault(said(words, row), []).append(who)
    return "; ".join(f"{value} ({'; '.join(dict.fromkeys(who))})" for value, who in voices.items())

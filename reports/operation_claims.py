"""Who said what about the operation that is open? Every claim on it, the chosen first."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from charts.theme import Mode
from domain.number import Number
from domain.selection import Selection
from domain.words import Words
from reports.claims_told import Told, told
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.making import made, nothing
from reports.operation import Operation, operation_of
from reports.view import View
from reports.wording import day, records

_BEFORE = 2  # columns that stand before those of a disagreement


def said(figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light") -> Exhibit:
    """Every claim on the operation that is open, with what became of it."""
    view = View(figures, selection, words, mode)
    one = operation_of(view)
    if one is None:
        return nothing(view, key="operation-claims", title=words.text("Claims"))
    claims = told(figures, words, one.claims, kind="operation", operation=one.code)
    table, links = _widened(one, claims)
    return made(
        one.view,
        key="operation-claims",
        title=words.text("What was said of {operation}", operation=one.name),
        sentence=_said(words, claims.data),
        figure=None,
        table=table,
        numbers=links,
        open=True,
        data=claims.data,
    )


def _said(words: Words, rows: pd.DataFrame) -> str:
    return words.text(
        "{claims} of {speakers}, in {documents}. The chosen come first; what stands beside is"
        " never added.",
        claims=words.plural("{n} claim", "{n} claims", len(rows)),
        speakers=words.plural("{n} speaker", "{n} speakers", rows["speaker"].nunique()),
        documents=words.plural("{n} document", "{n} documents", rows["source"].nunique()),
    )


def _widened(one: Operation, claims: Told) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The table with columns for what the claims don't agree in: kind, date, country left."""
    words, rows = one.view.words, claims.data
    found = records(rows)
    more: dict[str, Sequence[str]] = {}
    if rows["event_type"].nunique() > 1:
        more[words.text("Kind of event")] = [words.label(row["event_type"]) for row in found]
    if rows["period_kind"].nunique() > 1 or (rows["operation"] != one.code).any():
        more[words.text("What it counts")] = [words.label(row["period_kind"]) for row in found]
    if rows[["start", "end"]].drop_duplicates().shape[0] > 1:
        more[words.text("Date")] = [_date(words, row) for row in found]
    if rows["origins"].nunique() > 1:
        more[words.text("Country left")] = [words.origin(row["origins"]) for row in found]
    became = words.text("What became of it")
    told = claims.table[became].mask(_cited(one, rows), words.text("cited by the ruling"))
    table = claims.table.assign(**{became: told})
    links = claims.links.assign(
        **{words.text("Figure"): [str(Number(claims=(code,))) for code in rows["claim"]]}
    )
    first, rest = table.columns[:_BEFORE], table.columns[_BEFORE:]
    columns = [*first, *more, *rest]
    wide = table.assign(**{name: list(values) for name, values in more.items()})
    return wide[columns], links.reindex(columns=columns, fill_value="")


def _cited(one: Operation, rows: pd.DataFrame) -> pd.Series:
    """Which claims are on something else, and stand here because a ruling cites them."""
    return rows["standing"].eq("") & rows["operation"].ne(one.code)


def _date(words: Words, row: Mapping[str, Any]) -> str:
    """When the operation was; of a running total, up to when it counts."""
    when = row["start"] if row["period_kind"] == "operation" else row["end"]
    return day(words, when, row["precision"], short=True)

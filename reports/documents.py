"""Whose own numbers don't add up? Documents whose parts and totals differ, each said exactly.

Only figures that a document states exactly are compared; what was made of them is told elsewhere.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from domain.words import Words
from reports.claims_asked import claims_of
from reports.figures import Figures
from reports.lines import Line, Said, below, beyond, coded_parts, group_parts, in_no_part
from reports.periods import claimed_period
from reports.view import View
from reports.wording import records
from stats.documents import beyond_the_settled, own_parts, years_below
from stats.said import said


def of_documents(view: View) -> list[Line]:
    """The lines of the selection: own totals, settled totals, years below their operations."""
    rows = {kind: _by_name(view, found) for kind, found in _compared(view).items()}
    lines = [_of_groups(view, row, kind) for kind in _kinds(view.words) for row in rows[kind]]
    return lines + [_of_year(view, row) for row in rows["year_below"]]


def _kinds(words: Words) -> dict[str, tuple[str, Said]]:
    return {
        "own_parts": (words.text("A document’s own parts"), in_no_part),
        "beyond_the_settled": (words.text("Parts beyond the settled figure"), beyond),
    }


def _by_name(view: View, rows: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows by the names of their countries."""
    place = {code: number for number, code in enumerate(view.countries)}
    return sorted(records(rows), key=lambda row: place.get(row["country"], len(place)))


def _compared(view: View) -> dict[str, pd.DataFrame]:
    """The rows that rest on a claim of the view, and so of its countries and years."""
    asked = set(claims_of(view)["claim"])
    return {
        kind: rows[[not asked.isdisjoint(ids.split()) for ids in rows["claims"]]]
        for kind, rows in _everywhere(view.figures).items()
    }


@lru_cache(maxsize=8)
def _everywhere(figures: Figures) -> dict[str, pd.DataFrame]:
    """What the claims known by the date of the figures compare to; kept for every selection."""
    claims, totals = said(figures.claims, as_of=figures.as_of), figures.totals
    return {
        "own_parts": own_parts(claims),
        "beyond_the_settled": beyond_the_settled(claims, totals),
        "year_below": years_below(claims, totals),
    }


def _of_groups(view: View, row: Mapping[str, Any], code: str) -> Line:
    words = view.words
    kind, left = _kinds(words)[code]
    precision = _precision(view.figures, row["claims"])
    period = claimed_period(view.figures, words, {**row, "precision": precision})
    return Line(
        kind=kind,
        country=words.country(row["country"]),
        name=_of_whom(view, period, row["claims"]),
        whole=words.number(row["count"]),
        parts=group_parts(words, row),
        left=left(words, row["left"]),
        data=_coded(row, coded_parts(row)) | {"compared": code},
    )


def _of_year(view: View, row: Mapping[str, Any]) -> Line:
    words = view.words
    return Line(
        kind=words.text("A published year and its operations"),
        country=words.country(row["country"]),
        name=_of_whom(view, str(row["year"]), row["claims"]),
        whole=words.number(row["count"]),
        parts=words.text("its operations: {number}", number=words.number(row["parts"])),
        left=below(words, row["left"]),
        data=_coded(row, f"operations={row['parts']}") | {"compared": "year_below"},
    )


def _of_whom(view: View, period: str, ids: str) -> str:
    """The period, and whose figures they are."""
    known = view.figures.claims
    speakers = known.loc[known["claim"].isin(ids.split()), "speaker"].astype("str").unique()
    return view.words.text("{period} – {speakers}", period=period, speakers="; ".join(speakers))


def _precision(figures: Figures, ids: str) -> str:
    known = figures.claims
    return str(known.loc[known["claim"] == ids.split()[0], "precision"].astype("str").item())


def _coded(row: Mapping[str, Any], parts: str) -> dict[str, Any]:
    """The line in codes; a document states one figure, exactly."""
    return {
        "country": row["country"],
        "operation": row.get("operation") or "",
        "year": row.get("year"),
        "count": row["count"],
        "low": row["count"],
        "high": row["count"],
        "qualifier": "exact",
        "basis": "only",
        "claims": row["claims"],
        "parts": parts,
        "left": row["left"],
    }

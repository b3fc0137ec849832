"""What do the texts of a file mean? From a table of text to the claims and sources frames.

What cannot be placed becomes a finding; a row that breaks a rule of severity `stop` is no claim.
Whether claims make sense together is checked in `checks`, which figure holds in `settle`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pandas as pd

from domain.findings import Finding
from domain.frames import CLAIMS, SOURCES, empty
from etl.normalise.cells import Cells, cells_of, repeated
from etl.normalise.columns import READ_AS_CELLS, column_findings, missing_columns
from etl.normalise.documents import cited, read_documents, sources_of
from etl.normalise.identity import read_identity
from etl.normalise.measures import read_measures
from etl.normalise.places import read_places
from etl.normalise.problems import Problem, findings_of, refused
from etl.normalise.reading import Reading
from etl.normalise.spans import read_spans
from etl.normalise.voices import read_voices
from etl.readers import Table
from etl.reference import Reference
from etl.wanted import if_wanted


@dataclass(frozen=True)
class Normalised:
    """The claims and sources frames, and what was noticed on the way, the reader's findings too."""

    claims: pd.DataFrame
    sources: pd.DataFrame
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Piece:
    """All rows of a table, those that are no claims too, their sources, and the problems met."""

    claims: pd.DataFrame
    sources: pd.DataFrame
    problems: list[Problem]


def normalise(table: Table, *, reference: Reference) -> Normalised:
    """Claims of a file with the columns of data/claims; a file that lacks some has none."""
    found = [*table.findings, *column_findings(table)]
    if missing_columns(table):
        return Normalised(empty(CLAIMS), empty(SOURCES), tuple(found))
    return finished(piece_of(table, reference=reference), file=table.file, found=found)


def piece_of(table: Table, *, reference: Reference) -> Piece:
    """What the rows say, each by itself; ids that repeat are seen within the table alone."""
    cells = {name: cells_of(table.frame, name) for name in READ_AS_CELLS}
    readings = _readings(table, cells, reference)
    claims = _claims(table, readings)
    problems = list(chain.from_iterable(one.problems for one in readings))
    return Piece(claims, sources_of(cells, claims["source"].array), problems)


@if_wanted
def finished(piece: Piece, *, file: str, found: Iterable[Finding] = ()) -> Normalised:
    """The rows that are claims, the documents that these cite, and all that was noticed."""
    claims, sources = piece.claims, piece.sources
    findings, numbers = [*found], pd.Index(claims["row"])
    for problem in piece.problems:
        findings += findings_of(problem, file=file, numbers=numbers)
    out = refused(piece.problems, rows=len(claims))
    if out is not None:
        claims = claims[~out].reset_index(drop=True)
        sources = cited(sources, claims["source"].array)
    return Normalised(claims, sources, tuple(findings))


def _readings(table: Table, cells: dict[str, Cells], reference: Reference) -> list[Reading]:
    """Each module's understanding of its columns."""
    claim = table.frame["claim_id"].astype("str").fillna("").str.strip()
    places = read_places(cells, reference)
    return [
        read_identity(cells, claim, reference=reference),
        places,
        read_voices(cells, reference, country=places.columns["country"]),
        read_spans(cells),
        read_measures(cells, reference),
        read_documents(cells),
    ]


def _claims(table: Table, readings: list[Reading]) -> pd.DataFrame:
    """The columns of all readings, with where each claim stands in its file."""
    columns = {name: value for one in readings for name, value in one.columns.items()}
    columns |= {name: _as_written(table.frame, name) for name in ("evidence", "note")}
    columns |= {
        "file": repeated(table.file, rows=len(table.frame)),
        "row": table.frame.index.to_numpy(np.int64),
    }
    return pd.DataFrame({name: columns[name] for name in CLAIMS}, copy=False)


def _as_written(frame: pd.DataFrame, column: str) -> pd.Categorical:
    """Free text, kept letter by letter."""
    if column not in frame.columns:
        return repeated("", rows=len(frame))
    return pd.Categorical(frame[column].array)

"""What do the reference tables under data/reference/ say?

Reads them as text, as they stand. What they mean for a claim is decided where claims are read and
settled; whether they are sound is tested beside the data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from domain.errors import UnreadableFile

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "countries": ("iso3", "iso2", "m49", "name", "region", "aliases", "footnote"),
    "not_countries": ("label", "reason"),
    "groups": ("code", "parent", "order", "kind", "unit", "counts_as", "reason"),
    "speakers": ("speaker", "voice", "kind", "country"),
    "events": (
        "event",
        "operation",
        "scope",
        "country",
        "name",
        "name_ru",
        "name_uz",
        "origin",
        "date",
        "note",
    ),
    "rulings": (
        "ruling",
        "kind",
        "country",
        "operation",
        "group",
        "count",
        "claims",
        "reason",
        "reason_ru",
        "reason_uz",
        "author",
        "date",
    ),
    "scopes": ("event", "iraqis", "since", "counts", "reason"),
}
_NUMBERS = {"groups": {"order": "int64"}, "rulings": {"count": "Int64"}}


@dataclass(frozen=True)
class Reference:
    """The reference tables; text is str with '' for missing, see `COLUMNS` for their columns.

    Numbers: `groups.order` (int64), `rulings.count` (Int64, missing where none is set).
    """

    countries: pd.DataFrame
    not_countries: pd.DataFrame
    groups: pd.DataFrame
    speakers: pd.DataFrame
    events: pd.DataFrame
    rulings: pd.DataFrame
    scopes: pd.DataFrame


def read_reference(folder: Path) -> Reference:
    """The tables of a folder such as data/reference; `UnreadableFile` says what is amiss."""
    return Reference(**{name: _read(folder / f"{name}.csv") for name in COLUMNS})


def _read(path: Path) -> pd.DataFrame:
    """One table with exactly its columns, '' where a cell is empty ('NA' is Namibia)."""
    try:
        frame = pd.read_csv(path, dtype="str", keep_default_na=False, encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as why:
        raise UnreadableFile(
            "{file}: the file cannot be read as a table ({why}).", file=path.name, why=str(why)
        ) from why
    missing = [column for column in COLUMNS[path.stem] if column not in frame.columns]
    if missing:
        raise UnreadableFile(
            "{file}: lacks the column {columns}.", file=path.name, columns=", ".join(missing)
        )
    return _numbered(frame.loc[:, list(COLUMNS[path.stem])], path)


def _numbered(frame: pd.DataFrame, path: Path) -> pd.DataFrame:
    """The frame with its numbers as numbers, an empty cell missing rather than nought."""
    for column, dtype in _NUMBERS.get(path.stem, {}).items():
        try:
            numbers = pd.to_numeric(frame[column].where(frame[column] != ""))
            frame = frame.assign(**{column: numbers}).astype({column: dtype})
        except (ValueError, TypeError) as why:
            raise UnreadableFile(
                "{file}: {column} holds no whole number ({why}).",
                file=path.name,
                column=column,
                why=str(why),
            ) from why
    return frame

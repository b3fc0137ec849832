"""How is an extract written as JSON? Its metadata, and its rows with lists where there are lists.

A program reads it, so nothing in it is defused; what shows it has to escape it.
"""

import json
from typing import Any

import pandas as pd

from reports.exports.columns import definition
from reports.exports.extract import Extract
from reports.exports.naming import names
from reports.wording import records

LISTS = ("claims", "ruling")  # ids apart by spaces


def structured(extract: Extract) -> bytes:
    """One object: `metadata` and `rows`."""
    whole = {"metadata": metadata(extract), "rows": nested(extract)}
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def metadata(extract: Extract) -> dict[str, Any]:
    """The facts, the notes, what the columns and codes mean, and the documents."""
    words, rows = extract.words, extract.rows
    return {
        **extract.facts,
        "language": words.language,
        "notes": list(extract.notes),
        "columns": [{"name": name, "holds": definition(words, name)} for name in map(str, rows)],
        "codes": names(rows, extract.figures, words),
        "sources": [one.told() for one in extract.sources],
    }


def nested(extract: Extract) -> list[dict[str, Any]]:
    """The rows; numbers as numbers, dates as text, ids and documents as lists, else None."""
    rows = extract.rows
    plain = {str(name): _plain(rows[name]) for name in rows}
    found = records(pd.DataFrame(plain, dtype="object"))
    lists = [name for name in LISTS if name in plain]
    for row in found:
        row |= {name: (row[name] or "").split() for name in lists}
    if "sources" in plain:
        for row, own in zip(found, extract.documents, strict=True):
            row["sources"] = [one.told() for one in own]
    return found


def _plain(column: pd.Series) -> list[Any]:
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return [None if pd.isna(day) else day.date().isoformat() for day in column]
    return list(column.tolist())

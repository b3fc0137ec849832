"""How does DuckDB do the same work? Reference tables in, then the statements of etl_duckdb.sql."""

from pathlib import Path

import duckdb
import pyarrow as pa

from bench.lookups import SCOPES, Lookups

STATEMENTS = Path(__file__).with_suffix(".sql")


def run(path: Path, known: Lookups) -> duckdb.DuckDBPyConnection:
    """Read and normalise a CSV of claims: leaves the tables claims, sources and findings."""
    db = duckdb.connect()
    voices = [(name, *voice) for name, voice in known.voices.items()]
    for name, columns, rows in (
        ("places", ("label", "code"), known.places.items()),
        ("events", ("event", "operation"), known.events.items()),
        ("groups", ("code", "counted"), known.groups.items()),
        ("scopes", ("scope", "period_kind"), SCOPES.items()),
        ("voices", ("label", "listed", "kind", "home"), voices),
    ):
        texts = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
        db.register(name, pa.table(texts, names=columns))
    db.execute("set variable path = ?", [str(path)])
    db.execute(STATEMENTS.read_text(encoding="utf-8"))
    return db

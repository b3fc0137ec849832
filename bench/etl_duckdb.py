"""How does DuckDB do the same work? Reference tables in, then the statements of etl_duckdb.sql."""

import os
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import duckdb
import pyarrow as pa

from bench.lookups import SCOPES, Lookups

MEMORY = f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') // 2 >> 20}MiB"  # half of all
STATEMENTS = Path(__file__).with_suffix(".sql")


def run(path: Path, known: Lookups) -> duckdb.DuckDBPyConnection:
    """Read and normalise a CSV of claims: leaves the tables claims, sources and findings."""
    spill: Any = {
        "memory_limit": MEMORY,
        "temp_directory": str(Path(gettempdir()) / "bench-duckdb"),
    }
    db = duckdb.connect(config=spill)
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

"""Did every side do the same work? One number for each column of claims and of sources.

Rows are compared in the order of the file. A source's id is each side's own, so it counts as the
place where it first occurs.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from bench.lookups import CLAIMS, SOURCES

OWN_ID = "source"


def checksums(claims: pa.Table, sources: pa.Table) -> dict[str, int]:
    """Column → a number that changes with any value, or with two that change places."""
    claims = claims.select(CLAIMS).sort_by("row")
    found = {f"claims.{name}": _sum(claims.column(name), own=name == OWN_ID) for name in CLAIMS}
    texts = pa.schema([(name, pa.large_string()) for name in SOURCES[1:]])
    described = sources.select(SOURCES[1:]).cast(texts)
    described = described.sort_by([(name, "ascending") for name in SOURCES[1:]])
    found |= {f"sources.{name}": _sum(described.column(name)) for name in SOURCES[1:]}
    return found | {"claims": len(claims), "sources": len(sources)}


def _sum(column: pa.ChunkedArray, *, own: bool = False) -> int:
    codes, hashes = _numbers(column, own=own)
    places = np.arange(len(codes), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    return int((hashes[codes] * places).sum(dtype=np.uint64))


def _numbers(
    column: pa.ChunkedArray, *, own: bool
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint64]]:
    """For each row the place of its value, and a number for each value."""
    kind = column.type
    if pa.types.is_temporal(kind):
        column = pc.cast(pc.cast(column, pa.date32()), pa.int32())
    elif pa.types.is_dictionary(kind):
        column = pc.cast(column, kind.value_type)
    if not pa.types.is_integer(column.type):
        column = pc.cast(column, pa.large_string())
    values: Any = column.to_pandas(integer_object_nulls=True)
    codes, texts = pd.factorize(values)
    if own:
        return codes, np.arange(1, len(texts) + 1, dtype=np.uint64)
    named = np.array(["\0", *map(str, texts)], dtype=object)  # -1 + 1: nothing is there
    return codes + 1, pd.util.hash_array(named, categorize=False)

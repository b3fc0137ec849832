"""How is an extract written as Parquet? Typed columns, and the metadata within the schema."""

import json
from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd

from reports.exports.defused import is_text
from reports.exports.extract import Extract
from reports.exports.structured import LISTS, metadata, nested

KEY = b"repatriation"  # of the metadata, as JSON


def columnar(extract: Extract) -> bytes:
    """One row group; lists as lists, the documents of a row as structures, dates as dates."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    rows, found = extract.rows, nested(extract)
    fields = [pa.field(str(name), _type(pa, str(name), rows[name])) for name in rows]
    arrays = [
        pa.array([_dated(row[one.name], one.type, pa) for row in found], type=one.type)
        for one in fields
    ]
    about = {KEY: json.dumps(metadata(extract), ensure_ascii=False).encode()}
    table = pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=about))
    file = BytesIO()
    pq.write_table(table, file)
    return file.getvalue()


def _type(pa: Any, name: str, column: pd.Series) -> Any:
    """The type of a column in the file."""
    if name == "sources":
        parts = {"publisher": pa.string(), "published": pa.string(), "address": pa.string()}
        return pa.list_(pa.struct([*parts.items(), ("withheld", pa.bool_())]))
    if name in LISTS:
        return pa.list_(pa.string())
    if is_text(column):
        return pa.string()
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return pa.date32()
    if pd.api.types.is_bool_dtype(column.dtype):
        return pa.bool_()
    return pa.int64() if pd.api.types.is_integer_dtype(column.dtype) else pa.float64()


def _dated(value: Any, kind: Any, pa: Any) -> Any:
    """A day as the type wants it."""
    return date.fromisoformat(value) if value and kind == pa.date32() else value

"""Which records does a file of separated values hold? Fast where it is plain, else carefully.

Columns come as categoricals, each distinct text held once, straight from Arrow's dictionaries:
that is what makes two million rows light. How the file is written is found out in `layout`.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow

from domain.errors import UnreadableFile
from etl.layout import Layout, not_utf_8

ONE_OF_A_KIND = "claim_id"  # its texts hardly repeat: not worth a dictionary
_BLOCK = 1 << 22  # the fastest of those tried on 2 million rows
_CAREFUL_BLOCK = 1 << 28  # a record must fit into one block
_PART = 1 << 18
_LINE_END = ord("\n")
_SHOWN = 120


@dataclass(frozen=True)
class Ragged:
    """A record with too few or too many cells; the header is row 1."""

    row: int
    cells: int
    text: str


def records_of(layout: Layout) -> tuple[pd.DataFrame, list[Ragged]]:
    """The records under their distinct column names, blank ones too, and those that fit none."""
    if layout.bare:
        return pd.DataFrame(columns=layout.distinct_names(), dtype="str"), []
    ragged: list[Ragged] = []
    try:
        table = arrow.read_csv(layout.path, **_options(layout))
        if not _a_line_each(layout, table):
            table = _carefully(layout, ragged)
    except pa.ArrowException:
        table = _carefully(layout, ragged)
    return _as_text(table), ragged


def _options(layout: Layout) -> dict[str, Any]:
    text = pa.dictionary(pa.int32(), pa.string())
    return {
        "read_options": arrow.ReadOptions(
            column_names=layout.distinct_names(),
            skip_rows=layout.header_lines,
            block_size=_BLOCK,
        ),
        "parse_options": arrow.ParseOptions(delimiter=layout.delimiter, ignore_empty_lines=False),
        "convert_options": arrow.ConvertOptions(
            default_column_type=text,
            column_types={ONE_OF_A_KIND: pa.string()},
            null_values=[],
            strings_can_be_null=False,
        ),
    }


def _a_line_each(layout: Layout, table: pa.Table) -> bool:
    """Whether every line is a record, so that Arrow cannot have cut one in two.

    It cuts blocks at line breaks. A cut inside quotes may pass unnoticed where it falls into the
    first column, a line then has no record, or into the last, a cell then ends with the break.
    """
    last = table.column(-1)
    texts = [one.dictionary if pa.types.is_dictionary(one.type) else one for one in last.chunks]
    if any(pc.any(pc.match_substring(one, "\n")).as_py() for one in texts):
        return False
    return bool(table.num_rows + layout.header_lines == _lines(layout.path))


def _lines(path: Path) -> int:
    """The lines of a file, the last one whether it is ended or not."""
    bytes_ = np.memmap(path, np.uint8, "r")
    parts = range(0, len(bytes_), _PART)
    ended = sum(int(np.count_nonzero(bytes_[at : at + _PART] == _LINE_END)) for at in parts)
    return ended + int(bytes_[-1] != _LINE_END)


def _carefully(layout: Layout, ragged: list[Ragged]) -> pa.Table:
    """The records, line breaks in cells understood; what fits no columns is put into `ragged`."""
    options = _options(layout)
    options["read_options"].use_threads = False  # else the rows come without their numbers
    options["read_options"].block_size = min(_CAREFUL_BLOCK, layout.path.stat().st_size + 1)
    options["parse_options"].newlines_in_values = True

    def set_aside(row: arrow.InvalidRow) -> str:
        number = row.number - layout.header_lines + 1
        ragged.append(Ragged(row=number, cells=row.actual_columns, text=row.text[:_SHOWN]))
        return "skip"

    options["parse_options"].invalid_row_handler = set_aside
    try:
        table = arrow.read_csv(layout.path, **options)
    except pa.ArrowException as why:
        raise UnreadableFile(_reason(layout, why)) from why
    _refuse_an_open_quote(layout, table)
    return table


def _reason(layout: Layout, why: pa.ArrowException) -> str:
    """Why Arrow could not read it, in our words where we know."""
    with layout.path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode()
            except UnicodeDecodeError:
                return not_utf_8(layout.path, number)
    return f"{layout.path.name}: the file cannot be read as a table ({str(why)[:_SHOWN]})."


def _refuse_an_open_quote(layout: Layout, table: pa.Table) -> None:
    """A quotation mark that is never closed swallows every row after it into one cell."""
    if not table.num_rows or "\n" not in table.column(-1)[-1].as_py():
        return
    with layout.path.open("rb") as file:
        marks = sum(block.count(b'"') for block in iter(lambda: file.read(_BLOCK), b""))
    if marks % 2:
        raise UnreadableFile(
            f"{layout.path.name}: a quotation mark is opened in row {table.num_rows + 1}"
            " and never closed; close or remove it."
        )


def _as_text(table: pa.Table) -> pd.DataFrame:
    """The columns for pandas; side by side, as Arrow works outside the interpreter."""
    with ThreadPoolExecutor() as pool:
        columns = pool.map(_column, table.columns)
        return pd.DataFrame(dict(zip(table.column_names, columns, strict=True)), copy=False)


def _column(column: pa.ChunkedArray) -> pd.Series:
    if not pa.types.is_dictionary(column.type):
        return pd.Series(column.to_pandas(), dtype="str")
    whole = pa.chunked_array(column.unify_dictionaries().chunks, column.type).combine_chunks()
    texts = pd.Index(whole.dictionary.to_pandas(), dtype="str")
    codes = whole.indices.to_numpy().astype(np.min_scalar_type(-max(len(texts), 1)))
    return pd.Series(pd.Categorical.from_codes(codes, dtype=pd.CategoricalDtype(texts)))

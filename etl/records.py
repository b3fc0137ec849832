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
import pyarrow.csv as arrow

from domain.errors import UnreadableFile
from etl.layout import Layout, not_utf_8
from etl.wanted import if_wanted

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


@if_wanted
def records_of(layout: Layout) -> tuple[pd.DataFrame, list[Ragged]]:
    """The records under their distinct column names, blank ones too, and those that fit none."""
    if layout.bare:
        return pd.DataFrame(columns=layout.distinct_names(), dtype="str"), []
    plain = _plainly(layout)
    return (plain, []) if plain is not None else _carefully(layout)


def _plainly(layout: Layout) -> pd.DataFrame | None:
    """The records if each is a line and has all its cells; None where a closer look is needed.

    Arrow cuts blocks at line breaks. A cut inside quotes may pass unnoticed where it falls into the
    first column, a line then has no record, or into the last, a cell then ends with the break.
    """
    with ThreadPoolExecutor() as pool:
        lines = pool.submit(_lines, layout.path)
        try:
            frame = _as_text(arrow.read_csv(layout.path, **_options(layout)), pool)
        except pa.ArrowException:
            return None
    broken = bool(_texts(frame.iloc[:, -1]).str.contains("\n", regex=False).any())
    whole = len(frame) + layout.header_lines == lines.result()
    return frame if whole and not broken else None


def _texts(column: pd.Series) -> pd.Index:
    """The distinct texts of a column."""
    categorical = isinstance(column.dtype, pd.CategoricalDtype)
    return column.cat.categories if categorical else pd.Index(column)


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


def _lines(path: Path) -> int:
    """The lines of a file, the last one whether it is ended or not."""
    ended, last = 0, _LINE_END
    buffer = np.empty(_PART, np.uint8)
    with path.open("rb", buffering=0) as file:
        while size := file.readinto(buffer):  # type: ignore[arg-type]
            ended += int(np.count_nonzero(buffer[:size] == _LINE_END))
            last = buffer[size - 1]
    return ended + int(last != _LINE_END)


def _carefully(layout: Layout) -> tuple[pd.DataFrame, list[Ragged]]:
    """The records, line breaks in cells understood, and apart from them what fits no columns."""
    ragged: list[Ragged] = []

    def set_aside(row: arrow.InvalidRow) -> str:
        number = row.number - layout.header_lines + 1
        ragged.append(Ragged(row=number, cells=row.actual_columns, text=row.text[:_SHOWN]))
        return "skip"

    options = _options(layout)
    options["read_options"].use_threads = False  # else the rows come without their numbers
    options["read_options"].block_size = min(_CAREFUL_BLOCK, layout.path.stat().st_size + 1)
    options["parse_options"].newlines_in_values = True
    options["parse_options"].invalid_row_handler = set_aside
    try:
        table = arrow.read_csv(layout.path, **options)
    except pa.ArrowException as why:
        raise _refusal(layout, why) from why
    _refuse_an_open_quote(layout, table)
    with ThreadPoolExecutor() as pool:
        return _as_text(table, pool), ragged


def _refusal(layout: Layout, why: pa.ArrowException) -> UnreadableFile:
    """Why Arrow could not read it, in our words where we know."""
    with layout.path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode()
            except UnicodeDecodeError:
                return not_utf_8(layout.path, number)
    return UnreadableFile(
        "{file}: the file cannot be read as a table ({why}).",
        file=layout.path.name,
        why=str(why)[:_SHOWN],
    )


def _refuse_an_open_quote(layout: Layout, table: pa.Table) -> None:
    """A quotation mark that is never closed swallows every row after it into one cell."""
    if not table.num_rows or "\n" not in table.column(-1)[-1].as_py():
        return
    with layout.path.open("rb") as file:
        marks = sum(block.count(b'"') for block in iter(lambda: file.read(_BLOCK), b""))
    if marks % 2:
        raise UnreadableFile(
            "{file}: a quotation mark is opened in row {row} and never closed; close or remove it.",
            file=layout.path.name,
            row=str(table.num_rows + 1),
        )


@if_wanted
def _as_text(table: pa.Table, pool: ThreadPoolExecutor) -> pd.DataFrame:
    """The columns for pandas, the heaviest first: Arrow works on several side by side."""
    names = table.column_names
    columns = dict(zip(names, table.columns, strict=True))
    del table  # so that each column can go as soon as it is converted
    heaviest = sorted(names, key=lambda name: columns[name].nbytes, reverse=True)
    done = {name: pool.submit(_column, columns.pop(name)) for name in heaviest}
    return pd.DataFrame({name: done[name].result() for name in names}, copy=False)


def _column(column: pa.ChunkedArray) -> pd.Series:
    if not pa.types.is_dictionary(column.type):
        return pd.Series(column.to_pandas(), dtype="str")
    whole = pa.chunked_array(column.unify_dictionaries().chunks, column.type).combine_chunks()
    texts = pd.Index(whole.dictionary.to_pandas(), dtype="str")
    codes = whole.indices.to_numpy().astype(np.min_scalar_type(-max(len(texts), 1)))
    return pd.Series(pd.Categorical.from_codes(codes, dtype=pd.CategoricalDtype(texts)))

"""How are the rows of one state of a table read? In this thread, one file after the other.

Arrow's own threads may still be about when a program ends, which then aborts instead of saying how
it ended (about one run in ten of a command that read and had nothing else to do).
"""

from collections.abc import Mapping
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    from deltalake import DeltaTable


def rows_of(
    table: "DeltaTable", *, columns: list[str] | None = None, only: Mapping[str, str] | None = None
) -> pa.Table:
    """The rows in the order in which they were written; `only` gives the values wanted."""
    from pyarrow import dataset

    wanted = [dataset.field(name) == value for name, value in (only or {}).items()]
    chosen = reduce(and_, wanted) if wanted else None
    found = table.to_pyarrow_dataset()
    return found.to_table(columns=columns, filter=chosen, use_threads=False)

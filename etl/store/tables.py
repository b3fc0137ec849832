"""How does one frame become one version of a Delta table, and come back as it was?

Text is stored plainly and days as dates, so that Spark, DuckDB or Polars read the same tables.
Which versions make up an edition is not known here.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa

from domain.errors import StoreUnavailable
from domain.frames import Types, typed
from etl.store.scanning import rows_of

if TYPE_CHECKING:
    from deltalake import DeltaTable

ATTEMPTS = 20  # others may be writing drafts of their own; only naming an edition is a race
_NO_ROOM = re.compile(r"os error (27|28|122)\b|Errno (27|28|122)\b")  # as systems number them
_MESSAGE = re.compile("<Message>(.*?)</Message>")  # of a bucket
_DRAWN = re.compile(r"\x1b\[[0-9;]*m|↳")  # colours and arrows, for terminals
# Delta forgets the log of old versions after 30 days unless told otherwise; editions are for good.
_FOR_GOOD = {
    "delta.enableExpiredLogCleanup": "false",
    "delta.logRetentionDuration": "interval 36500 days",
    "delta.deletedFileRetentionDuration": "interval 36500 days",
}


class Overtaken(Exception):
    """Somebody wrote the version that we were about to write."""


@contextmanager
def reaching(place: str) -> Iterator[None]:
    """Turns what a disk or a bucket may answer into one error that says where."""
    from deltalake.exceptions import DeltaError

    try:
        yield
    except (DeltaError, OSError, pa.ArrowException) as why:
        raise unavailable(place, _answer(str(why))) from why


def _answer(said: str) -> str | StoreUnavailable:
    """The last cause that is named; a full disk by its name."""
    if _NO_ROOM.search(said):
        return StoreUnavailable("its disk is full")
    if told := _MESSAGE.search(said):
        return told[1]
    lines = [line.strip() for line in _DRAWN.sub("", said).splitlines()]
    last = next((line for line in reversed(lines) if line), "")
    return last.rsplit(" error: ", 1)[-1] or StoreUnavailable("it does not say why")


def unavailable(place: str, answer: str | StoreUnavailable) -> StoreUnavailable:
    """What a person is told, with the way out."""
    return StoreUnavailable(
        "The store at {place} cannot be used: {why}. "
        "Check that the place exists and can be written, or name another in REPATRIATION_STORE.",
        place=place,
        why=answer,
    )


def check_writable(place: str) -> None:
    """Refuses a folder that is gone or read-only before anything is begun; a bucket answers itself.

    A folder that is gone is not made anew: it may be a disk that comes back.
    """
    if "://" in place:
        return
    if not Path(place).is_dir():
        raise unavailable(place, StoreUnavailable("it is gone"))
    if not os.access(place, os.W_OK | os.X_OK):
        raise unavailable(place, StoreUnavailable("it is read-only"))


def opened(place: str, name: str, schema: pa.Schema) -> "DeltaTable":
    """The newest state of a table, which is created where it does not exist yet."""
    from deltalake import DeltaTable
    from deltalake.exceptions import CommitFailedError

    address = f"{place}/{name}"
    if not DeltaTable.is_deltatable(address):
        try:
            DeltaTable.create(address, schema=schema, mode="ignore", configuration=_FOR_GOOD)
        except CommitFailedError:
            return DeltaTable(address)  # another process has just created it
    return DeltaTable(address)


def add(
    table: "DeltaTable",
    rows: pa.Table,
    *,
    replace: bool = False,
    remark: dict[str, str] | None = None,
) -> int:
    """The version that now holds the rows; `Overtaken` if the table moved since it was opened."""
    from deltalake import CommitProperties, PostCommitHookProperties, write_deltalake
    from deltalake.exceptions import CommitFailedError

    base = table.version()
    try:
        write_deltalake(
            table,
            rows,
            mode="overwrite" if replace else "append",
            schema_mode="overwrite" if replace else None,
            commit_properties=CommitProperties(custom_metadata=remark, max_commit_retries=0),
            post_commithook_properties=PostCommitHookProperties(cleanup_expired_logs=False),
        )
    except CommitFailedError as why:
        raise Overtaken from why
    return base + 1


def join_files(address: str, *, many: int, unread: int) -> None:
    """Joins the files of a table if they are `many`; those joined before go after `unread` hours.

    Never of a table of editions. Where somebody else does it meanwhile, that is as good.
    """
    from deltalake import DeltaTable
    from deltalake.exceptions import CommitFailedError

    table = DeltaTable(address)
    if len(table.file_uris()) < many:
        return
    table.vacuum(retention_hours=unread, dry_run=False, enforce_retention_duration=False)
    with suppress(CommitFailedError):
        table.optimize.compact()


def write(place: str, name: str, frame: pd.DataFrame) -> int:
    """A new version of the table that holds exactly this frame."""
    rows = to_arrow(frame)
    for _ in range(ATTEMPTS):
        try:
            return add(opened(place, name, rows.schema), rows, replace=True)
        except Overtaken:
            continue
    raise StoreUnavailable("Others keep writing in {place}. Try again in a moment.", place=place)


def read(place: str, name: str, version: int) -> pa.Table:
    """The rows of one version, in the order in which they were written."""
    from deltalake import DeltaTable

    return rows_of(DeltaTable(f"{place}/{name}", version=version))


def to_arrow(frame: pd.DataFrame) -> pa.Table:
    """Text as string, days as date, numbers as int64 that is nullable where `Int64` was.

    In one piece: Delta writes the pieces of a frame that was put together in any order.
    """
    schema = pa.schema([_field(str(name), str(dtype)) for name, dtype in frame.dtypes.items()])
    columns = [pa.array(frame[one.name], from_pandas=True).cast(one.type) for one in schema]
    return pa.Table.from_arrays(columns, schema=schema).combine_chunks()


def _field(name: str, dtype: str) -> pa.Field:
    if dtype.startswith("datetime64"):
        return pa.field(name, pa.date32())
    if dtype.lower() == "int64":
        return pa.field(name, pa.int64(), nullable=dtype == "Int64")
    return pa.field(name, pa.string())


def to_frame(rows: pa.Table, types: Types | None) -> pd.DataFrame:
    """The frame as it was written; where `types` are given, with exactly these columns."""
    for name in [one for one, dtype in (types or {}).items() if dtype == "category"]:
        place = rows.column_names.index(name)
        rows = rows.set_column(place, name, rows.column(name).dictionary_encode())
    frame = rows.to_pandas(date_as_object=False).astype(_whole(rows.schema))
    return frame if types is None else typed(_sorted(frame), types)


def _whole(schema: pa.Schema) -> Types:
    """The columns of whole numbers, some of which are missing."""
    return {one.name: "Int64" for one in schema if one.type == pa.int64() and one.nullable}


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its categories in order, as they are when settled anew."""
    texts = frame.select_dtypes("category")
    return frame.assign(
        **{
            str(name): column.cat.set_categories(column.cat.categories.sort_values())
            for name, column in texts.items()
        }
    )

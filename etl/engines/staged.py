"""How do parts of a file reach other machines, and what they say come back? Through the store.

Below `partitions/` beside the editions, in the folder or bucket that every machine can reach; what
lies there is deleted when the work is done, well or badly.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
from pyarrow import fs

from etl.engines.cutting import Part

FOLDER = "partitions"


@dataclass(frozen=True)
class Stage:
    """The place of one run; as text, so that it can be handed to another machine."""

    address: str

    def put(self, part: Part, *, path: Path, header: bytes) -> None:
        """The bytes of a part under the header of its file."""
        with path.open("rb") as file, self._write(f"{part.number}.csv") as stream:
            stream.write(header)
            file.seek(part.start)
            stream.write(file.read(part.stop - part.start))

    def text(self, part: Part) -> bytes:
        """A part as it was put."""
        files, folder = files_at(self.address)
        with files.open_input_stream(f"{folder}/{part.number}.csv") as stream:
            read: bytes = stream.read()
        return read

    def answer(self, part: Part, rows: pa.Table) -> None:
        """Keeps the rows of a part."""
        from pyarrow import parquet

        with self._write(f"{part.number}.parquet") as stream:
            parquet.write_table(rows, stream)

    def answers(self, parts: list[Part]) -> pa.Table:
        """The rows of all parts in their order."""
        from pyarrow import parquet

        files, folder = files_at(self.address)
        names = [f"{folder}/{one.number}.parquet" for one in parts]
        return pa.concat_tables([parquet.read_table(name, filesystem=files) for name in names])

    def _write(self, name: str) -> pa.NativeFile:
        files, folder = files_at(self.address)
        files.create_dir(folder, recursive=True)
        return files.open_output_stream(f"{folder}/{name}")


@contextmanager
def staged(place: str) -> Iterator[Stage]:
    """A place of its own for one run, as long as it lasts."""
    stage = Stage(f"{place}/{FOLDER}/{uuid4().hex}")
    try:
        yield stage
    finally:
        files, folder = files_at(stage.address)
        if files.get_file_info(folder).type is fs.FileType.Directory:
            files.delete_dir(folder)


def files_at(address: str) -> tuple[fs.FileSystem, str]:
    """The files of a folder or a bucket; a bucket of one's own is found as Delta Lake finds it."""
    if "://" not in address:
        return fs.LocalFileSystem(), address
    if not address.startswith("s3://"):
        found: tuple[fs.FileSystem, str] = fs.FileSystem.from_uri(address)
        return found
    own, region = os.environ.get("AWS_ENDPOINT_URL"), os.environ.get("AWS_REGION")
    files = fs.S3FileSystem(endpoint_override=own, region=region)
    return files, address.removeprefix("s3://")

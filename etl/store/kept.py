"""Where do small things stay that are no edition: drafts, and what was answered of a layout?

One Delta table beside the editions, to which rows are only ever added; of the rows of one kind and
key the newest counts. What they say is not known here. Each row comes in a file of its own, so that
files are joined once they are many: else every look would take longer than the one before.
"""

from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from domain.errors import StoreUnavailable
from etl.store import tables
from etl.store.scanning import rows_of
from etl.store.store import Store

NAME = "kept"
MANY = 100  # files of the table
UNREAD = 1  # hours after which nobody reads the files that were joined any more
_TEXTS = ("at", "kind", "key", "text")
SCHEMA = pa.schema([*(pa.field(one, pa.string()) for one in _TEXTS), ("content", pa.binary())])


class Kept:
    """Texts and bytes by kind and key, beside the editions of one store."""

    def __init__(self, store: Store) -> None:
        """Nothing is read or written yet."""
        self.place = store.place

    def put(self, kind: str, key: str, text: str, *, content: bytes = b"") -> None:
        """Keeps a text, and bytes with it, in place of what was kept under this key."""
        self._add({"kind": kind, "key": key, "text": text, "content": content})

    def get(self, kind: str, key: str) -> tuple[str, bytes] | None:
        """The text and the bytes that were kept last; None where there are none."""
        rows = self._rows(kind, ["at", "text", "content"], key=key)
        newest = max(rows, key=lambda one: str(one["at"]), default=None)
        if newest is None or newest["text"] is None:
            return None
        return newest["text"], newest["content"] or b""

    def listed(self, kind: str) -> dict[str, str]:
        """The texts of one kind by their keys, what was kept last coming first."""
        rows = self._rows(kind, ["at", "key", "text"])
        newest = {one["key"]: one for one in sorted(rows, key=lambda one: str(one["at"]))}
        standing = [one for one in newest.values() if one["text"] is not None]
        standing.sort(key=lambda one: str(one["at"]), reverse=True)
        return {one["key"]: one["text"] for one in standing}

    def remove(self, kind: str, key: str) -> None:
        """Nothing is kept under this key any more."""
        self._add({"kind": kind, "key": key})

    def _add(self, row: dict[str, Any]) -> None:
        """Adds a row; whoever adds another meanwhile is no rival."""
        tables.check_writable(self.place)
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        rows = pa.Table.from_pylist([{"at": now, **row}], schema=SCHEMA)
        with tables.reaching(self.place):
            for _ in range(tables.ATTEMPTS):
                try:
                    tables.add(tables.opened(self.place, NAME, SCHEMA), rows)
                except tables.Overtaken:
                    continue
                tables.join_files(f"{self.place}/{NAME}", many=MANY, unread=UNREAD)
                return
        raise StoreUnavailable(
            "Others keep writing in {place}. Try again in a moment.", place=self.place
        )

    def _rows(self, kind: str, columns: list[str], *, key: str = "") -> list[dict[str, Any]]:
        from deltalake import DeltaTable

        address = f"{self.place}/{NAME}"
        sought = {"kind": kind} | ({"key": key} if key else {})
        with tables.reaching(self.place):
            if not DeltaTable.is_deltatable(address):
                return []
            found = rows_of(DeltaTable(address), columns=columns, only=sought)
        rows: list[dict[str, Any]] = found.to_pylist()
        return rows

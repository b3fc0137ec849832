"""Which editions are there, and how does one more join them without losing another?

The list of editions is a Delta table; a row in it names the versions of the others. Frames are
written first, the row last: until it stands, nobody sees them. Nothing is ever taken away.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from domain.errors import StoreUnavailable, UsageError
from etl.store import tables
from etl.store.edition import Edition, fingerprint
from etl.store.ledger import (
    LEDGER,
    LISTED,
    TEXTS,
    Remark,
    free,
    listed,
    overtaken,
    refuse_if_moved,
    today,
    unknown,
    with_row,
)


class Store:
    """The editions at one place: a folder, or the address of a bucket."""

    def __init__(self, place: str | Path) -> None:
        """Nothing is read or written yet."""
        address = str(place)
        local = "://" not in address
        self.place = str(Path(address).expanduser().resolve()) if local else address.rstrip("/")
        self._seen: tuple[str, ...] = ()

    def editions(self) -> pd.DataFrame:
        """Columns edition, published_at, by, reason, sha256, rules, parent; the newest last."""
        return self._ledger()[0].loc[:, list(LISTED)]

    def seen(self) -> tuple[str, ...]:
        """The ids of all editions, the newest last; those seen last while the store is away."""
        try:
            self._seen = tuple(self.editions()["edition"].astype(str))
        except StoreUnavailable:
            if not self._seen:
                raise
        return self._seen

    def is_empty(self) -> bool:
        """Whether nothing was ever published here."""
        return self._ledger()[0].empty

    def read(self, edition: str | None = None) -> Edition:
        """The edition of that id, or the newest."""
        ledger, version = self._ledger()
        row = ledger.tail(1) if edition is None else ledger[ledger["edition"].eq(edition)]
        if row.empty:
            raise unknown(edition, list(ledger["edition"]))
        found = row.iloc[0]
        return Edition(
            **{name: str(found[name]) for name in LISTED},
            place=self.place,
            ledger=version,
            versions=json.loads(found["versions"]),
        )

    def write(
        self,
        frames: Mapping[str, pd.DataFrame],
        *,
        remark: Remark,
        rules: str,
        parent: Edition | None,
        day: str = "",
    ) -> Edition:
        """Publishes the frames as the edition after `parent`; seeds the store where that is None.

        Raises `SomeoneElsePublished` if another came first: then nothing here is visible, and
        the other's edition stands.
        """
        if parent:
            tables.check_writable(self.place)
        base = parent.ledger if parent else self._start()
        self._unmoved(base, parent.edition if parent else "")
        with tables.reaching(self.place):
            versions = {one: tables.write(self.place, one, frame) for one, frame in frames.items()}
        row = {
            "rules": rules,
            "parent": parent.edition if parent else "",
            "content": fingerprint(frames),
            "versions": json.dumps(versions, sort_keys=True),
        }
        return self.read(self._name(row, remark=remark, base=base, day=day or today().isoformat()))

    def rollback(self, edition: str, *, remark: Remark) -> Edition:
        """Publishes an earlier edition anew, with its own rules and figures."""
        tables.check_writable(self.place)
        ledger, base = self._ledger()
        if edition not in set(ledger["edition"]):
            raise unknown(edition, list(ledger["edition"]))
        newest = str(ledger["edition"].iloc[-1])
        if edition == newest:
            raise UsageError(
                "{edition} is the newest edition: there is nothing to take back.", edition=edition
            )
        old = ledger[ledger["edition"].eq(edition)].iloc[0]
        row = {name: str(old[name]) for name in ("rules", "content", "versions")}
        row["parent"] = newest
        kept = Remark(by=remark.by, reason=remark.reason, sha256=str(old["sha256"]))
        return self.read(self._name(row, remark=kept, base=base, day=today().isoformat()))

    def _ledger(self) -> tuple[pd.DataFrame, int]:
        """The list of editions, the newest last, and its version; -1 where there is no list."""
        from deltalake import DeltaTable

        address = f"{self.place}/editions"
        with tables.reaching(self.place):
            if not DeltaTable.is_deltatable(address):
                if self._seen:
                    raise self._gone()
                return LEDGER.empty_table().to_pandas().astype(dict.fromkeys(TEXTS, "str")), -1
            table = DeltaTable(address)
            return listed(table), table.version()

    def _start(self) -> int:
        """The state of a list that holds nothing yet."""
        with tables.reaching(self.place):
            if "://" not in self.place:
                Path(self.place).mkdir(parents=True, exist_ok=True)
            tables.check_writable(self.place)
            tables.opened(self.place, "editions", LEDGER)
        return 0

    def _unmoved(self, base: int, parent: str) -> None:
        """Refuses early what would be refused in the end, and any parent but the newest."""
        ledger, version = self._ledger()
        if parent and ledger.empty:
            raise self._gone()
        refuse_if_moved(ledger, version, base=base)
        if parent and ledger["edition"].iloc[-1] != parent:
            raise overtaken(ledger)

    def _gone(self) -> StoreUnavailable:
        return tables.unavailable(self.place, StoreUnavailable("the list of its editions is gone"))

    def _name(self, row: Mapping[str, str], *, remark: Remark, base: int, day: str) -> str:
        """Adds the row that makes an edition visible: the one moment of publishing."""
        with tables.reaching(self.place):
            table = tables.opened(self.place, "editions", LEDGER)
            ledger = listed(table)
        refuse_if_moved(ledger, table.version(), base=base)
        name = free(f"{day}-{row['content'][:4]}", set(ledger["edition"]))
        said = {"edition": name, "by": remark.by, "reason": remark.reason, "sha256": remark.sha256}
        now = datetime.now(UTC).isoformat(timespec="seconds")
        whole = {"number": len(ledger) + 1, "published_at": now, **said, **row}
        with tables.reaching(self.place):
            try:
                tables.add(table, with_row(ledger, whole), replace=True, remark=said)
            except tables.Overtaken as why:
                raise overtaken(self._ledger()[0]) from why
        return name

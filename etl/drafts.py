"""Which drafts were begun, and what was said of each? Kept in the store, so no restart loses them.

What a draft would change is made anew from its file whenever it is looked at.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from domain.errors import UsageError
from domain.findings import shown
from etl.drafting import Draft, Step, draft, silent
from etl.intake.given import Asked
from etl.remembered import as_plain, from_plain
from etl.rulings_made import Ruling
from etl.store import Store
from etl.store.kept import Kept

_DRAFT, _FILE = "draft", "file"


@dataclass(frozen=True)
class Saved:
    """All that a person has said of a draft; `base` is the edition that it started from.

    `ticks` are the rules of severity warn that were ticked, `gone` the claims that may disappear;
    `file` is '' where a ruling is made without a file.
    """

    file: str
    base: str
    started: str = ""
    asked: Asked = field(default_factory=Asked)
    ticks: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    by: str = ""
    reason: str = ""
    rulings: tuple[Ruling, ...] = ()


class Drafts:
    """The drafts of one store, by id; all of them stand in the store."""

    def __init__(self, store: Store) -> None:
        """Nothing is read or written yet."""
        self.store = store
        self._kept = Kept(store)

    def start(self, name: str, content: bytes) -> str:
        """The id of the draft of a file; one that was begun with it before is gone on with."""
        plain = plain_name(name)
        key = hashlib.sha256(content + plain.encode()).hexdigest()[:12]
        if self._kept.get(_DRAFT, key) is None:
            self._kept.put(_FILE, key, plain, content=content)
            self.save(key, Saved(file=plain, base=self._newest(), started=_now()))
        return key

    def start_ruling(self, *rulings: Ruling) -> str:
        """The id of the draft of rulings alone."""
        said = json.dumps([asdict(one) for one in rulings])
        key = hashlib.sha256(said.encode()).hexdigest()[:12]
        first = rulings[0]
        self.save(
            key,
            Saved(
                "", self._newest(), _now(), by=first.author, reason=first.reason, rulings=rulings
            ),
        )
        return key

    def save(self, key: str, saved: Saved) -> None:
        """Keeps what was said, in place of what was said before."""
        self._kept.put(_DRAFT, key, json.dumps(_plain(saved), ensure_ascii=False))

    def load(self, key: str) -> Saved | None:
        """What was said; None where there is no such draft (any more)."""
        kept = self._kept.get(_DRAFT, key)
        return _saved(kept[0]) if kept else None

    def listed(self) -> dict[str, Saved]:
        """All drafts by id, the one touched last coming first."""
        return {key: _saved(text) for key, text in self._kept.listed(_DRAFT).items()}

    def drop(self, key: str) -> None:
        """Forgets a draft and its file."""
        self._kept.remove(_DRAFT, key)
        self._kept.remove(_FILE, key)

    def rebase(self, key: str) -> Saved:
        """The draft upon the newest edition, with everything that was said of it."""
        moved = replace(self._known(key), base=self._newest())
        self.save(key, moved)
        return moved

    def preview(self, key: str, *, step: Step = silent) -> Draft:
        """What the draft would change of the edition that it started from."""
        saved = self._known(key)
        with self.file(key) as path:
            return draft(
                self.store,
                path,
                asked=saved.asked,
                base=self.store.read(saved.base),
                rulings=saved.rulings,
                gone=saved.gone,
                step=step,
            )

    @contextmanager
    def file(self, key: str) -> Iterator[Path | None]:
        """The file of a draft under its own name, as long as it is looked at; None without one."""
        kept = self._kept.get(_FILE, key)
        if kept is None:
            yield None
            return
        with TemporaryDirectory(prefix="repatriation-") as folder:
            path = Path(folder) / kept[0]
            path.write_bytes(kept[1])
            yield path

    def _known(self, key: str) -> Saved:
        saved = self.load(key)
        if saved is None:
            raise UsageError(
                "There is no draft {key} any more: it was published or dropped.", key=shown(key)
            )
        return saved

    def _newest(self) -> str:
        return self.store.read().edition


def plain_name(name: str) -> str:
    """The last part of a name, whichever way its folders are written, short enough for a disk."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(one for one in last if one.isprintable()).strip(". ")
    stem, dot, ending = seen.rpartition(".")
    return f"{stem[:60]}{dot}{ending[:10]}" if dot else seen[:60] or "file"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _plain(saved: Saved) -> dict[str, Any]:
    own = {one: getattr(saved, one) for one in ("file", "base", "started", "by", "reason")}
    return own | {
        "asked": as_plain(saved.asked),
        "ticks": sorted(saved.ticks),
        "gone": sorted(saved.gone),
        "rulings": [asdict(one) for one in saved.rulings],
    }


def _saved(text: str) -> Saved:
    plain = json.loads(text)
    rulings = (one | {"claims": tuple(one["claims"])} for one in plain["rulings"])
    return Saved(
        **plain
        | {
            "asked": from_plain(plain["asked"]),
            "ticks": frozenset(plain["ticks"]),
            "gone": frozenset(plain["gone"]),
            "rulings": tuple(Ruling(**one) for one in rulings),
        }
    )

"""What does a file say to an edition? Understood with what was answered before, then normalised.

What becomes of an edition through it is decided where drafts are made.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pandas as pd

from domain.errors import UnreadableFile
from domain.findings import Finding
from domain.frames import CLAIMS, SOURCES, empty
from etl.engines import Run, normalise_partitioned
from etl.intake import understand
from etl.intake.canonical import is_plain
from etl.intake.given import Asked, Question, Understood
from etl.intake.understanding import plain
from etl.normalise import normalise
from etl.remembered import over, remembered, remembered_of_file, with_memory
from etl.replacing import replacing
from etl.store import Edition, Store
from etl.wanted import each_wanted

_PART = 1 << 20
CLAIMS_FILE = "claims"  # the shape of a file that has the columns of data/claims


@dataclass(frozen=True)
class Taken:
    """A file as it was understood, its claims, and those of the edition that it lacks.

    `asked` is what was answered of it, now or when it was published before.
    """

    understood: Understood | None = None
    asked: Asked = field(default_factory=Asked)
    claims: pd.DataFrame = field(default_factory=lambda: empty(CLAIMS))
    sources: pd.DataFrame = field(default_factory=lambda: empty(SOURCES))
    findings: tuple[Finding, ...] = ()
    absent: pd.DataFrame = field(default_factory=lambda: empty(CLAIMS))

    @property
    def open(self) -> tuple[Question, ...]:
        """What has to be answered before the file can be read at all."""
        questions = self.understood.questions if self.understood else ()
        return tuple(one for one in questions if one.needed and not one.answer)


def taken(
    store: Store,
    path: Path | None,
    *,
    asked: Asked,
    base: Edition,
    sha256: str,
    run: Run | None = None,
) -> Taken:
    """The claims of a file; none without one, or while a question about it is open.

    With `run`, a file of claims is normalised part by part, by whoever that is.
    """
    if path is None:
        return Taken()
    if run and is_plain(path, asked):
        apart = normalise_partitioned(path, reference=base.reference, place=store.place, run=run)
        read, understood = apart.read, plain(apart.table)
        return Taken(understood, asked, read.claims, read.sources, read.findings)
    understood, whole = _understood(store, path, asked=asked, base=base, sha256=sha256)
    if understood.table is None:
        return Taken(understood, whole, findings=understood.findings)
    read, absent = normalise(understood.table, reference=base.reference), empty(CLAIMS)
    if not _has_ids(understood):
        read, absent = replacing(read, claims=base.claims, sources=base.sources)
    found = tuple(dict.fromkeys([*understood.findings, *read.findings]))
    return Taken(understood, whole, read.claims, read.sources, found, absent)


def _understood(
    store: Store, path: Path, *, asked: Asked, base: Edition, sha256: str
) -> tuple[Understood, Asked]:
    """The file, read again with what was published of its layout, if anything was."""
    first = over(asked, remembered_of_file(store, sha256))
    understood = understand(path, reference=base.reference, asked=first)
    if understood.shape == CLAIMS_FILE:
        return understood, first
    whole = over(first, remembered(store, understood.layout))
    if whole != first:
        understood = understand(path, reference=base.reference, asked=whole)
    return with_memory(understood, asked=asked), whole


def _has_ids(understood: Understood) -> bool:
    fields = (one.field for one in understood.columns)
    return understood.shape == CLAIMS_FILE or "claim_id" in fields


def sha256_of(files: Sequence[Path]) -> str:
    """The sha256 of the bytes that came in, one file after the other; '' where none did."""
    digest = hashlib.sha256()
    for path in files:
        try:
            with path.open("rb") as file:
                for part in each_wanted(iter(partial(file.read, _PART), b"")):
                    digest.update(part)
        except OSError as why:
            raise UnreadableFile(
                "{file}: the file cannot be read ({why}).", file=path.name, why=str(why.strerror)
            ) from why
    return digest.hexdigest() if files else ""

"""How does a file become an edition? Read, normalised, merged, settled, compared, published.

Puts the other rooms of etl together; rules of reading, checking and settling stand with them.
"""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd

from domain.errors import SomeoneElsePublished, UsageError
from domain.findings import Finding, from_frame, stops
from domain.frames import CLAIMS, SOURCES, empty
from etl.checks import check
from etl.content import Frames, content, same
from etl.differences import differences, people
from etl.merging import check_withdrawal, merged, merged_sources, read_ids
from etl.normalise import Normalised, normalise
from etl.noticed import fresh, nothing_changes, of_other_files
from etl.readers import Table, read_csv
from etl.reference import Reference, read_reference
from etl.settle import RULES_VERSION, Ready, Settled, made_ready
from etl.store import Edition, Remark, Store, today
from etl.store.edition import SETTLED, newest_day

DATA = Path(__file__).resolve().parent.parent / "data"
SHIPPED = ("central_asia.csv", "comparators.csv")


@dataclass(frozen=True)
class Draft:
    """What a file would make of an edition: its frames, and what differs from `base`.

    `rows` were read and `claims` understood; `people` is the change of all wholes together.
    """

    base: Edition
    frames: Frames
    encoding: str
    delimiter: str
    rows: int
    claims: int
    people: int
    findings: list[Finding]
    differences: pd.DataFrame
    sha256: str
    changes: bool

    @property
    def publishable(self) -> bool:
        """Whether no finding stops it."""
        return not stops(self.findings)


def open_store(place: str | Path | None = None) -> Store:
    """The store at a place, else at REPATRIATION_STORE, else under data/; seeded if empty."""
    store = Store(place or os.environ.get("REPATRIATION_STORE") or DATA / "store")
    seed(store)
    return store


def seed(store: Store) -> None:
    """Publishes the shipped claims as the first edition; of several who try, one does."""
    if not store.is_empty():
        return
    reference = read_reference(DATA / "reference")
    files = [DATA / "claims" / name for name in SHIPPED]
    read = [normalise(read_csv(path), reference=reference) for path in files]
    claims, sources = empty(CLAIMS), empty(SOURCES)
    for one in read:
        claims = merged(claims, one.claims, withdrawn=())
        sources = merged_sources(sources, one.sources, claims=claims)
    frames = content(claims, sources, reference=reference).frames(
        finding for one in read for finding in one.findings
    )
    remark = Remark(by="data/", reason="The claims that the project ships with", sha256=_sha(files))
    day = newest_day(sources)
    try:
        store.write(frames, remark=remark, rules=RULES_VERSION, parent=None, day=day)
    except SomeoneElsePublished:
        return  # the other seeded the same claims


def draft(store: Store, path: Path | None, *, withdraw: Path | None = None) -> Draft:
    """What publishing a CSV of claims, and withdrawing a list of ids, would change."""
    base = store.read()
    table, read = _read(path, base.reference)
    ids = read_ids(withdraw) if withdraw else []
    claims = merged(base.claims, read.claims, withdrawn=ids)
    sources = merged_sources(base.sources, read.sources, claims=claims)
    made = content(claims, sources, reference=base.reference)
    changes = not same((claims, sources), (base.claims, base.sources))
    own = [
        *read.findings,
        *check_withdrawal(ids, old=base.claims, new=read.claims, file=_name(withdraw)),
        *([] if changes else [nothing_changes(path or withdraw)]),
    ]
    known = from_frame(base.findings)
    checked = check(base.claims, reference=base.reference, today=today())
    standing = [*of_other_files(known, path, checked=checked), *own]
    settled, before = made.settled, (base.counts, base.operations)
    return Draft(
        base=base,
        frames=made.frames(standing if changes else ()),
        encoding=table.encoding if table else "",
        delimiter=table.delimiter if table else "",
        rows=table.rows if table else 0,
        claims=len(read.claims),
        people=people(base.totals, settled.totals),
        findings=[*own, *_of_file(made.checked, path, checked), *fresh(settled.findings, known)],
        differences=differences(before, (settled.counts, settled.operations)),
        sha256=_sha([one for one in (path, withdraw) if one]),
        changes=changes,
    )


def _of_file(findings: list[Finding], path: Path | None, before: list[Finding]) -> list[Finding]:
    """What the checks say of this file's rows, and whatever they said of no claim before."""
    brought = set(fresh(findings, before))
    return [one for one in findings if one.file == _name(path) or one in brought]


def publish(store: Store, draft: Draft, *, by: str, reason: str) -> Edition:
    """The edition that the draft makes; the one that stands, where the draft changes nothing.

    Raises `UsageError` where a finding stops it, `SomeoneElsePublished` where another was faster.
    """
    remark = Remark(by=by, reason=reason, sha256=draft.sha256)
    if not draft.publishable:
        raise UsageError("Findings of severity stop have to be mended before this is published.")
    if not draft.changes:
        return draft.base
    return store.write(draft.frames, remark=remark, rules=RULES_VERSION, parent=draft.base)


def settled_as_of(edition: Edition, as_of: date | None) -> Settled:
    """The edition's own figures, or, for a date, its claims settled by the rules in force."""
    if as_of is not None:
        return _ready(edition).at(as_of)
    frames = {name: edition.frame(name) for name in SETTLED}
    findings, choices = from_frame(frames.pop("findings")), frames.pop("choices")
    return Settled(**frames, findings=findings, told=lambda: choices)


def rules_of(edition: Edition, as_of: date | None) -> str:
    """The version of the rules by which `settled_as_of` settles: its own, or those in force."""
    return edition.rules if as_of is None else RULES_VERSION


@lru_cache(maxsize=4)
def _ready(edition: Edition) -> Ready:
    """What no date changes, once for each edition: the next date then costs little."""
    return made_ready(edition.claims, reference=edition.reference)


def _read(path: Path | None, reference: Reference) -> tuple[Table | None, Normalised]:
    if path is None:
        return None, Normalised(empty(CLAIMS), empty(SOURCES), ())
    table = read_csv(path)
    return table, normalise(table, reference=reference)


def _name(path: Path | None) -> str:
    return path.name if path else ""


def _sha(files: Sequence[Path]) -> str:
    """The sha256 of the bytes that came in, one file after the other."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()

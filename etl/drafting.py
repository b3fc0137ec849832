"""What would a file, or a ruling, make of an edition? Merged, settled and compared.

How files are understood, checked and settled stands with the rooms that this one puts together.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from domain.findings import Finding, from_frame, stops
from etl.checks import check
from etl.checks.history import check_leaps, check_two_names
from etl.checks.rulings import check_decided
from etl.content import Content, Frames, content, same
from etl.differences import changed_claims, differences, people
from etl.engines import Run
from etl.intake.given import Asked, Question, Understood
from etl.merging import check_withdrawal, merged, merged_sources, read_ids
from etl.moving import moved
from etl.noticed import fresh, nothing_changes, of_other_files
from etl.rulings_made import Ruling, check_rulings, with_rulings
from etl.store import Edition, Store, today
from etl.taken import Taken, sha256_of, taken

Step = Callable[[str], None]  # told of each of `STEPS`; what it raises ends the work
STEPS = ("reading", "settling", "comparing", "publishing")
ALL = "all"  # in place of what is ticked one by one


def silent(_: str) -> None:
    """Nobody is told how far the work has come."""


@dataclass(frozen=True)
class Draft:
    """What a file would make of an edition: its frames, and what differs from `base`.

    `claims` were understood; `people` is the change of all wholes together. `moved` has the columns
    of `etl.moving`, `changed` those of `changed_claims`; `absent` are claims that the document of
    the file made and the file lacks. `asked` is what was answered of it, now or before.
    """

    base: Edition
    frames: Frames
    understood: Understood | None
    asked: Asked
    open: tuple[Question, ...]
    claims: int
    people: int
    findings: list[Finding]
    differences: pd.DataFrame
    moved: pd.DataFrame
    changed: pd.DataFrame
    absent: pd.DataFrame
    sha256: str
    changes: bool

    @property
    def replaced(self) -> pd.DataFrame:
        """The claims of the edition that would say something else, or be gone."""
        return self.changed[self.changed["change"].ne("new")].reset_index(drop=True)

    @property
    def rows(self) -> int:
        """The rows that were read as data."""
        table = self.understood.table if self.understood else None
        return table.rows if table else 0

    def unticked(self, ticks: Collection[str] = ()) -> list[str]:
        """The rules of severity warn that nobody has ticked; none where nothing changes."""
        rules = dict.fromkeys(one.rule for one in self.findings if one.severity == "warn")
        return (
            [] if ALL in ticks or not self.changes else [one for one in rules if one not in ticks]
        )

    def publishable(self, ticks: Collection[str] = ()) -> bool:
        """Whether nothing stops it, nothing is left to answer, and every warning is ticked."""
        return not (stops(self.findings) or self.open or self.unticked(ticks))


def draft(
    store: Store,
    path: Path | None,
    *,
    withdraw: Path | None = None,
    asked: Asked | None = None,
    base: Edition | None = None,
    rulings: Sequence[Ruling] = (),
    gone: Collection[str] = frozenset(),
    run: Run | None = None,
    step: Step = silent,
) -> Draft:
    """What publishing a file, withdrawing ids, making rulings and letting claims go would change.

    Upon `base`, else the newest edition. Of `gone`, claim ids or `ALL`, only what the file lacks.
    """
    step("reading")
    base = base or store.read()
    sha256 = sha256_of([one for one in (path, withdraw) if one])
    file = taken(store, path, asked=asked or Asked(), base=base, sha256=sha256, run=run)
    ids = read_ids(withdraw) if withdraw else []
    lacking = set(file.absent["claim"])
    leaving = lacking if ALL in gone else lacking & set(gone)
    claims = merged(base.claims, file.claims, withdrawn=[*ids, *leaving])
    sources = merged_sources(base.sources, file.sources, claims=claims)
    day = today().isoformat()
    reference = with_rulings(base.reference, rulings, claims=claims, date=day)
    step("settling")
    made = content(claims, sources, reference=reference)
    noticed = [
        *file.findings,
        *check_withdrawal(ids, old=base.claims, new=file.claims, file=_name(withdraw)),
        *check_rulings(rulings, reference=base.reference, claims=claims),
    ]
    changes = bool(rulings) or not same((claims, sources), (base.claims, base.sources))
    if not (changes or file.open or stops(noticed)):
        noticed.append(nothing_changes(path or withdraw))
    step("comparing")
    return _compared(base, made, file, noticed=noticed, path=path, changes=changes, sha256=sha256)


def _compared(
    base: Edition,
    made: Content,
    file: Taken,
    *,
    noticed: list[Finding],
    path: Path | None,
    changes: bool,
    sha256: str,
) -> Draft:
    """The draft, with everything in which it differs from the edition."""
    known = from_frame(base.findings)
    checked = check(base.claims, reference=base.reference, today=today())
    standing = [*of_other_files(known, path, checked=checked), *noticed]
    changed, settled = changed_claims(base.claims, made.claims), made.settled
    return Draft(
        base=base,
        frames=made.frames(standing if changes else ()),
        understood=file.understood,
        asked=file.asked,
        open=file.open,
        claims=len(file.claims),
        people=people(base.totals, settled.totals),
        findings=[
            *noticed,
            *_of_file(made.checked, path, checked),
            *check_leaps(base.totals, settled.totals),
            *check_two_names(base.operations, settled.operations),
            *check_decided(changed, rulings=base.reference.rulings),
            *fresh(settled.findings, known),
        ],
        differences=differences(
            (base.counts, base.operations), (settled.counts, settled.operations)
        ),
        moved=moved(base, settled, changed=changed),
        changed=changed,
        absent=file.absent,
        sha256=sha256,
        changes=changes,
    )


def _of_file(findings: list[Finding], path: Path | None, before: list[Finding]) -> list[Finding]:
    """What the checks say of this file's rows, and whatever they said of no claim before."""
    brought = set(fresh(findings, before))
    return [one for one in findings if one.file == _name(path) or one in brought]


def _name(path: Path | None) -> str:
    return path.name if path else ""

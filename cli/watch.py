"""What becomes of the files that land in a folder? Published, or set aside with their findings.

Nobody is there to ask: what has a stop, an open question or an unticked warning waits for a person.
"""

import argparse
import sys
import time
from contextlib import suppress
from pathlib import Path

import pandas as pd

from cli.answering import finding_told
from cli.asked import STOPPED, asked_of
from domain.errors import (
    RepatriationError,
    SomeoneElsePublished,
    StoreUnavailable,
    UnreadableFile,
    UsageError,
)
from domain.findings import Finding
from etl.pipeline import Draft, draft, open_store, publish
from etl.store import Store
from reports.exports.defused import without_formulas

STILL = 2  # seconds in which a file that is whole does not change
ATTEMPTS = 5  # others may publish meanwhile
_UNFINISHED = (".part", ".tmp", ".crdownload", ".filepart")
Look = dict[Path, tuple[int, int]]


def watch(asked: argparse.Namespace) -> int:
    """Takes up each file that is whole, until interrupted; `--once` what is there now."""
    if not asked.folder.is_dir():
        raise UsageError("There is no folder {folder}.", folder=str(asked.folder))
    store, before = open_store(), _look(asked.folder)
    with suppress(KeyboardInterrupt):
        while True:
            time.sleep(STILL)
            now = _look(asked.folder)
            whole = [path for path, seen in now.items() if before.get(path) == seen]
            published = [_taken_up(path, asked, store) for path in sorted(whole)]
            if asked.once:
                return 0 if all(published) else STOPPED
            before = _look(asked.folder)
    return 0


def _look(folder: Path) -> Look:
    """Size and time of what has landed; what is hidden, or named as unfinished, has not."""
    found: Look = {}
    for path in folder.iterdir():
        if path.name.startswith((".", "~$")) or path.suffix in _UNFINISHED:
            continue
        with suppress(FileNotFoundError):  # gone since it was listed
            if path.is_file() and not path.is_symlink():
                seen = path.stat()
                found[path] = (seen.st_size, seen.st_mtime_ns)
    return found


def _taken_up(path: Path, asked: argparse.Namespace, store: Store) -> bool:
    """Whether the file is published now; it stays where it is while the store cannot be reached."""
    try:
        return _decided(path, asked, store)
    except StoreUnavailable as why:
        if asked.once:
            raise
        print(f"{path.name}: {why}", file=sys.stderr)
    except RepatriationError as why:
        _aside(path, [_refused(path, why)])
    return False


def _decided(path: Path, asked: argparse.Namespace, store: Store) -> bool:
    made = _published(path, asked, store)
    if made is None:
        return False
    if made.publishable(asked.tick):
        _move(path, _free(path, "published"))
        return True
    _aside(path, [*made.findings, *_questions(path, made)])
    return False


def _published(path: Path, asked: argparse.Namespace, store: Store) -> Draft | None:
    """The file's draft, published where it can be; None where another took the file."""
    reason = f"{asked.reason or f'A file landed in {asked.folder.name}'}: {path.name}"
    for _ in range(ATTEMPTS):
        if not path.exists():
            return None
        base = store.read()
        said = asked_of(asked, path, reference=base.reference)
        made = draft(store, path, asked=said, base=base)
        if not made.publishable(asked.tick):
            return made
        with suppress(SomeoneElsePublished):
            edition = publish(store, made, by=asked.by, reason=reason, ticks=asked.tick)
            said_so = f"published as {edition.edition}" if made.changes else "nothing changes"
            print(f"{path.name}: {said_so}.", flush=True)
            return made
    raise StoreUnavailable(
        "Others keep publishing in {place}. Try again in a moment.", place=store.place
    )


def _questions(path: Path, made: Draft) -> list[Finding]:
    remedy = "Answer it with --answer KEY=VALUE, or on the page Refresh."
    return [
        Finding("stop", one.key, one.text, remedy, file=path.name, column=one.key)
        for one in made.open
    ]


def _refused(path: Path, why: RepatriationError) -> Finding:
    rule = "unreadable" if isinstance(why, UnreadableFile) else "refused"
    remedy = "Mend the file, and put it into the folder again."
    return Finding("stop", rule, "{why}", remedy, file=path.name, given=(("why", str(why)),))


def _aside(path: Path, findings: list[Finding]) -> None:
    """Moves the file out of the way, once what is to be mended stands beside its new place."""
    place = _free(path, "aside")
    rows = pd.DataFrame([finding_told(one) for one in findings]).astype({"row": "Int64"})
    beside = place.with_name(f"{place.name}.findings.csv")
    without_formulas(rows).to_csv(beside, index=False, encoding="utf-8-sig")
    _move(path, place)
    waiting = sum(one.severity != "note" for one in findings)
    print(f"{path.name}: set aside, {waiting} to look at in {beside}.", flush=True)


def _free(path: Path, folder: str) -> Path:
    """The file's place in a folder beside, under a name that nothing there has."""
    place = path.parent / folder
    place.mkdir(exist_ok=True)
    free, number = place / path.name, 2
    while free.exists():
        free, number = place / f"{path.stem}-{number}{path.suffix}", number + 1
    return free


def _move(path: Path, place: Path) -> None:
    with suppress(FileNotFoundError):  # another took it up
        path.rename(place)

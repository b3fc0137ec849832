"""Where is a store seeded with the shipped claims, that a test may write to? Settled only once."""

import atexit
import csv
import shutil
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from etl.pipeline import DATA, open_store
from etl.store import Store

Row = dict[str, str]


@cache
def _seeded() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="repatriation-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    open_store(folder / "store")
    return folder / "store"


def shipped_store(folder: Path) -> Store:
    """A store of the test's own, as a first start leaves it."""
    return Store(shutil.copytree(_seeded(), folder / "store"))


def shipped_rows(*claims: str) -> list[Row]:
    """Rows of the shipped files, by claim id."""
    found: dict[str, Row] = {}
    for path in sorted((DATA / "claims").glob("c*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found |= {row["claim_id"]: row for row in csv.DictReader(file)}
    return [found[claim] for claim in claims]


def written(path: Path, rows: Iterable[Row]) -> Path:
    """A CSV of these rows, in the columns of the shipped files."""
    columns = list(shipped_rows("c0001")[0])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path

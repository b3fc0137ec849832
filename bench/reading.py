"""How fast are claims read and normalised, beside lazy polars and DuckDB? And settled, published?

Every run is a process of its own; sides take turns. Before the clock runs they all do the work
once, and their checksums have to agree.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from signal import SIGKILL
from typing import Any

from bench.etl_side import SIDES
from bench.generate import claims_file
from bench.servers import ROOT
from bench.table import Line

OURS = "ours"
TARGET = 0.7
NAMES = {
    "polars": "polars, lazy",
    "polars distinct": "polars, distinct texts once",
    "duckdb": "DuckDB",
}


Taken = dict[str, list[dict[str, Any]]]


class Killed(RuntimeError):
    """The machine had not the memory that this process asked for."""


def measured(path: Path, rounds: int, *, sample: Path | None = None) -> Taken:
    """What each side said of every run, once all agree on what the file (or a sample) says.

    A side for which the machine's memory is not enough has fewer runs, perhaps none.
    """
    _agreed({side: _run(side, sample or path, check=True)["checksums"] for side in SIDES})
    taken: Taken = {side: [] for side in SIDES}
    order = list(SIDES)
    for at in range(rounds):
        first = at % len(order)
        for side in order[first:] + order[:first]:
            with suppress(Killed):
                taken[side].append(_run(side, path))
    return taken


def samples(taken: Taken, side: str, measure: str) -> tuple[float, ...]:
    """One measure of all runs of a side."""
    return tuple(float(run[measure]) for run in taken[side])


def reading(rows: int, rounds: int) -> list[Line]:
    """Time and peak memory of reading and normalising, ours beside the others."""
    taken = measured(claims_file(rows), rounds)
    targets = {("polars", "seconds"): TARGET}
    return beside(taken, targets=targets, note=f"{rows:,} claims")


def beside(taken: Taken, *, targets: Mapping[tuple[str, str], float], note: str) -> list[Line]:
    """Ours beside each other side; targets by side and measure."""
    return [
        Line(
            f"read and normalise, {what}",
            samples(taken, OURS, measure),
            samples(taken, side, measure),
            name,
            unit=unit,
            digits=digits,
            target=targets.get((side, measure)) if taken[side] else None,
            note=note if taken[side] else f"{note}; {name}: out of memory",
        )
        for what, measure, unit, digits in (
            ("time", "seconds", "s", 2),
            ("peak memory", "megabytes", "MB", 0),
        )
        for side, name in NAMES.items()
    ]


def _agreed(checksums: dict[str, dict[str, int]]) -> None:
    """Sides that did other work are not compared."""
    for side, found in checksums.items():
        other = [name for name, value in checksums[OURS].items() if found[name] != value]
        if other:
            raise RuntimeError(f"{side} differs from ours in {', '.join(other)}.")


def _run(side: str, path: Path, *, check: bool = False) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.etl_side", side, str(path), *["check"] * check]
    return said_by(command, side)


def said_by(command: list[str], name: str) -> dict[str, Any]:
    """What a process of its own printed last, as JSON."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == -SIGKILL:
        raise Killed(f"{name} was killed: out of memory")
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr}")
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def edition(rows: int, place: Path) -> dict[str, float]:
    """Publish so many generated claims in a store of their own; seconds by step."""
    command = [sys.executable, "-m", "bench.edition", str(rows), str(place)]
    said: dict[str, float] = said_by(command, f"publishing {rows:,} claims")
    return said


def publishing(rows: int) -> list[Line]:
    """Settling and publishing, each on a line of its own; nothing stands beside them."""
    with tempfile.TemporaryDirectory() as folder:
        took = edition(rows, Path(folder) / "store")
    many = f"{rows:,} claims, {took['megabytes']:,.0f} MB at most"
    what = {
        "settle": "settle",
        "draft": "draft: read, normalise, settle, compare",
        "publish": "publish the draft",
    }
    return [Line(name, (took[step],), unit="s", digits=1, note=many) for step, name in what.items()]

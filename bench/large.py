"""What does one large file take on its way to readers: read, checked, settled, published?

    python -m bench.large claims.csv /a/new/store

Run so, it takes these steps, one after the other, in a process of its own, and prints for each its
seconds and the most memory that the process held meanwhile.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

from bench.etl_side import peak_megabytes
from bench.generate import claims_file
from bench.reading import NAMES, beside, measured, said_by, samples
from bench.table import Line

Result = TypeVar("Result")
TARGET = 1.0  # times the faster of the others
SAMPLE = 1_000_000  # claims on which all sides have to agree: checksums double what each one holds
STEPS = {
    "read": "read",
    "check": "check: normalise, merge, pass the gate, look for what is odd",
    "settle": "settle",
    "publish": "publish",
}


def steps(rows: int, *, rounds: int) -> list[Line]:
    """Each step on a line of its own, then reading and normalising beside the others."""
    path = claims_file(rows, flaws=False)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.large", str(path), str(Path(folder) / "store")]
        taken = said_by(command, f"{rows:,} claims")
    note = f"{rows:,} claims, {path.stat().st_size / 1e9:.2f} GB"
    lines = [
        Line(f"{what}, {measure}", (taken[step][at],), unit=unit, digits=digits, note=note)
        for step, what in STEPS.items()
        for at, (measure, unit, digits) in enumerate((("time", "s", 1), ("peak memory", "MB", 0)))
    ]
    runs = measured(path, rounds, sample=claims_file(min(rows, SAMPLE), flaws=False))
    others = [side for side in NAMES if runs[side]]
    faster = min(others, key=lambda side: median(samples(runs, side, "seconds")), default="")
    return [*lines, *beside(runs, targets={(faster, "seconds"): TARGET}, note=note)]


@dataclass
class Clock:
    """Seconds and megabytes of each step."""

    found: dict[str, tuple[float, float]] = field(default_factory=dict)

    def timed(self, step: str, work: Callable[[], Result]) -> Result:
        """What the work gives."""
        Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
        before = time.perf_counter()
        done = work()
        self.found[step] = (time.perf_counter() - before, peak_megabytes())
        return done


def taken(path: Path, place: Path) -> dict[str, tuple[float, float]]:
    """The steps by which a file of claims is drafted and published."""
    from etl import pipeline
    from etl.content import Content
    from etl.readers import read_csv
    from etl.settle import RULES_VERSION, settle
    from etl.store import Remark

    store, clock = pipeline.open_store(place), Clock()
    base = store.read()
    whole = [clock.timed("read", lambda: read_csv(path))]
    claims, sources, odd = clock.timed("check", lambda: checked(whole.pop(), base))
    settled = clock.timed("settle", lambda: settle(claims, reference=base.reference))
    frames = Content(claims, sources, base.reference, settled, odd).frames()
    remark = Remark(by="bench", reason="To be measured")
    clock.timed(
        "publish", lambda: store.write(frames, remark=remark, rules=RULES_VERSION, parent=base)
    )
    return clock.found


def checked(table: Any, base: Any) -> Any:
    """The claims and sources that would stand, and what is odd about them."""
    from etl import checks, gates
    from etl.merging import merged, merged_sources
    from etl.normalise import normalise
    from etl.store import today

    new = normalise(table, reference=base.reference)
    claims = merged(base.claims, new.claims, withdrawn=())
    gates.check_claims(claims)
    odd = checks.check(claims, reference=base.reference, today=today())
    return claims, merged_sources(base.sources, new.sources, claims=claims), odd


if __name__ == "__main__":
    print(json.dumps(taken(Path(sys.argv[1]), Path(sys.argv[2]))))

"""How many readers do we hold, beside the same page written the usual way?

Servers take turns, one at a time, on the whole machine; the readers are one other process.
"""

from pathlib import Path
from statistics import median

from bench.readers import CEILING, LIMIT_MS, Capacity, capacity
from bench.servers import serving
from bench.table import Line
from bench.waiting import CHARTS, QUERY, STOCK, ours, yardsticks

TARGET = 5.0
FIRST_GUESS, FIRST_GUESS_USUAL = 60, 10


def held(counts: Path, store: Path, *, rounds: int, seconds: float) -> list[Line]:
    """Readers held, and the wait of a reader alone."""
    usual = yardsticks(counts, store, CHARTS)[STOCK]
    found: dict[str, list[Capacity]] = {"ours": [], "usual": []}
    for _ in range(rounds):
        with serving(ours(store)) as address:
            one = capacity(address, QUERY, start=FIRST_GUESS, seconds=seconds)
            found["ours"].append(one)
        with serving(usual) as address:
            one = capacity(address, start=FIRST_GUESS_USUAL, seconds=seconds)
            found["usual"].append(one)
    mine, theirs = found["ours"], found["usual"]
    waits = f"p95 {median(one.p95_ms for one in mine):.0f} and"
    more = ", ours hit the ceiling" if max(one.readers for one in mine) >= CEILING else ""
    return [
        Line(
            "readers held by two cores",
            tuple(float(one.readers) for one in mine),
            tuple(float(one.readers) for one in theirs),
            "the usual way",
            unit="readers",
            target=TARGET,
            sense="at least",
            note=f"{waits} {median(one.p95_ms for one in theirs):.0f} ms"
            f" of {LIMIT_MS:.0f} allowed{more}",
        ),
        Line(
            "filter change on the server, a reader alone",
            tuple(one.alone_ms for one in mine),
            tuple(one.alone_ms for one in theirs),
            "the usual way",
            digits=1,
        ),
    ]

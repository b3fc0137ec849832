"""What does one side need for the same claims? Run in a process of its own, it prints a line.

    python -m bench.etl_side ours claims.csv [check]

Seconds from the file to the finished frames, without imports and without the look-up tables; peak
memory of the process up to then; with `check`, the checksums as well.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

Tables = tuple[pa.Table, pa.Table]
Work = Callable[[], Callable[[], Tables]]


def ours(path: Path) -> Work:
    """Our own reading and normalising."""
    from bench.lookups import REFERENCE
    from etl.normalise import normalise
    from etl.readers import read_csv
    from etl.reference import read_reference

    reference = read_reference(REFERENCE)

    def work() -> Callable[[], Tables]:
        done = normalise(read_csv(path), reference=reference)
        return lambda: (_arrow(done.claims), _arrow(done.sources))

    return work


def _arrow(frame: Any) -> pa.Table:
    return pa.Table.from_pandas(frame, preserve_index=False)


def polars(path: Path, *, distinct: bool = False) -> Work:
    """The same in lazy polars, every row by expressions."""
    from bench import etl_polars
    from bench.lookups import lookups

    known = lookups()

    def work() -> Callable[[], Tables]:
        done = etl_polars.run(path, known, distinct=distinct)
        return lambda: (done.claims.to_arrow(), done.sources.to_arrow())

    return work


def polars_distinct(path: Path) -> Work:
    """The same in lazy polars, each distinct text once."""
    return polars(path, distinct=True)


def duckdb(path: Path) -> Work:
    """The same in DuckDB."""
    from bench import etl_duckdb
    from bench.lookups import lookups

    known = lookups()

    def work() -> Callable[[], Tables]:
        done = etl_duckdb.run(path, known)
        tables = ("claims", "sources")
        return lambda: tuple(done.table(name).to_arrow_table() for name in tables)

    return work


SIDES: dict[str, Callable[[Path], Work]] = {
    "ours": ours,
    "polars": polars,
    "polars distinct": polars_distinct,
    "duckdb": duckdb,
}


def peak_megabytes() -> float:
    """The most memory that this process has held so far."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def main(side: str, path: Path, *, check: bool) -> None:
    """Prepare, work by the clock, print."""
    work = SIDES[side](path)
    before = time.perf_counter()
    tables = work()
    said: dict[str, Any] = {"seconds": time.perf_counter() - before, "megabytes": peak_megabytes()}
    if check:
        from bench.checksums import checksums

        said["checksums"] = checksums(*tables())
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), check=sys.argv[3:] == ["check"])

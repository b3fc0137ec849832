"""What does `make bench` run? Every comparison, or the parts that are asked for, then one table.

python -m bench                     everything; takes its time, wants a quiet machine
python -m bench --only etl pages    some parts
python -m bench --only large --rows 1000000
                                    a file of so many claims, instead of ten million
python -m bench --quick             small and few: whether it works, not how fast it is
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Error as BrowserError
from websockets.exceptions import WebSocketException

from bench.servers import ROOT
from bench.table import Line, render


@dataclass(frozen=True)
class Size:
    """How much of everything."""

    rows: int  # claims read
    rounds: int  # of reading, each side once
    loads: int
    changes: int
    seconds: float  # that a crowd of readers is watched at each size
    crowds: int  # searches for the limit of each server
    small: int  # claims of the two editions
    large: int
    huge: int  # claims of the file that is read, checked, settled and published step by step


FULL = Size(
    rows=2_000_000, rounds=7, loads=15, changes=30, seconds=12, crowds=2, small=1_000,
    large=1_000_000, huge=10_000_000,
)  # fmt: skip
QUICK = Size(
    rows=100_000, rounds=3, loads=3, changes=5, seconds=4, crowds=1, small=1_000, large=20_000,
    huge=200_000,
)  # fmt: skip


def etl(size: Size) -> list[Line]:
    """Reading, normalising, settling, publishing."""
    from bench import reading as part

    return [*part.reading(size.rows, size.rounds), *part.publishing(size.rows)]


def large(size: Size) -> list[Line]:
    """One large file on its way to readers, each step by itself."""
    from bench.large import steps

    return steps(size.huge, rounds=min(3, size.rounds))


def pages(size: Size) -> list[Line]:
    """Loads, filter changes and bytes beside other pages."""
    from bench.waiting import Effort, waiting

    with seeded() as (store, counts):
        return waiting(counts, store, Effort(size.loads, size.changes))


def every(size: Size) -> list[Line]:
    """Each of our pages beside a bare page with as many charts."""
    from bench.every_page import every_page
    from bench.waiting import Effort

    with seeded() as (store, counts):
        return every_page(counts, store, Effort(max(3, size.loads // 2), max(3, size.changes // 3)))


def memory(size: Size) -> list[Line]:
    """Memory that a session keeps; `size` changes nothing, for fewer sessions would show less."""
    del size
    from bench.memory import memory as kept

    with seeded() as (store, _):
        return kept(store)


def readers(size: Size) -> list[Line]:
    """Readers held beside the page written the usual way."""
    from bench.crowds import held

    with seeded() as (store, counts):
        return held(counts, store, rounds=size.crowds, seconds=size.seconds)


def decks(size: Size) -> list[Line]:
    """A deck of ten exhibits in each form beside the library alone."""
    from bench.decks import decks as written

    with seeded() as (store, _):
        return written(store, rounds=size.rounds)


def scale(size: Size) -> list[Line]:
    """Our pages on a small and a large edition."""
    from bench.reading import edition
    from bench.scale import growth

    with tempfile.TemporaryDirectory() as folder:
        stores = {rows: Path(folder) / str(rows) for rows in (size.small, size.large)}
        for rows, store in stores.items():
            edition(rows, store)
        return growth(stores, loads_each=size.loads, changes_each=size.changes)


PARTS: dict[str, Callable[[Size], list[Line]]] = {
    "etl": etl,
    "large": large,
    "pages": pages,
    "every": every,
    "memory": memory,
    "readers": readers,
    "decks": decks,
    "scale": scale,
}


FAILURES = (RuntimeError, OSError, subprocess.SubprocessError, BrowserError, WebSocketException)


@contextmanager
def seeded() -> Iterator[tuple[Path, Path]]:
    """A store with the shipped claims, and its counts as a file for the other pages."""
    with tempfile.TemporaryDirectory() as folder:
        store, counts = Path(folder) / "store", Path(folder) / "counts.csv"
        command = (
            sys.executable, "-m", "cli", "counts", "--by", "country,origin,year,group",
            "--format", "csv", "--out", str(counts),
        )  # fmt: skip
        environment = {"REPATRIATION_STORE": str(store), "PATH": "/usr/bin:/bin"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        yield store, counts


def main() -> None:
    """Run the parts, one after the other; a part that fails says so and the others go on."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--quick", action="store_true", help="small and few")
    parser.add_argument("--rows", type=int, help="claims of the large file")
    asked = parser.parse_args()
    size = QUICK if asked.quick else FULL
    size = replace(size, huge=asked.rows or size.huge)
    lines: list[Line] = []
    failed: list[str] = []
    for name in asked.only:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        try:
            lines += PARTS[name](size)
        except FAILURES as why:
            failed.append(f"{name} was not measured: {why}")
    print(render(lines))
    for line in failed:
        print(line)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

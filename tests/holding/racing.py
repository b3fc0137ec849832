"""How do two processes publish at once, again and again? Started together, they report each round.

    python -m tests.holding.racing PLACE NAME

For every line that comes in, a number of people, it reads the newest edition and answers `ready`;
at the next line it publishes so many people upon it, and answers with what became of that.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from domain.errors import SomeoneElsePublished
from etl.store import Edition, Remark, Store
from tests.etl.small import frames
from tests.tree import ROOT


def race(place: str, name: str) -> None:
    """Takes part in one round after the other."""
    store = Store(place)
    for line in sys.stdin:
        base = store.read()
        _say("ready")
        sys.stdin.readline()
        try:
            said = publish(store, base, int(line), by=name).edition
        except SomeoneElsePublished as why:
            said = f"overtaken: {why}"
        _say(said)


def publish(store: Store, base: Edition, count: int, *, by: str) -> Edition:
    """An edition of two tables, which both name the count; more would only take longer."""
    whole = frames(count)
    few = {name: whole[name] for name in ("claims", "totals")}
    return store.write(few, remark=Remark(by=by, reason="to be first"), rules="1", parent=base)


def _say(what: str) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


@dataclass(frozen=True)
class Racer:
    """A publisher in a process of its own."""

    name: str
    process: subprocess.Popen[str]

    def tell(self, what: str) -> None:
        """Sends a line."""
        assert self.process.stdin
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        """What it says next."""
        assert self.process.stdout
        return str(json.loads(self.process.stdout.readline()))


@contextmanager
def racers(place: str, names: Sequence[str]) -> Iterator[list[Racer]]:
    """Publishers at one place, each under its name."""
    command = [sys.executable, "-m", "tests.holding.racing", place]
    pipe = subprocess.PIPE
    found = [
        Racer(
            name,
            subprocess.Popen([*command, name], cwd=ROOT, stdin=pipe, stdout=pipe, text=True),
        )
        for name in names
    ]
    try:
        yield found
    finally:
        for one in found:
            one.process.kill()
            one.process.wait()


def round_of(both: Sequence[Racer], counts: Sequence[int]) -> dict[str, str]:
    """What became of each, when all started from the same edition at once."""
    for one, count in zip(both, counts, strict=True):
        one.tell(str(count))
    assert {one.answer() for one in both} == {"ready"}
    for one in both:
        one.tell("go")
    return {one.name: one.answer() for one in both}


def raced(store: Store, rounds: int) -> dict[str, int]:
    """Which count each edition must hold: one of the two in each round, the other was told."""
    names, won = ("Anna", "Boris"), {}
    with racers(store.place, names) as both:
        for number in range(rounds):
            counts = (1000 + 2 * number, 1001 + 2 * number)
            said = round_of(both, counts)
            losers = [name for name in names if said[name].startswith("overtaken")]
            assert len(losers) == 1, said
            winner = next(name for name in names if name not in losers)
            assert f"{winner} published {said[winner]} before you" in said[losers[0]]
            won[said[winner]] = counts[names.index(winner)]
    return won


if __name__ == "__main__":
    race(sys.argv[1], sys.argv[2])

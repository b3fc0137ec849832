"""What does a publisher say whose disk is full, or who may not write? In a process of its own.

    python -m tests.holding.trying DRAFT PLACE limit 4096    no file may grow beyond so many bytes
    python -m tests.holding.trying DRAFT PLACE nobody        without the rights of root

Prints the error that stopped it, or nothing.
"""

import os
import pickle
import resource
import signal
import sys
from pathlib import Path

from domain.errors import StoreUnavailable
from etl import pipeline
from etl.drafts import Drafts
from etl.store import Store
from tests.holding.drafted import BY, REASON, people

NOBODY = 65534


def hinder(how: str, *given: str) -> None:
    """From now on this process cannot do what it would."""
    if how == "limit":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(given[0]), int(given[0])))
    elif os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def main(pickled: Path, place: Path, *hindrance: str) -> None:
    """Publishes, then begins another draft."""
    draft = pickle.loads(pickled.read_bytes())  # noqa: S301 - our own
    store = Store(place)
    assert people(store.read())  # whatever is imported late may be out of reach for nobody
    assert Drafts(store).listed()
    hinder(*hindrance)
    for work in (
        lambda: pipeline.publish(store, draft, by=BY, reason=REASON),
        lambda: Drafts(store).start("other.csv", b"x" * 100_000),
    ):
        try:
            work()
        except StoreUnavailable as why:
            sys.stdout.write(f"{why}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
    sys.stdout.flush()
    os._exit(0)  # what other threads make of a full disk while they end is not asked here

"""Who publishes a draft and is killed on the way? A process for each step of it, and for moments.

    python -m tests.holding.killing DRAFT KEY FOLDER

FOLDER holds copies of one store, named by when the publisher dies: `step-17` before the 17th call
that touches the store, `after-40` so many milliseconds after it began. Publishers are forked from
here, where nothing has touched a store yet, so that each starts at once.
"""

import os
import pickle
import signal
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import etl.store.store
from etl import pipeline
from etl.drafts import Drafts
from etl.store import Store, tables
from tests.holding.drafted import BY, REASON

WATCHED = (
    *((tables, name) for name in ("check_writable", "opened", "add", "write", "to_arrow")),
    *((Store, name) for name in ("_unmoved", "_ledger", "_name", "read")),
    (etl.store.store, "fingerprint"),
)
ENOUGH = 10_000  # steps: nobody dies


def watch(tell: Callable[[], None]) -> None:
    """Every watched call tells first that it is made."""
    for owner, name in WATCHED:
        setattr(owner, name, _telling(getattr(owner, name), tell))


def _telling(call: Callable[..., Any], tell: Callable[[], None]) -> Callable[..., Any]:
    @wraps(call)
    def told(*given: Any, **named: Any) -> Any:
        tell()
        return call(*given, **named)

    return told


def publish(place: Path, draft: Any, key: str) -> None:
    """Publishes the draft and then forgets it, as the page does."""
    store = Store(place)
    pipeline.publish(store, draft, by=BY, reason=REASON)
    Drafts(store).drop(key)


def child(place: Path, draft: Any, key: str) -> None:
    """Publishes until its step has come."""
    left = int(place.name.removeprefix("step-")) if place.name.startswith("step-") else ENOUGH

    def tell() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    watch(tell)
    publish(place, draft, key)


def ended(place: Path, draft: Any, key: str) -> str:
    """How a publisher of this copy ended: killed or done."""
    process = os.fork()
    if process == 0:
        child(place, draft, key)
        os._exit(0)
    if place.name.startswith("after-"):
        time.sleep(int(place.name.removeprefix("after-")) / 1000)
        os.kill(process, signal.SIGKILL)
    status = os.waitpid(process, 0)[1]
    if os.WIFSIGNALED(status):
        return "killed" if os.WTERMSIG(status) == signal.SIGKILL else "broken"
    return "done" if os.WEXITSTATUS(status) == 0 else "broken"


def main(pickled: Path, key: str, folder: Path) -> None:
    """Publishes in every copy, and says how each publisher ended."""
    draft = pickle.loads(pickled.read_bytes())  # noqa: S301 - our own
    for place in sorted(folder.iterdir()):
        sys.stdout.write(f"{place.name} {ended(place, draft, key)}\n")
        sys.stdout.flush()  # else the next publisher inherits it


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))

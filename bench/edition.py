"""How long do settling and publishing take, and where does an edition of a given size come from?

    python -m bench.edition 1000000 /a/new/store

Adds so many generated claims to the shipped ones and publishes them; prints the seconds that each
step took and the most memory that it held.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.etl_side import peak_megabytes
from bench.generate import claims_file
from etl import pipeline
from etl.settle import settle

Result = TypeVar("Result")


def build(rows: int, place: Path) -> dict[str, float]:
    """Publish the claims in a store of their own; seconds by step."""
    path = claims_file(rows, flaws=False)
    seconds: dict[str, float] = {}

    def timed(step: str, work: Callable[[], Result]) -> Result:
        before = time.perf_counter()
        done = work()
        seconds[step] = time.perf_counter() - before
        return done

    store = timed("seed", lambda: pipeline.open_store(place))
    draft = timed("draft", lambda: pipeline.draft(store, path))
    assert draft.publishable([pipeline.ALL]), draft.findings[:3]
    timed("publish", lambda: pipeline.publish(store, draft, by="bench", reason="To be measured"))
    claims, reference = draft.frames["claims"], draft.base.reference
    timed("settle", lambda: settle(claims, reference=reference))
    return seconds | {"megabytes": peak_megabytes()}


if __name__ == "__main__":
    print(json.dumps(build(int(sys.argv[1]), Path(sys.argv[2]))))

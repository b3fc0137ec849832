"""How far has the work come? Said on a terminal, and nowhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from etl.pipeline import Step, silent

_SAID = {
    "reading": "Reading the file …",
    "settling": "Checking and settling …",
    "comparing": "Comparing with the published edition …",
    "publishing": "Publishing …",
}
_CLEAR = "\r\x1b[K"


@contextmanager
def progress() -> Iterator[Step]:
    """A line that says what is being done, gone once it is."""
    if not sys.stderr.isatty():
        yield silent
        return
    try:
        yield _say
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def _say(step: str) -> None:
    """A step by its name, or what is done in its own words."""
    sys.stderr.write(f"{_CLEAR}{_SAID.get(step, step)}")
    sys.stderr.flush()

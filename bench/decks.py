"""How long does it take to write a deck of ten exhibits, beside the library alone?

Both sides are handed the same slides, already made. The other side (`decks_alone`) writes the same
content with the library and nothing else.
"""

import time
from collections.abc import Callable
from pathlib import Path

from bench import decks_alone as alone
from bench.table import Line
from domain.deck import Deck, Item
from domain.selection import Selection
from etl import pipeline
from reports.deck.slides import Show, show_of
from reports.figures import figures_of
from reports.papers import PAPERS

TARGET = 1.5
TEN = (
    "headline", "by-year", "compare", "cumulative", "by-group", "by-country",
    "groups-by-country", "children", "not-broken-down", "gaps",
)  # fmt: skip
PRINTED = 3  # times that a PDF is written by each side, for one takes seconds


def decks(store: Path, *, rounds: int) -> list[Line]:
    """A line for each form of the deck."""
    show = _ten(store)
    sides: dict[str, tuple[Callable[[Show], object], int]] = {
        "html": (alone.html, rounds),
        "pptx": (alone.pptx, rounds),
        "xlsx": (alone.xlsx, rounds),
        "pdf": (alone.printed, PRINTED),
    }
    return [_line(form, show, other, rounds) for form, (other, rounds) in sides.items()]


def _ten(store: Path) -> Show:
    kept = pipeline.open_store(store)
    edition = kept.read()
    settled = pipeline.settled_as_of(edition, None)
    figures = figures_of(edition, settled, rules=pipeline.rules_of(edition, None))
    return show_of(Deck(tuple(map(Item, TEN))), figures, Selection())


def _line(form: str, show: Show, other: Callable[[Show], object], rounds: int) -> Line:
    """Turn by turn, after one round that warms both."""
    ours, theirs = [], []
    for at in range(rounds + 1):
        took = (_timed(PAPERS[form].write, show), _timed(other, show))
        if at:
            ours.append(took[0])
            theirs.append(took[1])
    what = f"deck of ten exhibits, {PAPERS[form].name}"
    return Line(what, tuple(ours), tuple(theirs), "the library alone", target=TARGET)


def _timed(write: Callable[[Show], object], show: Show) -> float:
    start = time.perf_counter()
    write(show)
    return (time.perf_counter() - start) * 1000

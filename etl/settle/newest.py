"""Which of a country's running totals goes first? Rule 4's order, with the reason of each key.

Which of them is chosen, and what is added to it, is decided in `running`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from etl.settle.order import OFFICIAL_RANKS

LAST_DAY_OF_2019 = date(2019, 12, 31)


@dataclass(frozen=True)
class RunningTotal:
    """One figure of one speaker in one document, as of its last possible day.

    It is `summed` where the document gives both sides and we added them up.
    """

    start: date | None
    end: date
    count: int
    qualifier: int
    rank: int
    speaker: int
    claims: str
    ruling: str = ""
    summed: bool = False


# The newest as-of date; where dates tie, the better rank, then the larger figure.
NEWEST: dict[str, Callable[[RunningTotal], Any]] = {
    "ruling": lambda one: bool(one.ruling),
    "newer": lambda one: one.end,
    "rank": lambda one: -one.rank,
    "larger": lambda one: one.count,
}


def from_the_start(start: date | None, first_operation: date | None) -> bool:
    """Whether a running total starts with the series: by 2019 or the first operation, or unsaid."""
    if start is None or start <= LAST_DAY_OF_2019:
        return True
    return first_operation is not None and start <= first_operation


def is_official(one: RunningTotal) -> bool:
    """Whether it may make a whole: its speaker is of the first three ranks, or a ruling says so."""
    return one.rank < OFFICIAL_RANKS or bool(one.ruling)


def newest_first(rivals: Iterable[RunningTotal]) -> list[RunningTotal]:
    """The official ones, the newest first."""
    official = sorted(filter(is_official, rivals), key=lambda one: one.claims)
    official.sort(key=lambda one: tuple(value(one) for value in NEWEST.values()), reverse=True)
    return official


def lost_by(loser: RunningTotal, winner: RunningTotal) -> str:
    """The reason of the first key at which one running total lost to another."""
    differ = (reason for reason, value in NEWEST.items() if value(loser) != value(winner))
    return next(differ, "first_id")

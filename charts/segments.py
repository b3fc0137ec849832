"""Which segments does a frame hold, in which order? Frame → plain values; nothing is drawn here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from charts.words import ChartWords


@dataclass(frozen=True)
class Segment:
    """One part of one bar; a count of None is a figure that nobody published.

    `number` is where a click leads to, `whole` where one on the whole bar does.
    """

    x: str
    part: str
    label: str
    colour: str
    text: str
    count: int | None
    low: int
    high: int
    number: str = ""
    whole: str = ""


@dataclass(frozen=True)
class Names:
    """Which column of the frame holds what; those left out fall back on others."""

    x: str
    y: str
    part: str
    label: str | None = None
    text: str | None = None
    colour: str | None = None
    low: str | None = None
    high: str | None = None
    number: str | None = None
    whole: str | None = None


def read(frame: pd.DataFrame, names: Names, *, words: ChartWords) -> list[Segment]:
    """The segments of a tidy frame, a row each, in the order of its rows."""
    chosen = (names.x, names.part, names.label or names.part, names.colour or names.part)
    worded = [frame[name].astype(str).tolist() for name in chosen]
    counts = _whole(frame[names.y])
    lows = _whole(frame[names.low]) if names.low else counts
    highs = _whole(frame[names.high]) if names.high else counts
    others = (names.text, names.number, names.whole)
    texts, *addresses = (
        frame[name].astype(str).tolist() if name else [""] * len(frame) for name in others
    )
    made = [
        Segment(x, part, label, colour, text, count, low or 0, high or 0, *to)
        for x, part, label, colour, text, count, low, high, *to in zip(
            *worded, texts, counts, lows, highs, *addresses, strict=True
        )
    ]
    return [one if one.text else replace(one, text=_plain(one, words)) for one in made]


def ordered(frame: pd.DataFrame, column: str) -> list[str]:
    """The values of a column: in its category order, else in order of first appearance."""
    values = frame[column]
    present = [str(value) for value in values.unique()]
    if isinstance(values.dtype, pd.CategoricalDtype) and values.dtype.ordered:
        known = set(present)
        return [str(one) for one in values.dtype.categories if str(one) in known]
    return present


def sums(segments: Iterable[Segment], at: list[str]) -> list[tuple[int | None, int, int]]:
    """Count, low and high of each bar; a bar is not reported when none of its segments is."""
    bars: dict[str, list[Segment]] = {x: [] for x in at}
    for one in segments:
        bars[one.x].append(one)
    return [_sum(parts) for parts in bars.values()]


def wholes(segments: Iterable[Segment], at: list[str]) -> list[str]:
    """Where a click on each whole bar leads to."""
    found = {one.x: one.whole for one in segments if one.whole}
    return [found.get(x, "") for x in at]


def _sum(parts: list[Segment]) -> tuple[int | None, int, int]:
    known = [one.count for one in parts if one.count is not None]
    total = sum(known) if known else None
    return total, sum(one.low for one in parts), sum(one.high for one in parts)


def _whole(values: pd.Series) -> list[int | None]:
    return [None if pd.isna(value) else int(value) for value in values.tolist()]


def _plain(one: Segment, words: ChartWords) -> str:
    count = words.not_reported if one.count is None else words.number(one.count)
    return f"{one.x}\n{one.label}: {count}" if one.label != one.x else f"{one.x}: {count}"

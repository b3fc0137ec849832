"""Which dated counts does a frame hold for each part? Frame → plain values; nothing is drawn."""

from dataclasses import dataclass
from datetime import date

import pandas as pd


@dataclass(frozen=True)
class Series:
    """The dated counts of one part, in order of time."""

    label: str
    dates: list[date]
    counts: list[int]
    texts: list[str]
    qualifiers: list[str]
    numbers: list[str]

    def at(self, day: date) -> int:
        """The count that holds on this day: the last before it, 0 before the first."""
        before = [n for when, n in zip(self.dates, self.counts, strict=True) if when <= day]
        return before[-1] if before else 0


def read_series(frame: pd.DataFrame, columns: list[str], qualifier: str) -> dict[str, Series]:
    """The series by part, from the columns date, count, part, label, text, number, in this order.

    The number is where a click leads to, and may be left out. Rows without a date have no place in
    time and are left out.
    """
    dates, *others = (frame[name].tolist() for name in columns[:5])
    kinds = frame[qualifier].tolist() if qualifier in frame else [""] * len(frame)
    to = frame[columns[5]].tolist() if len(columns) > 5 else [""] * len(frame)
    rows = [row for row in zip(dates, *others, kinds, to, strict=True) if not pd.isna(row[0])]
    out: dict[str, Series] = {}
    for day, count, part, label, text, kind, number in sorted(rows, key=lambda row: row[0]):
        own = out.setdefault(str(part), Series(str(label), [], [], [], [], []))
        own.dates.append(day.date())
        own.counts.append(int(count))
        own.texts.append(str(text))
        own.qualifiers.append(str(kind))
        own.numbers.append(str(number))
    return out

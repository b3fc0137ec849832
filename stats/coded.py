"""How is a column read as whole numbers? The fast ground under `tabulate`.

Settled frames hold few distinct codes, so choosing, ordering and grouping work on their numbers.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from domain.frames import NOT_ITEMISED, NOT_STATED

Numbers = NDArray[np.int64]
Mask = NDArray[np.bool_]

UNDATED = -1  # the year that nobody reported
_LAST = (NOT_ITEMISED, NOT_STATED)


@dataclass(frozen=True)
class Coded:
    """A column of texts: for each row the place of its value in `values`."""

    codes: Numbers
    values: Sequence[str]

    def among(self, wanted: Collection[str]) -> Mask:
        """Which rows hold one of these."""
        chosen = set(wanted)
        known = np.array([value in chosen for value in self.values], dtype=bool)
        return known[self.codes] if len(known) else np.zeros(len(self.codes), dtype=bool)

    def renamed(self, names: Mapping[str, str], order: Sequence[str]) -> "Coded":
        """The same rows under other names, in this order; rows without a new name get -1."""
        place = {name: number for number, name in enumerate(order)}
        found = [place[names[value]] if value in names else -1 for value in self.values]
        codes = np.array(found, dtype=np.int64)[self.codes] if found else self.codes
        return Coded(codes, order)

    def at(self, rows: Numbers) -> "Coded":
        """Only these rows."""
        return Coded(self.codes[rows], self.values)

    def ranks(self) -> Numbers:
        """For each row its place in reading order: by letter, what is unstated last."""
        order = sorted(
            range(len(self.values)), key=lambda n: (self.values[n] in _LAST, self.values[n])
        )
        ranks = np.empty(len(order), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        return ranks[self.codes] if len(order) else self.codes

    def texts(self) -> list[str]:
        """The value of each row."""
        return [self.values[code] for code in self.codes.tolist()]


def coded(column: pd.Series) -> Coded:
    """A column of texts by its categories, or by its distinct values where it has none."""
    held = column.array
    if isinstance(held, pd.Categorical):
        return Coded(held.codes.astype(np.int64), held.categories.tolist())
    codes, values = pd.factorize(column)
    return Coded(codes.astype(np.int64), [str(value) for value in values])


def coded_years(column: pd.Series) -> Numbers:
    """Years as whole numbers, UNDATED where nobody reported one."""
    years: Numbers = column.to_numpy(dtype="int64", na_value=UNDATED)
    return years

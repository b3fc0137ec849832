"""What becomes of figures that are added up? Their numbers, qualifier, basis and claims.

A figure that stands alone keeps what it is; several become a sum that promises no more than the
weakest of them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from stats.coded import Numbers, coded

FIGURE = ("count", "low", "high", "qualifier", "basis", "claims", "ruling")
_NUMBERS, _TEXTS = FIGURE[:3], FIGURE[3:]


def weakest(qualifiers: Collection[str]) -> str:
    """What a sum of such figures may claim: a bound from either side leaves it `about`."""
    found = set(qualifiers)
    if {"at_least", "at_most"} <= found:
        return "about"
    weak = ("at_least", "at_most", "about")
    return next((one for one in weak if one in found), "exact")


def united(ids: Collection[str]) -> str:
    """The ids of all of them, each once, in order."""
    return " ".join(dict.fromkeys(" ".join(ids).split()))


@dataclass(frozen=True)
class Stated:
    """Figures as plain columns, a row each."""

    numbers: tuple[Numbers, Numbers, Numbers]
    qualifiers: Sequence[str]
    bases: Sequence[str]
    claims: Sequence[str]
    rulings: Sequence[str]

    @classmethod
    def of(cls, frame: pd.DataFrame, rows: Numbers) -> "Stated":
        """The figures of these rows of a frame, in this order."""
        count, low, high = (frame[name].to_numpy()[rows] for name in _NUMBERS)
        qualifiers, bases = (coded(frame[name]).at(rows).texts() for name in _TEXTS[:2])
        claims, rulings = (frame[name].to_numpy(dtype=object)[rows].tolist() for name in _TEXTS[2:])
        return cls((count, low, high), qualifiers, bases, claims, rulings)

    def added(self, place: Numbers, groups: int) -> dict[str, Any]:
        """The columns of FIGURE for each group of rows; `place` says to which a row belongs.

        A group of no rows is a known nobody: 0, exact, a sum, without claims or ruling.
        """
        texts: tuple[Sequence[str], ...] = (self.qualifiers, self.bases, self.claims, self.rulings)
        if place.tolist() != list(range(groups)):
            texts = self._together(place.tolist(), groups)
        numbers = [_total(column, place, groups) for column in self.numbers]
        return dict(zip(FIGURE, [*numbers, *map(text, texts)], strict=True))

    def _together(self, place: list[int], groups: int) -> tuple[Sequence[str], ...]:
        held: list[list[int]] = [[] for _ in range(groups)]
        for row, group in enumerate(place):
            held[group].append(row)
        return (
            [weakest([self.qualifiers[n] for n in own]) for own in held],
            [self.bases[own[0]] if len(own) == 1 else "sum" for own in held],
            [united([self.claims[n] for n in own]) for own in held],
            [united([self.rulings[n] for n in own]) for own in held],
        )


def summed(rows: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """The rows summed by these columns of texts, in the order of first appearance."""
    keys = list(zip(*(rows[name].tolist() for name in by), strict=True)) or [()] * len(rows)
    first = dict.fromkeys(keys)
    order = {key: number for number, key in enumerate(first)}
    place = np.array([order[key] for key in keys], dtype=np.int64)
    columns = zip(*first, strict=True) if first else ([] for _ in by)
    names = {name: text(list(values)) for name, values in zip(by, columns, strict=True)}
    every = np.arange(len(rows), dtype=np.int64)
    return pd.DataFrame({**names, **Stated.of(rows, every).added(place, len(order))})


def text(values: Sequence[str]) -> "pd.api.extensions.ExtensionArray":
    """A column of texts."""
    return pd.array(values, dtype="str")


def _total(column: Numbers, place: Numbers, groups: int) -> NDArray[np.int64]:
    """Exact while the people counted stay below 2^53."""
    sums = np.bincount(place, weights=column, minlength=groups)
    return sums.astype(np.int64)

"""How is a column worked on? Each distinct text once; the rows only say which text is theirs.

A file has millions of rows but few distinct texts, so whatever is understood of a text is looked
up once (a table of answers by code) and spread over the rows. What the texts mean is no business
of this module.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from etl.wanted import if_wanted

Codes = npt.NDArray[np.integer]
Rows = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
Answer = TypeVar("Answer", bound=np.generic)


@dataclass(frozen=True)
class Cells:
    """One column: its distinct texts, trimmed, and for each row the code of its text."""

    column: str
    codes: Codes
    texts: list[str]

    def rows_where(self, bad: Sequence[bool]) -> Rows:
        """The positions of the rows whose text is one of these."""
        if not any(bad):
            return np.empty(0, np.int64)
        return np.flatnonzero(np.array(bad)[self.codes])

    def spread(self, answers: npt.NDArray[Answer]) -> npt.NDArray[Answer]:
        """The answer of each row's text."""
        return np.take(answers, self.codes)

    def category(self, answers: Sequence[str] | None = None) -> pd.Categorical:
        """The rows as a categorical of the answers to their texts, or of the texts themselves."""
        return category(self.codes, self.texts if answers is None else answers)


@if_wanted
def cells_of(frame: pd.DataFrame, column: str) -> Cells:
    """A column of text; one that the file lacks is empty in every row."""
    if column not in frame.columns:
        return Cells(column, np.zeros(len(frame), np.int8), [""])
    rows = frame[column].astype("category").cat
    texts = rows.categories.to_numpy(dtype="object")  # at once: one by one takes far longer
    return Cells(column, rows.codes.to_numpy(), [text.strip() for text in texts.tolist()])


def category(codes: Codes, answers: Sequence[str]) -> pd.Categorical:
    """A categorical whose categories are the distinct answers in order, whichever came first."""
    names = sorted(set(answers))
    places = {name: place for place, name in enumerate(names)}
    table = np.array([places[one] for one in answers], smallest(len(names)))
    dtype = pd.CategoricalDtype(pd.Index(names, dtype="str"))
    return pd.Categorical.from_codes(np.take(table, codes), dtype=dtype)


def smallest(size: int) -> np.dtype[np.signedinteger]:
    """The smallest integers that can number so many things, and -1."""
    return np.min_scalar_type(-max(size, 1))


def repeated(text: str, *, rows: int) -> pd.Categorical:
    """The same text in every row."""
    return category(np.zeros(rows, np.int8), [text])

"""How is it written down what became of a row: its standing, the reason, and what it lost to?

The first case that holds decides; which cases there are is known to those who judge.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

VERDICT = ["standing", "reason", "against"]
Mask = npt.NDArray[np.bool_]
Case = tuple[Any, Any, Any, Any]  # a mask, then the VERDICT: each one text or a column of texts
Verdict = tuple[Any, Any, Any]


def decided(
    rows: pd.DataFrame, cases: Sequence[Case], otherwise: Verdict | None = None
) -> pd.DataFrame:
    """The rows with the VERDICT of the first case that holds; else as `otherwise`, or as it was."""
    where = [np.asarray(mask, bool) for mask, *_ in cases]
    rest = otherwise or tuple(rows[name] for name in VERDICT)
    columns = zip(*(verdict for _, *verdict in cases), strict=True)
    said = {
        name: np.select(where, [_texts(one, rows) for one in column], _texts(last, rows))
        for name, column, last in zip(VERDICT, columns, rest, strict=True)
    }
    return rows.assign(**{name: plain(texts, rows) for name, texts in said.items()})


def plain(texts: Any, rows: pd.DataFrame) -> pd.Series:
    """Texts as plain objects beside the rows: quicker to pick from, over and over, than strings."""
    return pd.Series(np.asarray(texts, object), index=rows.index, dtype=object)


def _texts(said: Any, rows: pd.DataFrame) -> npt.NDArray[np.object_]:
    return np.broadcast_to(np.asarray(said, object), len(rows))

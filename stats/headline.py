"""How many are reported, how many of them by operation, and what stands beside? One small frame."""

from typing import Unpack

import numpy as np
import pandas as pd

from stats.pieces import Only, pieces
from stats.summing import FIGURE, Stated, text
from stats.table import tabulate

REPORTED, ITEMISED, NOT_ITEMISED = "reported", "itemised", "not_itemised"
_ORDER = {ITEMISED: 0, NOT_ITEMISED: 1}


def headline(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Measure and the figure in persons (see `FIGURE`); itemised before the rest.

    Measures: reported = itemised + not_itemised; then what cannot be added to the selection,
    `year_not_reported` and `not_stated` (the country left), which have no row if nobody is.
    """
    reported = tabulate(totals, counts, by=(), **only)
    parts = pieces(totals, counts, **only)
    own = {True: ITEMISED, False: NOT_ITEMISED}
    pairs = zip(parts["beside"].tolist(), parts["itemised"].tolist(), strict=True)
    measures = [beside or own[itemised] for beside, itemised in pairs]
    held = set(measures) | ({ITEMISED, NOT_ITEMISED} if len(reported) else set())
    names = sorted(held, key=lambda one: (_ORDER.get(one, len(_ORDER)), one))
    place = np.array([names.index(one) for one in measures], dtype=np.int64)
    every = np.arange(len(parts), dtype=np.int64)
    rest = Stated.of(parts, every).added(place, len(names))
    if len(reported) == 0:
        return pd.DataFrame({"measure": text(names), **rest})
    first = {name: reported[name].tolist() for name in FIGURE}
    columns = {name: [*first[name], *values.tolist()] for name, values in rest.items()}
    numbers = {name: np.array(columns[name], dtype=np.int64) for name in FIGURE[:3]}
    texts = {name: text(columns[name]) for name in FIGURE[3:]}
    return pd.DataFrame({"measure": text([REPORTED, *names]), **numbers, **texts})

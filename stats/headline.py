"""How many are reported, how many of them by operation, and what stands beside? One small frame."""

from typing import Unpack

import numpy as np
import pandas as pd

from stats.pieces import Only, pieces
from stats.summing import summed, text
from stats.table import tabulate

REPORTED, ITEMISED, NOT_ITEMISED = "reported", "itemised", "not_itemised"
_ORDER = {REPORTED: 0, ITEMISED: 1, NOT_ITEMISED: 2}


def headline(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Measure, count, low, high (persons), qualifier, basis, claims; itemised before the rest.

    Measures: reported = itemised + not_itemised; then what cannot be added to the selection,
    `year_not_reported` and `not_stated` (the country left), which have no row if nobody is.
    """
    reported = tabulate(totals, counts, by=(), **only)
    parts = pieces(totals, counts, **only)
    own = {True: ITEMISED, False: NOT_ITEMISED}
    pairs = zip(parts["beside"].tolist(), parts["itemised"].tolist(), strict=True)
    measure = [beside or own[itemised] for beside, itemised in pairs]
    rest = summed(parts.assign(measure=text(measure)), ["measure"])
    reported = reported.assign(measure=text([REPORTED] * len(reported)))
    missing = _nobody({ITEMISED, NOT_ITEMISED} - set(measure) if len(reported) else set())
    table = pd.concat([rest[:0], reported, rest, missing], ignore_index=True)
    order = [_ORDER.get(one, len(_ORDER)) for one in table["measure"].tolist()]
    return table.take(np.argsort(order, kind="stable")).reset_index(drop=True)


def _nobody(measures: set[str]) -> pd.DataFrame:
    """Rows for the parts that are known to hold nobody: the other part is the whole."""
    names = sorted(measures)
    numbers = {name: [0] * len(names) for name in ("count", "low", "high")}
    texts = {"qualifier": "exact", "basis": "sum", "claims": ""}
    blank = {name: text([value] * len(names)) for name, value in texts.items()}
    frame = pd.DataFrame({"measure": text(names), **numbers, **blank})
    return frame.astype(dict.fromkeys(numbers, "int64"))

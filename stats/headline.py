"""How many are reported, how many of them by operation, and what stands beside? One small frame."""

from typing import Unpack

import pandas as pd

from stats.pieces import Only, pieces, summed
from stats.table import tabulate

REPORTED, ITEMISED, NOT_ITEMISED = "reported", "itemised", "not_itemised"


def headline(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Measure, count, low, high (persons), qualifier, basis, claims; itemised before the rest.

    Measures: reported = itemised + not_itemised; then what cannot be added to the selection,
    `year_not_reported` and `not_stated` (the country left), which have no row if nobody is.
    """
    reported = tabulate(totals, counts, by=(), **only).assign(measure=REPORTED)
    parts = pieces(totals, counts, **only)
    own = parts["itemised"].map({True: ITEMISED, False: NOT_ITEMISED}).astype("str")
    measure = parts["beside"].where(parts["beside"] != "", own)
    nobody = _nobody({ITEMISED, NOT_ITEMISED} - set(measure)) if len(reported) else None
    order = {name: place for place, name in enumerate((ITEMISED, NOT_ITEMISED))}
    rest = pd.concat([summed(parts.assign(measure=measure), ["measure"]), nobody])
    rest = rest.sort_values("measure", key=lambda names: names.map(order), kind="stable")
    table = pd.concat([reported, rest], ignore_index=True)
    return table[["measure", *table.columns.drop("measure")]]


def _nobody(measures: set[str]) -> pd.DataFrame:
    """Rows for the parts that are known to hold nobody: the other part is the whole."""
    numbers = dict.fromkeys(("count", "low", "high"), 0)
    texts = {"qualifier": "exact", "basis": "sum", "claims": ""}
    return pd.DataFrame([{"measure": one, **numbers, **texts} for one in sorted(measures)])

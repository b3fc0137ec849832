"""Who came from where to where? Countries left and received in pairs that add up to the whole."""

from typing import Unpack

import pandas as pd

from domain.frames import NOT_ITEMISED, NOT_STATED
from stats.pieces import Only, pieces
from stats.summing import summed, text

NO_ORIGIN = (NOT_STATED, NOT_ITEMISED)  # the operation's is not stated, or there is no operation


def arrivals(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Country, origin, `beside` with the figure in persons; the unstated last in each country.

    `origin` is a country left, `not_stated` where an operation names none, or `not_itemised` where
    no operation accounts for the people. `beside` says why a row is not added, '' where it is.
    """
    rows = pieces(totals, counts, **only)
    pairs = zip(rows["origin"].tolist(), rows["itemised"].tolist(), strict=True)
    origins = [origin if known or origin != NOT_STATED else NOT_ITEMISED for origin, known in pairs]
    found = summed(rows.assign(origin=text(origins)), ["country", "origin", "beside"])
    place = {code: n for n, code in enumerate(NO_ORIGIN, start=1)}
    keys = zip(*(found[name].tolist() for name in ("beside", "country", "origin")), strict=True)
    order = [
        (bool(beside), country, place.get(origin, 0), origin) for beside, country, origin in keys
    ]
    return found.iloc[sorted(range(len(order)), key=order.__getitem__)].reset_index(drop=True)

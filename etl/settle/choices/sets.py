"""What became of each document's set of parts? Why it won, lost, or never competed.

Sets of operations compete for a settled total; those of years and wholes must state it as their
own, and only shape what is left of it.
"""

import numpy as np
import pandas as pd

from etl.settle.choices.verdict import Mask, decided, plain
from etl.settle.keys import OF_SETS, OF_SETS_WITH_A_TOTAL, first_difference
from etl.settle.operations import Operations
from etl.settle.parts import against_totals

_KEYS = ["source", *(key.column for key in OF_SETS)]
_COMPARED = ["unit", "account", "named", "fits", "qualifier", *{*_KEYS} - {"short", "weak"}]


def of_operations(settled: Operations, totals: pd.Series) -> pd.DataFrame:
    """Sets of operations; `totals` has for each unit the claim that its total rests on."""
    sets = against_totals(settled.sets[_COMPARED], settled.totals["count"])
    best = settled.best[_KEYS].assign(claim=plain(settled.best["claim"], settled.best))
    best = best.reindex(sets["unit"])
    usable = sets["usable"].to_numpy(bool)
    wins = usable & (sets["source"].to_numpy() == best["source"].to_numpy())
    cases = [
        (wins, "chosen", _won(sets), ""),
        (usable, "passed_over", first_difference(sets, best, OF_SETS), best["claim"]),
    ]
    total = totals.reindex(sets["unit"], fill_value="")
    judged = decided(sets, cases, ("passed_over", "exceeds", total))
    return judged.assign(
        wins=wins, in_play=usable, lost_rank=sets["rank"], otherwise="weakest_part"
    )


def of_periods(sets: pd.DataFrame, units: pd.DataFrame, totals: pd.DataFrame) -> pd.DataFrame:
    """Sets of years and wholes, each with the day it speaks of as `end`.

    `units` has of each: its settled `count`; the row of the set that breaks it down, `named`; what
    that set was used for, `use` (`first` where it shaped what is left, else a reason); and where
    sets of one day go before others that day, `end`. `totals` is the verdict on stated totals, by
    place.
    """
    unit = units.reindex(sets["unit"])
    named = unit["named"].fillna(-1).to_numpy("int64")
    sets = sets.assign(claim=plain(sets["claim"], sets))
    winner = sets.iloc[named.clip(0)]
    competed = sets["usable"].to_numpy(bool) & sets["from_the_start"].to_numpy(bool)
    competed &= (named >= 0) & (sets["own"].to_numpy() == unit["count"].to_numpy())
    is_named = named == np.arange(len(sets))
    wins = is_named & (unit["use"] == "first").to_numpy()
    other_day = _on_the_day(winner, unit) & ~_on_the_day(sets, unit)
    lost = first_difference(sets, winner, OF_SETS_WITH_A_TOTAL)
    total = totals.reindex(sets["total"])
    follows = ~competed & (total["standing"] == "passed_over").to_numpy()
    cases = [
        (wins, "chosen", _won(sets), ""),
        (is_named, "passed_over", unit["use"], ""),
        (competed & other_day, "passed_over", "nearer", winner["claim"]),
        (competed, "passed_over", lost, winner["claim"]),
        (_too_large(sets), "passed_over", "exceeds", ""),
        (_one_sided(sets), "passed_over", "one_side", ""),
        (follows, "passed_over", total["reason"], total["against"]),
    ]
    judged = decided(sets, cases, ("passed_over", "other_total", ""))
    return judged.assign(
        wins=wins,
        in_play=competed,
        lost_rank=np.where(follows, total["rank"], sets["rank"]),
        otherwise=np.where(follows, "other_total", "weakest_part"),
    )


def _won(sets: pd.DataFrame) -> np.ndarray:
    return np.where(sets["ruled"].to_numpy(bool), "ruling", "first")


def _on_the_day(sets: pd.DataFrame, unit: pd.DataFrame) -> Mask:
    return np.asarray(sets["end"].to_numpy() == unit["end"].to_numpy(), bool)


def _too_large(sets: pd.DataFrame) -> Mask:
    more = (sets["own"] >= 0) & (sets["own"] < sets["named"])
    return np.asarray(~sets["fits"] | more, bool)


def _one_sided(sets: pd.DataFrame) -> Mask:
    """Whether a document names some of the people only, without any total."""
    return np.asarray((sets["own"] < 0) | sets["alone"] | (sets["named"] == 0), bool)

"""What became of each claim on a part? Judged by its own figure, then by its document's set.

Sets of parts compete as one; which set won, and why another lost, was judged before.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from etl.settle.choices.verdict import Mask, decided
from etl.settle.evidence import PARTS
from etl.settle.keys import WITHIN_A_DOCUMENT, Texts, first_difference
from etl.settle.order import EXACT

_SET = ["unit", "account", "source"]
_BECAME = ["wins", "in_play", "reason", "against", "lost_rank", "otherwise"]
_COMPARED = ["source", *(key.column for key in WITHIN_A_DOCUMENT)]


@dataclass(frozen=True)
class Contest:
    """Sets of parts that were judged, and what their claims are compared with.

    `sets` has `wins`, `in_play` (it competed), `reason`, `against`; the rank with which it lost,
    `lost_rank`, and the reason `otherwise` for a claim that is itself no worse than the winner.
    `winners` has for each unit the winning source and the chosen places of PARTS, `figures` what
    was settled of PARTS. `sums` is the verdict on totals that claims were added up to. The claims
    at `agreeing` have the settled figure between them. With `in_play_only`, a set that did not
    compete speaks of another time, and agrees with nothing.
    """

    sets: pd.DataFrame
    winners: pd.DataFrame
    figures: pd.DataFrame
    sums: pd.DataFrame
    agreeing: npt.NDArray[np.int64]
    in_play_only: bool = False


def judged_parts(claims: pd.DataFrame, contest: Contest) -> pd.DataFrame:
    """The claims on PARTS, each with its VERDICT; `claims` stand at their places."""
    parts = claims[claims["group"].isin(PARTS)].reset_index(drop=True)
    own = _sets_of(parts, contest.sets)
    place = _looked_up(contest.winners, parts).astype("int64")
    winner = claims[_COMPARED].iloc[place.clip(0)]
    source = contest.winners["source"].reindex(parts["unit"]).to_numpy()
    alike = (place >= 0) & (winner["source"].to_numpy() == source)
    sums = contest.sums.set_index("at").reindex(parts["at"])
    added = (sums["standing"] == "chosen").to_numpy()
    agrees = _agreeing(parts, contest, added=added)
    agrees &= own["in_play"].to_numpy(bool) | (not contest.in_play_only)
    won = np.where(parts["source"].to_numpy() == source, own["reason"], "refines")
    lost = _blaming(parts, own)
    within = np.where(alike, first_difference(parts, winner, WITHIN_A_DOCUMENT), "adds_up")
    against = np.where(alike, winner["claim"], own["against"])
    cases = [
        (place == parts["at"].to_numpy(), "chosen", won, ""),
        (added, "chosen", sums["reason"], ""),
        (agrees, "agrees", "same_figure", ""),
        (own["wins"], "passed_over", within, winner["claim"]),
        (own["in_play"], "passed_over", lost, against),
        (sums["reason"].notna(), sums["standing"], _of_the_sum(parts, sums), sums["against"]),
    ]
    return decided(parts, cases, ("passed_over", lost, own["against"]))


def _sets_of(parts: pd.DataFrame, sets: pd.DataFrame) -> pd.DataFrame:
    """The set of each claim, row by row."""
    numbered = sets[_SET].assign(row=np.arange(len(sets)))
    row = parts[_SET].merge(numbered, on=_SET, how="left", validate="many_to_one")["row"]
    return sets[_BECAME].iloc[row.to_numpy()].reset_index(drop=True)


def _looked_up(table: pd.DataFrame, parts: pd.DataFrame) -> npt.NDArray[np.float64]:
    """The value of each claim's unit and group in a table of units × PARTS, -1 where none is."""
    values = table[list(PARTS)].reindex(parts["unit"]).to_numpy(float)
    column = parts["group"].map({group: at for at, group in enumerate(PARTS)}).to_numpy(int)
    found: npt.NDArray[np.float64] = values[np.arange(len(parts)), column]
    return np.where(np.isnan(found), -1, found)


def _agreeing(parts: pd.DataFrame, contest: Contest, *, added: Mask) -> Mask:
    """Whether a claim gives what was settled of its group, or what was added up to a total."""
    settled: Mask = _looked_up(contest.figures, parts) == parts["count"].to_numpy()
    keys = ["unit", "group", "count"]
    known = parts.loc[added, keys].drop_duplicates()
    units = parts[parts["unit"].isin(known["unit"])]
    alike = units.index[pd.MultiIndex.from_frame(units[keys]).isin(pd.MultiIndex.from_frame(known))]
    return settled | np.isin(parts.index, alike) | np.isin(parts["at"].to_numpy(), contest.agreeing)


def _blaming(parts: pd.DataFrame, own: pd.DataFrame) -> Texts:
    """Why the claim's set lost; another reason where the claim itself is not to blame for it."""
    reason = own["reason"].to_numpy(object)
    better = (reason == "rank") & (parts["rank"].to_numpy() < own["lost_rank"].to_numpy())
    exact = (reason == "exact_first") & (parts["qualifier"].to_numpy() == EXACT)
    return np.where(better | exact, own["otherwise"].to_numpy(object), reason)


def _of_the_sum(parts: pd.DataFrame, sums: pd.DataFrame) -> Texts:
    """Why the claim's sum lost; not for its own word where that is exact."""
    reason = sums["reason"].to_numpy(object)
    exact = (reason == "exact_first") & (parts["qualifier"].to_numpy() == EXACT)
    return np.where(exact, "weakest_part", reason)

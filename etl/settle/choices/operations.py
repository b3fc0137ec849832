"""What became of each claim on an operation? Its total, its parts, and what a ruling sets.

No as-of date changes it: later dates only choose which operations had begun.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from etl.settle.choices.parts import Contest, judged_parts
from etl.settle.choices.ruled import by_ruling, overruled
from etl.settle.choices.sets import of_operations
from etl.settle.choices.totals import floors, judged, stated, sums
from etl.settle.choices.verdict import VERDICT, plain
from etl.settle.evidence import PARTS
from etl.settle.operations import Operations
from etl.settle.parts import ADULTS, CHILDREN, REFINED
from etl.wanted import if_wanted

_KEPT = ["unit", "country", "operation", "group", "claim", *VERDICT]
_NEEDED = ["at", "source", "account", "count", "rank", "qualifier", "ruled", *_KEPT[:5]]
_SIDES = {"adults": ADULTS, "children": CHILDREN}


@if_wanted
def operation_choices(settled: Operations) -> pd.DataFrame:
    """The entering claims of settled operations, each with its VERDICT, and their columns."""
    claims, ruled = settled.claims[_NEEDED], settled.ruled
    claims = claims.assign(claim=plain(claims["claim"], claims))
    of_total = ruled[ruled["group"] == "total"]
    of_leaves = ruled[ruled["group"] != "total"]
    rivals = overruled(judged(settled.rivals), of_total)
    total = stated(rivals).set_index("at")[VERDICT]
    totals = claims[claims["group"] == "total"].join(total, on="at", validate="one_to_one")
    totals = by_ruling(totals, of_total)
    added = pd.concat([sums(rivals), floors(claims, settled.totals, settled.rivals)])
    contest = _contest(settled, _resting_on(claims, totals, added), added)
    parts = by_ruling(judged_parts(claims, contest), of_leaves)
    return pd.concat([totals[_KEPT], parts[_KEPT]], ignore_index=True)


def _resting_on(claims: pd.DataFrame, totals: pd.DataFrame, added: pd.DataFrame) -> pd.Series:
    """The first claim that each unit's total rests on, by unit."""
    summed = added.assign(claim=claims["claim"].to_numpy()[added["at"]])
    chosen = pd.concat([each[each["standing"] == "chosen"] for each in (totals, summed)])
    return chosen.drop_duplicates("unit").set_index("unit")["claim"].astype(object)


def _contest(settled: Operations, totals: pd.Series, added: pd.DataFrame) -> Contest:
    return Contest(
        sets=of_operations(settled, totals),
        winners=settled.best[["source", *PARTS]],
        figures=_figures(settled.best),
        sums=added,
        agreeing=_agreeing(settled),
    )


def _figures(best: pd.DataFrame) -> pd.DataFrame:
    """What was settled of PARTS, by unit; missing where the chosen set doesn't say it."""
    said = {group: best[group] >= 0 for group in PARTS}
    figures = {}
    for group in PARTS:
        leaves = _SIDES.get(group, (group,))
        figures[group] = best[[f"leaf_{leaf}" for leaf in leaves]].sum(axis=1)
    for node, one, other in REFINED.values():
        said[node] = said[node] | (said[one] & said[other])
    return pd.DataFrame(figures).where(pd.DataFrame(said))


def _agreeing(settled: Operations) -> npt.NDArray[np.int64]:
    """Places of claims on both sexes that come to a settled node of which no sex was settled."""
    places = []
    for leaf, (node, one, other) in REFINED.items():
        best = settled.best[settled.best[f"leaf_{one}"] + settled.best[f"leaf_{other}"] == 0]
        both = settled.sets
        both = both[(both[node] < 0) & (both[one] >= 0) & (both[other] >= 0)]
        whole = both["unit"].map(best[f"leaf_{leaf}"])
        same = both[both[f"leaf_{one}"] + both[f"leaf_{other}"] == whole]
        places += [same[one], same[other]]
    found: npt.NDArray[np.int64] = pd.concat(places).to_numpy("int64")
    return found

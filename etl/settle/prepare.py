"""What settles before anyone names a date? Operations, and what is said of years and wholes.

Every as-of date is then settled from this by choosing what had begun or was said by then.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from domain.findings import Finding
from etl.reference import Reference
from etl.settle.evidence import entering
from etl.settle.heard import Heard, Units
from etl.settle.keys import OF_SETS_WITH_A_TOTAL, ordered
from etl.settle.lonely import lonely_sets, lonely_totals, oversized_sets
from etl.settle.operations import Operations, settled_operations
from etl.settle.order import EXACT
from etl.settle.parts import LEAVES, sets_of_parts
from etl.settle.rulings import Rulings, read_rulings
from etl.settle.spans import day, running_claims, running_totals, year_claims
from etl.settle.totals import FIGURE, settled_totals
from etl.settle.values import Figure, Leaves, Operation, Said, WholeSet


@dataclass(frozen=True)
class Prepared:
    """All that no as-of date changes: by country its operations and what is said of it."""

    operations: dict[str, list[Operation]]
    said: dict[str, Said]
    events: pd.DataFrame
    findings: list[Finding]

    @property
    def countries(self) -> list[str]:
        """The countries of which anything is known, in the order of their codes."""
        return sorted({*self.operations, *self.said})


def _figures(table: pd.DataFrame) -> list[Figure]:
    return [Figure(*row) for row in table[FIGURE].to_numpy().tolist()]


def _operations(settled: Operations) -> dict[str, list[Operation]]:
    """The settled repatriations of each country, in the order of their dates."""
    leaves: dict[int, dict[str, Figure]] = defaultdict(dict)
    rows = settled.leaves
    for unit, group, figure in zip(rows["unit"], rows["group"], _figures(rows), strict=True):
        leaves[unit][group] = figure
    table = settled.totals.join(settled.events.set_index("unit"), how="inner")
    table = table.sort_values(["start", "operation"])
    found: dict[str, list[Operation]] = defaultdict(list)
    keys = ["country", "operation", "origin", "start", "end"]
    for unit, figure, row in zip(
        table.index, _figures(table), table[keys].to_numpy().tolist(), strict=True
    ):
        country, operation, origin, start, end = row
        one = Operation(operation, origin, day(start), day(end), figure, leaves[unit])
        found[str(country)].append(one)
    return dict(found)


def _sets(
    claims: pd.DataFrame, reference: pd.Series, *, without_total: Collection[int] = ()
) -> pd.DataFrame:
    """Sets of parts, the best first; `usable` are those with an own total that they don't exceed.

    In the units `without_total` nobody gave one: there the parts themselves are the total.
    """
    sets = sets_of_parts(claims, reference)
    alone = (sets["own"] < 0) & sets["unit"].isin(list(without_total))
    sets = sets.assign(own=sets["own"].where(~alone, sets["named"]), alone=alone)
    usable = sets["fits"] & (sets["own"] >= sets["named"]) & (sets["named"] > 0)
    known = sets.assign(weak=sets["qualifier"] != EXACT, usable=usable)
    return ordered(known, OF_SETS_WITH_A_TOTAL, by=())


def _leaves(sets: pd.DataFrame) -> list[Leaves]:
    table = sets[[f"leaf_{leaf}" for leaf in LEAVES]].to_numpy().tolist()
    return [{leaf: n for leaf, n in zip(LEAVES, row, strict=True) if n} for row in table]


def _years(
    claims: pd.DataFrame, rulings: Rulings, said: dict[str, Said]
) -> tuple[Units | None, list[Finding]]:
    """What is said of each country's years, added to `said`, and which of it stands alone."""
    if claims.empty:
        return None, []
    units = claims.drop_duplicates("unit").set_index("unit")[["country", "year", "end"]]
    totals, rivals = settled_totals(claims, units["end"], ruled=rulings.chosen)
    stated = totals.index.isin(rivals["unit"])
    country, year = units["country"].astype(str).to_dict(), units["year"].to_dict()
    for unit, figure, is_stated in zip(totals.index, _figures(totals), stated, strict=True):
        one = said[country[unit]]
        (one.years if is_stated else one.parts_of_years)[int(year[unit])] = figure
    sets = _sets(claims, units["end"], without_total=totals.index[~stated])
    usable = sets[sets["usable"]]
    for unit, own, leaves in zip(usable["unit"], usable["own"], _leaves(usable), strict=True):
        said[country[unit]].year_sets.setdefault((int(year[unit]), int(own)), leaves)
    found = lonely_totals(totals, rivals, units.assign(what=units["year"]))
    return Units(units, claims, sets, totals, rivals), found


def _wholes(claims: pd.DataFrame, rulings: Rulings, said: dict[str, Said]) -> Units | None:
    """What is said of each country's wholes, added to `said`."""
    for country, totals in running_totals(claims, rulings.chosen).items():
        said[country].running.extend(totals)
    if claims.empty:
        return None
    units = claims.drop_duplicates("unit").set_index("unit")[["country", "start", "end"]]
    sets = _sets(claims, units["end"])
    usable = sets[sets["usable"]]
    spans = units.loc[usable["unit"]]
    for country, start, end, own, leaves, place in zip(
        spans["country"].astype(str),
        spans["start"],
        spans["end"],
        usable["own"],
        _leaves(usable),
        usable.index,
        strict=True,
    ):
        one = WholeSet(day(start), end.date(), int(own), leaves, int(place))
        said[country].whole_sets.append(one)
    none = sets.iloc[:0]
    return Units(units, claims, sets, totals=none, rivals=none)


def prepared(claims: pd.DataFrame, reference: Reference) -> tuple[Prepared, Heard]:
    """Everything that settles once, and what competed; rejected claims are left out here."""
    rulings = read_rulings(reference.rulings)
    kept = claims[~claims["claim"].isin(list(rulings.rejected))]
    inside = entering(kept, ruled=set(rulings.chosen))
    of_operations = inside[inside["period_kind"] == "operation"].reset_index(drop=True)
    of_operations = of_operations.assign(at=np.arange(len(of_operations)))
    settled = settled_operations(of_operations, reference=reference, rulings=rulings)
    said: dict[str, Said] = defaultdict(Said)
    years, lonely_years = _years(year_claims(inside), rulings, said)
    running = _wholes(running_claims(inside), rulings, said)
    names = settled.events.set_index("unit").assign(what=settled.events["operation"].to_numpy())
    found = lonely_totals(settled.totals, settled.rivals, names) + lonely_sets(settled)
    found += lonely_years + oversized_sets(settled)
    heard = Heard(claims, rulings, settled, years, running)
    return Prepared(_operations(settled), dict(said), settled.events, found), heard

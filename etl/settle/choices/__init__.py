"""What became of every claim that could speak for an operation, a year or a whole, and why?

Nothing is settled here: what competed, and in which order, is told as it went. A claim stands once
in each unit: kind, country, and operation or year.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from domain.frames import CHOICES, KINDS, typed
from etl.settle.choices.beside import beside
from etl.settle.choices.operations import operation_choices
from etl.settle.choices.wholes import Wholes, whole_choices, wholes_heard
from etl.settle.choices.years import Years, year_choices, years_heard
from etl.settle.heard import Heard
from etl.settle.values import Outcome, Said
from etl.wanted import if_wanted

__all__ = ["Judged", "choices_at", "judged_claims"]

_UNIT = ["country", "operation", "year"]


@dataclass(frozen=True)
class Judged:
    """What no as-of date changes. `dated` are the choices from the day `since` on."""

    dated: pd.DataFrame
    years: Years | None
    wholes: Wholes | None


@if_wanted
def judged_claims(heard: Heard, groups: pd.DataFrame) -> Judged:
    """All claims judged as far as no as-of date changes it; `groups` as in groups.csv."""
    events = heard.operations.events
    rows = operation_choices(heard.operations)
    start = events.set_index("unit")["start"].reindex(rows["unit"]).to_numpy()
    own = rows.assign(kind="operation", since=start)
    own = own.assign(year=own["since"].dt.year)
    other = beside(heard, events, groups)
    dated = pd.concat([own[list(other)], other]).astype({"country": object, "operation": object})
    return Judged(
        dated=dated,
        years=years_heard(heard.years) if heard.years else None,
        wholes=wholes_heard(heard.running) if heard.running else None,
    )


def choices_at(
    judged: Judged, outcomes: Sequence[Outcome], said: Mapping[str, Said], as_of: date | None
) -> pd.DataFrame:
    """The frame CHOICES as of a date. `said` is what was said of each country by anybody."""
    dated = judged.dated
    rows = [dated if as_of is None else dated[dated["since"] <= pd.Timestamp(as_of)]]
    if judged.years:
        years = year_choices(judged.years, outcomes, said)
        rows.append(years.assign(kind="year", operation=""))
    if judged.wholes:
        wholes = whole_choices(judged.wholes, outcomes, as_of)
        rows.append(wholes.assign(kind="whole", operation="", year=np.nan))
    parts = [one.reindex(columns=list(CHOICES)) for one in rows]
    every = typed(pd.concat(parts, ignore_index=True), CHOICES)
    kinds = every["kind"].astype(pd.CategoricalDtype(list(KINDS)))
    keys = pd.DataFrame({"kind": kinds, **{one: every[one] for one in _UNIT}})
    order = keys.sort_values([*keys], kind="stable").index
    return every.iloc[order].reset_index(drop=True)

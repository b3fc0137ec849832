"""What became of each claim on a year, by a date? By its own order, then by what is settled inside.

Which claim spoke for a year was settled once; whether it stands, depends on the date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from etl.settle.choices.parts import Contest, judged_parts
from etl.settle.choices.periods import figures_of, use_of
from etl.settle.choices.sets import of_periods
from etl.settle.choices.totals import floors, judged, stated, sums
from etl.settle.choices.verdict import VERDICT, decided
from etl.settle.evidence import PARTS
from etl.settle.heard import Units
from etl.settle.values import Outcome, Said, Span

_COLUMNS = ["unit", "state", "count", "use", "named", "end", "claims", "ruling", *PARTS]


@dataclass(frozen=True)
class Years:
    """The claims on years with their unit, their sets, and the verdict on what gives a total."""

    units: dict[tuple[str, int], int]
    claims: pd.DataFrame
    sets: pd.DataFrame
    totals: pd.DataFrame


def years_heard(heard: Units) -> Years:
    """What no as-of date changes."""
    rivals, claims = judged(heard.rivals), heard.claims
    below = floors(claims, heard.totals, heard.rivals)
    totals = pd.concat([stated(rivals), sums(rivals), below], ignore_index=True)
    of_claims = claims[["claim", "rank", "group"]].iloc[totals["at"]].reset_index(drop=True)
    keys = zip(heard.units["country"].astype(str), heard.units["year"].astype(int), strict=True)
    return Years(
        units=dict(zip(keys, heard.units.index, strict=True)),
        claims=claims,
        sets=heard.sets.assign(end=np.datetime64("NaT"), from_the_start=True),
        totals=totals.join(of_claims),
    )


def year_choices(
    years: Years, outcomes: Iterable[Outcome], said: Mapping[str, Said]
) -> pd.DataFrame:
    """The claims on years that were known, each with its VERDICT, and their columns.

    `said` is what was said of each country before its whole was settled.
    """
    rows = [
        _row(one, span, years.units[span.country, span.year], said[span.country])
        for one in outcomes
        for span in one.spans
        if span.kind == "year"
        and span.year is not None
        and (span.country, span.year) in years.units
        and (span.year in one.said.years or span.year in one.said.parts_of_years)
    ]
    units = pd.DataFrame(rows, columns=_COLUMNS).set_index("unit")
    units = units.assign(named=_named(years.sets, units["count"]))
    totals = _as_settled(years.totals, units)
    claims = years.claims
    contest = _contest(years.sets, units, totals)
    parts = judged_parts(claims, contest) if len(claims) else claims
    given = claims[claims["group"] == "total"]
    given = given.join(totals.set_index("at")[VERDICT], on="at", validate="one_to_one")
    both = pd.concat([given, parts], ignore_index=True)
    return both[both["unit"].isin(units.index)]


def _row(outcome: Outcome, span: Span, unit: int, before: Said) -> dict[str, Any]:
    """How a year settled in the end, and what its claims are compared with."""
    year = int(span.year or 0)
    heard = outcome.said.years.get(year)
    if heard is None:
        state = "floor" if span.figure is outcome.said.parts_of_years[year] else "one_side"
    elif span.figure is not heard:
        state = "raised"
    else:
        state = "own" if heard is before.years.get(year) else "of_whole"
    return {
        "unit": unit,
        "state": state,
        "count": span.figure.count,
        "use": use_of(outcome, year),
        "claims": span.figure.claims,
        "ruling": span.figure.ruling,
        **figures_of(span),
    }


def _named(sets: pd.DataFrame, counts: pd.Series) -> pd.Series:
    """The row of the set that a year of this count is broken down by."""
    fitting = sets[sets["usable"] & (sets["own"] == sets["unit"].map(counts))]
    first = fitting.drop_duplicates("unit")
    return pd.Series(first.index, index=first["unit"])


def _as_settled(totals: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """The verdict on totals, once it is known what the year came to."""
    held = totals[totals["unit"].isin(units.index)].reset_index(drop=True)
    unit = units.loc[held["unit"]].reset_index(drop=True)
    state = unit["state"]
    moved = state.isin(["raised", "of_whole"])
    won = held["standing"].isin(["chosen", "agrees"])
    first = np.where(held["group"] == "total", "first", "summed")
    taken = np.where(unit["ruling"] != "", "ruling", first)
    speaks = unit["claims"].astype("str").str.split().str[0]
    cases = [
        (_taken(held, units), "chosen", taken, ""),
        (moved & (held["count"] == unit["count"]), "agrees", "same_figure", ""),
        (won & (state == "raised"), "passed_over", "narrower", ""),
        (won & (state == "of_whole"), "passed_over", "of_whole", speaks),
    ]
    unused = (held["standing"] == "chosen") & (state == "one_side")
    return decided(held, cases).loc[~unused]


def _taken(totals: pd.DataFrame, units: pd.DataFrame) -> np.ndarray:
    """Whether a claim speaks for the year since it is what the whole rests on."""
    rows = units[units["state"] == "of_whole"]["claims"].astype("str").str.split().explode()
    said = pd.MultiIndex.from_arrays([rows.index, rows.astype("str")])
    return np.asarray(pd.MultiIndex.from_frame(totals[["unit", "claim"]]).isin(said))


def _contest(sets: pd.DataFrame, units: pd.DataFrame, totals: pd.DataFrame) -> Contest:
    used = units.loc[(units["use"] == "first") & units["named"].notna(), "named"].astype(int)
    winners = sets.loc[used, ["source", *PARTS]].set_index(used.index)
    stated = totals[totals["group"] == "total"].set_index("at")
    return Contest(
        sets=of_periods(sets, units, stated),
        winners=winners,
        figures=units[list(PARTS)],
        sums=totals[totals["group"] != "total"],
        agreeing=np.array([], int),
    )

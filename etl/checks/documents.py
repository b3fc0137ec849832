"""Does a document contradict itself, or say the same thing twice?"""

import numpy as np
import pandas as pd

from domain.findings import Finding
from etl.checks.telling import Telling
from etl.wanted import if_wanted

TREE = ("total", "adults", "men", "women", "children", "boys", "girls")
# Claims alike in these speak of the same people in the same words.
STATEMENT = [
    "source",
    "speaker",
    "event",
    "event_type",
    "period_kind",
    "country",
    "origins",
    "start",
    "end",
]


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@if_wanted
def check_two_figures(claims: pd.DataFrame) -> list[Finding]:
    """One document that gives two figures for the same people: neither can be trusted."""
    figures = claims.drop_duplicates([*STATEMENT, "group", "count", "qualifier"])
    return _TWO_FIGURES.of(figures[figures.duplicated([*STATEMENT, "group"], keep="first")])


@if_wanted
def check_said_twice(claims: pd.DataFrame) -> list[Finding]:
    """The same statement under two ids."""
    again = claims.duplicated([*STATEMENT, "group", "count", "qualifier"], keep="first")
    return _SAID_TWICE.of(claims[again])


@if_wanted
def check_parts(claims: pd.DataFrame) -> list[Finding]:
    """Parts of one document cannot hold more people than its own total."""
    is_total = claims["group"].eq("total")
    bounds = {True: ("exact", "at_most"), False: ("exact", "at_least")}
    firm = np.where(is_total, *(claims["qualifier"].isin(bounds[side]) for side in (True, False)))
    bound = claims[firm & claims["group"].isin(TREE).to_numpy()]
    unit = bound.groupby(STATEMENT, observed=True, sort=False, dropna=False).ngroup()
    total, parts = _sums(bound, unit.to_numpy())
    stated = bound["group"].eq("total").to_numpy()
    return _PARTS.of(bound[stated & (parts > total)[unit]])


def _sums(bound: pd.DataFrame, unit: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For each unit its largest total and the fewest people that its parts come to."""
    place = bound["group"].map({name: at for at, name in enumerate(TREE)}).astype("int64")
    figures = np.zeros((unit.max(initial=-1) + 1, len(TREE)), np.int64)
    np.maximum.at(figures, (unit, place.to_numpy()), bound["count"].to_numpy())
    total, adults, men, women, children, boys, girls = figures.T
    return total, np.maximum(adults, men + women) + np.maximum(children, boys + girls)


_TWO_FIGURES = Telling(
    severity="warn",
    rule="two_figures",
    column="count",
    value="count",
    message=_("{claim}: its document gives another figure of {group} as well."),
    remedy=_("Read the page again; keep both only if it really says both."),
)
_SAID_TWICE = Telling(
    severity="note",
    rule="said_twice",
    column="claim_id",
    value="claim",
    message=_("{claim} repeats what another claim says of the same document."),
    remedy=_("Remove one of the two."),
)
_PARTS = Telling(
    severity="warn",
    rule="parts_exceed_total",
    column="count",
    value="count",
    message=_("{claim}: the total of {count} is less than the parts beside it."),
    remedy=_("Read the page again: a figure, a group or a qualifier may be mistaken."),
)

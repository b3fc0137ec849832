"""Where do published figures of one thing differ, and by how many people?

A row for each figure that has a range of its own. A range that only adds up those of the operations
inside is left out: nobody disagrees about the sum itself.
"""

from typing import Unpack

import pandas as pd

from domain.frames import NOT_ITEMISED
from stats.groups import CHILDREN, TOTAL
from stats.pieces import Only
from stats.summing import FIGURE
from stats.table import tabulate

LEVELS = ("country", "year", "operation")  # what a figure is of, from the widest
_CHILD = dict.fromkeys(CHILDREN, "children")
_KEYS = ("level", "country", "year", "operation", "group")


def disagreement(totals: pd.DataFrame, counts: pd.DataFrame, **only: Unpack[Only]) -> pd.DataFrame:
    """Level, country, year, operation, group, the figure and `apart` = high - low, in persons.

    Most people apart first; then by country, from the widest to the narrowest. A group whose
    range is that of all the people it is among isn't repeated.
    """
    grouped = () if only.get("groups") is None else ("group",)
    cut = only.get("years") is not None or only.get("origins") is not None
    found = []
    for level in LEVELS[1:] if cut else LEVELS:
        by = ("country",) if level == "country" else ("country", level)
        people = tabulate(totals, counts, by=(*by, *grouped), **only)
        inside = _inside(totals, counts, (*by, *grouped), only)
        found.append(_own(people, inside).assign(level=level))
        if not grouped:
            parts = tabulate(totals, counts, by=(*by, "group"), **only)
            inner = _own(parts, _inside(totals, counts, (*by, "group"), only))
            found.append(_not_alike(_by_node(inner, by), people, by).assign(level=level))
    rows = pd.concat(found, ignore_index=True).reindex(columns=[*_KEYS, *FIGURE])
    rows = rows.assign(
        year=rows["year"].astype("Int64"),
        operation=rows["operation"].fillna(""),
        group=rows["group"].fillna(TOTAL),
        apart=rows["high"] - rows["low"],
    )
    return _most_first(rows)


def _by_node(parts: pd.DataFrame, by: tuple[str, ...]) -> pd.DataFrame:
    """The parts, children of unreported sex called children where no others are known."""
    node = parts["group"].map(_CHILD).fillna(parts["group"])
    alone = ~pd.DataFrame({**parts[[*by]], "node": node}).duplicated(keep=False)
    alone &= parts["group"] == "children_not_by_sex"
    return parts.assign(group=node.where(alone, parts["group"]))


def _inside(
    totals: pd.DataFrame, counts: pd.DataFrame, by: tuple[str, ...], only: Only
) -> pd.DataFrame:
    """What the ranges of all operations and remainders inside add up to."""
    keys = by if "operation" in by else (*by, "operation")
    pieces = tabulate(totals, counts, by=keys, **only)
    return pieces.groupby([*by], dropna=False)[["low", "high"]].sum().reset_index()


def _own(rows: pd.DataFrame, inside: pd.DataFrame) -> pd.DataFrame:
    """The rows whose figures differ, without remainders and without sums of other ranges."""
    by = [name for name in inside if name not in ("low", "high")]
    both = rows.merge(inside, on=by, how="left", suffixes=("", "_inside"))
    added = (both["low"] == both["low_inside"]) & (both["high"] == both["high_inside"])
    mere = (both["basis"] == "remainder") | (added & (both["basis"] == "sum"))
    keep = (both["low"] < both["high"]) & ~mere
    if "operation" in rows:
        keep &= both["operation"] != NOT_ITEMISED
    if "year" in rows:
        keep &= both["year"].notna()
    return both.loc[keep, [*rows]]


def _not_alike(parts: pd.DataFrame, people: pd.DataFrame, by: tuple[str, ...]) -> pd.DataFrame:
    """The parts that say more than the figure of all people."""
    same = [*by, "count", "low", "high"]
    both = parts.merge(people[same], on=same, how="left", indicator="alike")
    return both[both["alike"] == "left_only"].drop(columns="alike")


def _most_first(rows: pd.DataFrame) -> pd.DataFrame:
    keys = pd.DataFrame(
        {"apart": -rows["apart"], "country": rows["country"], "level": rows["level"]}
    )
    keys["level"] = keys["level"].map(LEVELS.index)
    order = keys.sort_values(["apart", "country", "level"], kind="stable").index
    return rows.loc[order].reset_index(drop=True)

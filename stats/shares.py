"""Which share of the people is in a group? Of those broken down, and it says of how many.

People of whom no source says whether they belong to the group are in no share; they are never
spread over those of whom one does.
"""

from collections.abc import Collection

import pandas as pd

from domain.errors import UsageError
from domain.frames import NOT_BROKEN_DOWN
from stats.groups import LEAVES, MEMBERS, TOTAL

_SILENT = {  # leaves that don't tell whether their people belong to the group
    "adults": (NOT_BROKEN_DOWN,),
    "children": (NOT_BROKEN_DOWN,),
    "men": (NOT_BROKEN_DOWN, "adults_not_by_sex"),
    "women": (NOT_BROKEN_DOWN, "adults_not_by_sex"),
    "boys": (NOT_BROKEN_DOWN, "children_not_by_sex"),
    "girls": (NOT_BROKEN_DOWN, "children_not_by_sex"),
}


def telling(group: str) -> tuple[str, ...]:
    """The leaves whose people are known to be in the group or known not to be."""
    if group not in _SILENT:
        raise UsageError(
            "No share of '{group}'; choose among {groups}.", group=group, groups=", ".join(_SILENT)
        )
    return tuple(leaf for leaf in LEAVES if leaf not in _SILENT[group])


def silent(groups: Collection[str]) -> tuple[str, ...]:
    """The leaves outside these groups whose people may belong to them all the same."""
    within = {leaf for group in groups for leaf in MEMBERS[group]}
    untold = {leaf for group in groups for leaf in _SILENT.get(group, ())}
    return tuple(leaf for leaf in LEAVES if leaf in untold - within)


def shares(leaves: pd.DataFrame, *, group: str, by: str) -> pd.DataFrame:
    """By, part, base, whole (persons) and share (0 to 1, missing where nobody is broken down).

    `leaves` holds one row per leaf of each `by`, with its count, as `tabulate` gives them.
    """
    chosen = {"part": MEMBERS[group], "base": telling(group), "whole": MEMBERS[TOTAL]}
    people = {
        name: leaves["count"].where(leaves["group"].isin(list(members)), 0)
        for name, members in chosen.items()
    }
    table = pd.DataFrame({by: leaves[by], **people})
    table = table.groupby(by, sort=False, observed=True, dropna=False).sum().reset_index()
    share = table["part"].astype("Float64") / table["base"].where(table["base"] > 0)
    return table.assign(share=share)

"""Which leaves does a demographic group hold? Leaves never overlap; a node is the sum of its own.

Subsets ("of whom") stand in no settled frame, so they are not known here.
"""

from collections.abc import Iterable

from domain.errors import UsageError
from domain.frames import NOT_BROKEN_DOWN

TOTAL = "total"
ADULTS = ("men", "women", "adults_not_by_sex")
CHILDREN = ("boys", "girls", "children_not_by_sex")
LEAVES = (*ADULTS, *CHILDREN, NOT_BROKEN_DOWN)
NODES = {TOTAL: LEAVES, "adults": ADULTS, "children": CHILDREN}
MEMBERS = {**NODES, **{leaf: (leaf,) for leaf in LEAVES}}
ORDER = (TOTAL, "adults", *ADULTS, "children", *CHILDREN, NOT_BROKEN_DOWN)


def named_by_leaf(groups: Iterable[str]) -> dict[str, str]:
    """Each leaf under the group that was asked for; a group beside one inside it is refused."""
    named: dict[str, str] = {}
    for group in dict.fromkeys(groups):
        if group not in MEMBERS:
            raise UsageError(
                "No group is called '{group}'; choose among {groups}.",
                group=group,
                groups=", ".join(MEMBERS),
            )
        for leaf in MEMBERS[group]:
            if leaf in named:
                raise UsageError(
                    "'{one}' and '{other}' share people ({leaf}): ask for one of them, not both.",
                    one=named[leaf],
                    other=group,
                    leaf=leaf,
                )
            named[leaf] = group
    return named

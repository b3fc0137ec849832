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
            raise UsageError(f"No group is called {group!r}; choose among {', '.join(MEMBERS)}.")
        for leaf in MEMBERS[group]:
            if leaf in named:
                pair = f"{named[leaf]!r} and {group!r}"
                raise UsageError(f"{pair} share people ({leaf}): ask for one of them, not both.")
            named[leaf] = group
    return named

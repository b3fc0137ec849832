"""What is left of a year or a whole, and who are they? Rule 5.

A remainder is a row of its own: never spread over the operations, never dropped, never negative.
"""

from domain.frames import NOT_BROKEN_DOWN
from etl.settle.parts import ADULTS, CHILDREN

Leaves = dict[str, int]


def remainder_leaves(total: int, named: Leaves, inside: Leaves) -> Leaves | None:
    """The leaves of a whole's own set less those inside it, or None where they cannot be told.

    Where a leaf would fall below nothing its node takes its place; where that or
    `not_broken_down` would, there is no saying who they are.
    """
    whole = {**named, NOT_BROKEN_DOWN: total - sum(named.values())}
    names = (*ADULTS, *CHILDREN, NOT_BROKEN_DOWN)
    rest = {leaf: whole.get(leaf, 0) - inside.get(leaf, 0) for leaf in names}
    for node in (ADULTS, CHILDREN):
        if min(rest[leaf] for leaf in node) < 0:
            collapsed = sum(rest[leaf] for leaf in node)
            rest |= dict.fromkeys(node, 0) | {node[-1]: collapsed}
    if min(rest.values()) < 0:
        return None
    return {leaf: count for leaf, count in rest.items() if count}

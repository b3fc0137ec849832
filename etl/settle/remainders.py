"""What is left of a year or a whole, and who are they? Rule 5.

A remainder is a row of its own: never spread over the operations, never dropped, never negative.
"""

from dataclasses import replace
from datetime import date

from domain.findings import Finding
from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED, NOT_STATED
from etl.settle import noticed
from etl.settle.parts import ADULTS, CHILDREN
from etl.settle.values import Figure, Leaves, Span, merged


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


def remainder(
    country: str,
    whole: Figure,
    parts: list[Span],
    named: Leaves | None,
    *,
    year: int | None,
    days: tuple[date | None, date | None],
) -> tuple[list[Span], list[Finding]]:
    """The remainder of a year or a whole as a row of its own, if there is one."""
    inside = merged(part.leaves for part in parts)
    left = whole.count - sum(part.figure.count for part in parts)
    if left == 0:
        return [], []
    own = Figure(left, left, left, whole.qualifier, "remainder", whole.claims)
    counted = {leaf: figure.count for leaf, figure in inside.items()}
    rest = remainder_leaves(whole.count, named, counted) if named else {NOT_BROKEN_DOWN: left}
    found = [noticed.no_breakdown(country, year)] if rest is None else []
    leaves = {
        leaf: replace(own, count=count, low=count, high=count)
        for leaf, count in (rest or {NOT_BROKEN_DOWN: left}).items()
    }
    row = ("remainder", country, NOT_STATED, NOT_ITEMISED, *days, year, own, leaves)
    return [Span(*row)], found

"""What was settled of a year or a whole, as claims on its parts are compared with it?"""

from etl.settle.parts import ADULTS, CHILDREN
from etl.settle.values import Outcome, Span

_LEAVES = {
    "men": ("men",),
    "women": ("women",),
    "adults": ADULTS,
    "boys": ("boys",),
    "girls": ("girls",),
    "children": CHILDREN,
}


def figures_of(span: Span) -> dict[str, float]:
    """What was settled of each group, where anything was; nobody at all is nobody of each."""
    found = {}
    for group, leaves in _LEAVES.items():
        known = [span.leaves[leaf].count for leaf in leaves if leaf in span.leaves]
        if known or span.figure.count == 0:
            found[group] = float(sum(known))
    return found


def use_of(outcome: Outcome, year: int | None) -> str:
    """What the period's own set of parts was used for: `first` where it shaped what is left."""
    if year in outcome.unclear:
        return "narrower"
    left = (one for one in outcome.spans if one.kind == "remainder" and one.year == year)
    return "first" if any(left) else "settled_inside"

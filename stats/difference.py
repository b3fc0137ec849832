"""What is a remainder the difference of? A whole, less what is settled inside it.

Where a remainder comes from at all is decided when figures are settled.
"""

from dataclasses import dataclass, replace

from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED
from domain.number import ITEMISED, NO_YEAR, Number
from stats.chain import YEAR, Both, figure, only
from stats.groups import LEAVES
from stats.table import tabulate


@dataclass(frozen=True)
class Difference:
    """`whole` has `count` people, of whom `inside` are settled inside it and the rest are left.

    `named` is the address of those inside, None where no one number names them.
    """

    whole: Number
    count: int
    inside: int
    named: Number | None


def difference(both: Both, number: Number) -> Difference | None:
    """What a remainder of one country is left of; None for any other number."""
    own, pair = figure(both, number), _left_of(both, number)
    if own is None or pair is None or len(number.countries) != 1:
        return None
    found = figure(both, pair[0])
    count = int(found["count"]) if found else 0
    return Difference(pair[0], count, count - int(own["count"]), pair[1])


def _left_of(both: Both, number: Number) -> tuple[Number, Number | None] | None:
    """The whole, and what is settled inside it."""
    if number.operation == NOT_ITEMISED:
        if number.years == (NO_YEAR,):
            whole = replace(number, operation="", years=())
            return whole, _years_inside(both, whole)
        whole = replace(number, operation="")
        return whole, replace(number, operation=ITEMISED)
    if number.operation and number.groups == (NOT_BROKEN_DOWN,):
        named = tuple(leaf for leaf in LEAVES if leaf != NOT_BROKEN_DOWN)
        return replace(number, groups=()), replace(number, groups=named)
    return None


def _years_inside(both: Both, whole: Number) -> Number | None:
    """The years of a whole as one number, unless operations of no known year stand beside them."""
    rows = tabulate(*both, by=(YEAR,), **only(both, whole))
    years = tuple(str(year) for year in rows[YEAR].dropna())
    undated = replace(whole, years=(NO_YEAR,), operation=ITEMISED)
    return replace(whole, years=years) if years and figure(both, undated) is None else None

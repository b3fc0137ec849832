"""What became of each running total of a country? The reasons of rule 4.

Each lost to the one that really stood before it, which may itself have given way to another.
"""

from collections.abc import Iterator

from etl.settle.choices.verdict import Verdict
from etl.settle.country import from_the_series
from etl.settle.newest import RunningTotal, is_official, lost_by, newest_first
from etl.settle.order import AT_LEAST, AT_MOST
from etl.settle.running import Whole
from etl.settle.values import Outcome

_NOBODY = Whole(0, 0, 0, "exact", "sum", "")


def became_of(outcome: Outcome) -> Iterator[tuple[RunningTotal, Verdict]]:
    """Every running total by then, with what became of it."""
    operations = [one for one in outcome.spans if one.kind == "operation"]
    said = outcome.said.running
    rivals = {one.claims for one in from_the_series(operations, said)}
    whole = outcome.whole or _NOBODY
    narrower = {one.claims for one in whole.narrower}
    for one in said:
        if one.claims not in rivals:
            yield one, _over("later_start")
        elif one.claims in narrower:
            yield one, _over("narrower")
        else:
            yield one, _of_a_rival(one, whole)


def _over(reason: str, against: RunningTotal | None = None) -> Verdict:
    return "passed_over", reason, against.claims.split(" ", 1)[0] if against else ""


def _of_a_rival(one: RunningTotal, whole: Whole) -> Verdict:
    if one == whole.chosen:
        return "chosen", "ruling" if one.ruling else "first", ""
    if _alike(one, whole.chosen):
        return "agrees", "same_figure", ""
    if not is_official(one):
        return _over("unofficial")
    if one.qualifier == AT_MOST:
        return _over("only_at_most")
    return _of_an_at_least(one, whole) if one.qualifier == AT_LEAST else _of_a_figure(one, whole)


def _alike(one: RunningTotal, other: RunningTotal | None) -> bool:
    return other is not None and (one.count, one.end) == (other.count, other.end)


def _of_an_at_least(one: RunningTotal, whole: Whole) -> Verdict:
    """The first of them can only raise the whole; one before it is below what is settled inside."""
    lifting = whole.lifting
    if lifting is None or _alike(one, lifting) or newest_first([one, lifting])[0] == one:
        return _over("raises_nothing")
    return _over(lost_by(one, lifting), lifting)


def _of_a_figure(one: RunningTotal, whole: Whole) -> Verdict:
    """What is exact or about lost to the first of them, unless it is as the first is."""
    first = whole.first
    if first is None or _alike(one, first):
        return _over("raised", whole.chosen) if whole.chosen else _over("narrower")
    if one.qualifier != first.qualifier:
        return _over("exact_first", first)
    return _over(lost_by(one, first), first)

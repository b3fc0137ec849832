"""Which figure is the whole of a country, and in which range? Rule 4, and rule 6 for a whole.

Works on one country at a time, on plain numbers: a country has tens of running totals.
"""

from dataclasses import dataclass, replace
from datetime import date

from domain.frames import QUALIFIERS
from etl.settle.newest import RunningTotal, newest_first
from etl.settle.order import ABOUT, AT_LEAST, EXACT, weakest_of


@dataclass(frozen=True)
class Piece:
    """Something settled inside a country: a year, or an operation with its first possible day."""

    year: int | None
    start: date | None
    count: int
    qualifier: int
    claims: str


@dataclass(frozen=True)
class Inside:
    """What is settled inside a country: its years, and the operations that they hold."""

    years: list[Piece]
    operations: list[Piece]

    def after(self, day: date) -> list[Piece]:
        """Later years as settled, and the operations of the same year after that day."""
        later = [one for one in self.years if one.year is not None and one.year > day.year]
        same = [one for one in self.operations if one.year == day.year]
        return later + [one for one in same if one.start is not None and one.start > day]

    def by(self, day: date) -> int:
        """People settled by that day; of its own year the operations, or all where it ends it."""
        undated = sum(one.count for one in self.years if one.year is None)
        past = [one for one in self.years if one.year is not None and one.year < day.year]
        if (day.month, day.day) == (12, 31):
            same = [one for one in self.years if one.year == day.year]
        else:
            in_year = [one for one in self.operations if one.year == day.year]
            same = [one for one in in_year if one.start is not None and one.start <= day]
        return undated + sum(one.count for one in past + same)


@dataclass(frozen=True)
class Whole:
    """The whole of a country: its figure and range, what it rests on and what was set aside.

    `first` is the first of what is exact, else about; `lifting` the first of what is at least.
    Either may be `chosen`, or neither where the sum of the years is larger.
    """

    count: int
    low: int
    high: int
    qualifier: str
    basis: str
    claims: str
    start: date | None = None
    end: date | None = None
    ruling: str = ""
    chosen: RunningTotal | None = None
    in_range: tuple[RunningTotal, ...] = ()
    narrower: tuple[RunningTotal, ...] = ()
    first: RunningTotal | None = None
    lifting: RunningTotal | None = None


def _first(ordered: list[RunningTotal], qualifier: int, inside: Inside) -> RunningTotal | None:
    """The first of a qualifier that is not below what is settled inside it by its own date."""
    alike = (one for one in ordered if one.qualifier == qualifier)
    return next((one for one in alike if one.count >= inside.by(one.end)), None)


def settled_count(ordered: list[RunningTotal], inside: Inside, floor: int) -> int:
    """The count of a whole alone; `ordered` starts with the series and is newest first."""
    chosen = _first(ordered, EXACT, inside) or _first(ordered, ABOUT, inside)
    lifting = _first(ordered, AT_LEAST, inside)
    counts = [_with_later(one, inside) for one in (chosen, lifting) if one]
    return max([floor, *counts])


def settled_whole(rivals: list[RunningTotal], inside: Inside, floor: Whole) -> Whole:
    """The whole of a country. `rivals` start with the series; `floor` is the sum of its years."""
    ordered = newest_first(rivals)
    chosen = _first(ordered, EXACT, inside) or _first(ordered, ABOUT, inside)
    fitting = [one for one in rivals if one.count >= inside.by(one.end)]
    whole = floor if chosen is None else _resting_on(chosen, fitting, inside)
    lifting = _first(ordered, AT_LEAST, inside)
    if lifting is not None and _with_later(lifting, inside) > whole.count:
        whole = _lifted(whole, lifting, inside)
    if whole.count < floor.count:
        whole = replace(floor, in_range=whole.in_range)
    # "At least" says no more than it says: below what is settled it is no contradiction.
    narrower = (one for one in rivals if one.count < inside.by(one.end))
    aside = tuple(one for one in narrower if one.qualifier != AT_LEAST)
    return replace(whole, narrower=aside, first=chosen, lifting=lifting)


def _with_later(one: RunningTotal, inside: Inside) -> int:
    return one.count + sum(piece.count for piece in inside.after(one.end))


def _qualifier(one: RunningTotal, later: list[Piece]) -> str:
    return QUALIFIERS[weakest_of([one.qualifier, *(piece.qualifier for piece in later)])]


def _resting_on(chosen: RunningTotal, fitting: list[RunningTotal], inside: Inside) -> Whole:
    later = inside.after(chosen.end)
    heard = tuple(one for one in fitting if one.end >= chosen.end)
    in_range = tuple(one for one in heard if one.qualifier == EXACT) or heard
    stated = [_with_later(one, inside) for one in in_range]
    same = [one for one in in_range if (one.count, one.end) == (chosen.count, chosen.end)]
    agreeing = [chosen, *sorted((one for one in same if one != chosen), key=lambda one: one.rank)]
    count = _with_later(chosen, inside)
    return Whole(
        count=count,
        low=min([count, *stated]),
        high=max([count, *stated]),
        qualifier=_qualifier(chosen, later),
        basis=_basis(agreeing, later, stated),
        claims=_claims(agreeing, later),
        start=chosen.start,
        end=chosen.end,
        ruling=chosen.ruling,
        chosen=chosen,
        in_range=in_range,
    )


def _claims(totals: list[RunningTotal], later: list[Piece]) -> str:
    texts = [one.claims for one in totals] + [one.claims for one in later]
    return " ".join(dict.fromkeys(" ".join(texts).split()))


def _basis(agreeing: list[RunningTotal], later: list[Piece], stated: list[int]) -> str:
    """Why this figure; `agreeing` starts with the chosen one. A sum is what nobody stated."""
    if agreeing[0].ruling:
        return "ruled"
    if later or all(one.summed for one in agreeing):
        return "sum"
    if len(set(stated)) > 1:
        return "ranked"
    return "agreed" if len({one.speaker for one in agreeing}) > 1 else "only"


def _lifted(whole: Whole, lifting: RunningTotal, inside: Inside) -> Whole:
    """An `at least` can only raise the result; the range of exact figures stays as it was."""
    later = inside.after(lifting.end)
    count = _with_later(lifting, inside)
    low, high = (whole.low, whole.high) if whole.chosen else (count, count)
    return replace(
        whole,
        count=count,
        low=min(count, low),
        high=max(count, high),
        qualifier="at_least",
        basis="sum" if later or lifting.summed else ("ranked" if whole.in_range else "only"),
        claims=_claims([lifting], later),
        start=lifting.start,
        end=lifting.end,
        ruling=lifting.ruling,
        chosen=lifting,
    )

"""What must a reader of a number know beside it? Who may be missing, who may be meant twice.

A note for each: people who are not known to be among them, remainders, a page without a date.
"""

from domain.frames import NOT_BROKEN_DOWN, NOT_ITEMISED, NOT_STATED
from domain.number import NO_YEAR, Number
from reports.meaning import Asked
from reports.wording import people
from stats.groups import LEAVES, MEMBERS, TOTAL
from stats.shares import silent


def cautions(own: Asked) -> list[str]:
    """The notes of a number."""
    return [*_beside(own), *_remaining(own), *_undated(own)]


def _beside(own: Asked) -> list[str]:
    """People who cannot be added, because what was asked for is not known of them."""
    words, number = own.words, own.number
    notes: list[str] = []
    dated = bool(number.years) and NO_YEAR not in number.years
    if dated and (count := own.count(years=(NO_YEAR,))):
        who = people(words, count)
        notes.append(words.text("Not added, as the year is not reported: {people}.", people=who))
    placed = bool(number.origins) and NOT_STATED not in number.origins
    if placed and (count := own.count(origins=(NOT_STATED,))):
        who = people(words, count)
        notes.append(
            words.text("Not added, as the country left is not stated: {people}.", people=who)
        )
    groups = silent(number.groups)
    if groups and (count := own.count(groups=groups)):
        who = people(words, count)
        notes.append(words.text("Not broken down, so perhaps among them: {people}.", people=who))
    return notes


def _remaining(own: Asked) -> list[str]:
    """What is uncertain of a remainder: who of the others it may name, what it may count."""
    words, number = own.words, own.number
    left = own.left
    if left is None or number.operation != NOT_ITEMISED:
        return []
    notes = [
        words.text(
            "A published total may count returns of another kind by its own words; those people"
            " would be in this remainder."
        )
    ]
    inside = _unknown_inside(own, left.whole)
    if inside and own.count(groups=_told(number)):
        notes.append(
            words.text(
                "Not broken down among those settled inside the whole: {people}. Some of them may"
                " be among the people whom this remainder names.",
                people=people(words, inside),
            )
        )
    return notes


def _unknown_inside(own: Asked, whole: Number) -> int:
    """People settled inside the whole of a remainder of whom no group is known."""
    found = own.of(whole).count(groups=(NOT_BROKEN_DOWN,))
    return found - own.count(groups=(NOT_BROKEN_DOWN,))


def _told(number: Number) -> tuple[str, ...]:
    """The leaves of a number whose people are broken down, at least by age."""
    leaves = {leaf for one in number.groups or (TOTAL,) for leaf in MEMBERS[one]}
    return tuple(leaf for leaf in LEAVES if leaf in leaves - {NOT_BROKEN_DOWN})


def _undated(own: Asked) -> list[str]:
    """Whether all rests on one page without a date."""
    ids = str((own.figure or {}).get("claims", "")).split()
    known = own.figures.sources_by_claim
    documents = known[known.index.isin(ids)].drop_duplicates("source")
    if len(documents) != 1 or documents["published"].iloc[0]:
        return []
    return [own.words.text("This figure rests on a single page, which bears no date.")]

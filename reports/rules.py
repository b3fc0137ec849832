"""By which rule is a figure what it is? The rules of settling, a sentence each.

Which of them decided is read from the settled figure and from what became of its claims.
"""

from collections.abc import Iterable

from domain.frames import REASONS
from domain.words import Words


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


BASES = {
    "only": _("One voice alone gives this figure."),
    "agreed": _("Several voices give this same figure."),
    "ranked": _("The published figures differ. Who speaks decides, not who prints."),
    "ruled": _("A person decided, for the reason given here."),
    "remainder": _("It is what a whole leaves when all that is settled inside it is taken away."),
}
SUM_OF_PARTS = _("It is the sum of its parts, each of which has a figure of its own.")
SUM_OF_GROUPS = _("Nobody stated a total, so the groups that were published are added up.")
PERIODS = {
    "operation": "",
    "year": _("A total stated for the year goes before the sum of its operations."),
    "whole": _(
        "Of the exact running totals that start with the series, by the receiving government,"
        " the authority handing over or an intergovernmental body, the newest is taken; what is"
        " settled after its date is added."
    ),
}
DECIDING = {
    "exact_first": _("An exact figure goes before “about”, “at least” and “at most”."),
    "rank": _(
        "The receiving government goes before the authority handing over, then come"
        " intergovernmental bodies, other governments, non-governmental organisations and"
        " researchers, news agencies, the press, aggregators."
    ),
    "stated_first": _("A stated total goes before a sum of parts."),
    "nearer": _("Of speakers of equal rank, the document nearest in time is taken."),
    "voices": _("Of figures equal in all else, the one that most voices give is taken."),
    "larger": _("Of figures equal in all else, the larger is taken."),
    "adds_up": _("Parts that add up to the total go before parts that do not."),
    "detail": _("Of parts equal in all else, those that say more are taken."),
    "newer": _("Of running totals, the one with the newest as-of date is taken."),
}


def rule(words: Words, *, basis: str, kind: str, reasons: Iterable[str], settled: bool) -> str:
    """The rules that decided, in their order; `kind` is the period settled, '' for a sum of them.

    A `settled` figure is one of an operation or a remainder, which no other figure is added up to.
    """
    return " ".join(words.text(one) for one in _rules(basis, kind, set(reasons), settled) if one)


def _rules(basis: str, kind: str, reasons: set[str], settled: bool) -> list[str]:
    if basis == "sum":
        return [SUM_OF_GROUPS if settled else SUM_OF_PARTS]
    said = [BASES[basis]]
    if basis in ("only", "agreed", "ranked"):
        said.append(PERIODS.get(kind, ""))
    if basis == "ranked":
        held = reasons & set(DECIDING) or ({"rank"} if kind != "whole" else set())
        said += [DECIDING[one] for one in REASONS if one in held]
    return said

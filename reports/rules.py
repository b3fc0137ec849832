"""By which rule is a figure what it is? The rules of settling, a sentence each.

Which of them decided is read from the settled figure and from what became of its claims.
"""

from collections.abc import Iterable

from domain.frames import REASONS
from domain.words import Words


def rule(words: Words, *, basis: str, kind: str, reasons: Iterable[str], settled: bool) -> str:
    """The rules that decided, in their order; `kind` is the period settled, '' for a sum of them.

    A `settled` figure is one of an operation or a remainder, which no other figure is added up to.
    """
    if basis == "sum":
        return _sum(words, settled=settled)
    said = [_bases(words)[basis]]
    if basis in ("only", "agreed", "ranked"):
        said.append(_periods(words).get(kind, ""))
    if basis == "ranked":
        deciding = _deciding(words)
        held = set(reasons) & set(deciding) or ({"rank"} if kind != "whole" else set())
        said += [deciding[one] for one in REASONS if one in held]
    return " ".join(one for one in said if one)


def _sum(words: Words, *, settled: bool) -> str:
    if settled:
        return words.text("Nobody stated a total, so the groups that were published are added up.")
    return words.text("It is the sum of its parts, each of which has a figure of its own.")


def _bases(words: Words) -> dict[str, str]:
    return {
        "only": words.text("One voice alone gives this figure."),
        "agreed": words.text("Several voices give this same figure."),
        "ranked": words.text("The published figures differ. Who speaks decides, not who prints."),
        "ruled": words.text("A person decided, for the reason given here."),
        "remainder": words.text(
            "It is what a whole leaves when all that is settled inside it is taken away."
        ),
    }


def _periods(words: Words) -> dict[str, str]:
    return {
        "year": words.text("A total stated for the year goes before the sum of its operations."),
        "whole": words.text(
            "Of the exact running totals that start with the series, by the receiving government,"
            " the authority handing over or an intergovernmental body, the newest is taken; what is"
            " settled after its date is added."
        ),
    }


def _deciding(words: Words) -> dict[str, str]:
    return {
        "exact_first": words.text("An exact figure goes before “about”, “at least” and “at most”."),
        "rank": words.text(
            "The receiving government goes before the authority handing over, then come"
            " intergovernmental bodies, other governments, non-governmental organisations and"
            " researchers, news agencies, the press, aggregators."
        ),
        "stated_first": words.text("A stated total goes before a sum of parts."),
        "nearer": words.text("Of speakers of equal rank, the document nearest in time is taken."),
        "voices": words.text(
            "Of figures equal in all else, the one that most voices give is taken."
        ),
        "larger": words.text("Of figures equal in all else, the larger is taken."),
        "adds_up": words.text("Parts that add up to the total go before parts that do not."),
        "detail": words.text("Of parts equal in all else, those that say more are taken."),
        "newer": words.text("Of running totals, the one with the newest as-of date is taken."),
    }

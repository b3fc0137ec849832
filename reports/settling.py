"""By which rules are claims settled into counts? Told for readers; the code stands in etl/settle.

The order of choice names the reasons of `domain.frames` in the order in which the code asks them.
"""

from domain.words import Words
from reports.section import Section


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


ORDER = {  # by the reason that a claim is passed over for
    "ruling": _("what a person decided by a ruling"),
    "exact_first": _("an exact figure before about, at most and at least"),
    "rank": _("the rank of the speaker"),
    "stated_first": _("a stated total before a sum of parts"),
    "nearer": _(
        "the document nearer in time: to the first day of an operation, to the last day of a"
        " period; a document without a date comes last"
    ),
    "voices": _("the figure that more voices give"),
    "larger": _("the larger figure"),
    "first_id": _("the claim that stands first in the files, so that the result is always one"),
}
RULES = (
    (
        _("An operation's total."),
        _(
            "A ruling, or else the first claim in the order of choice. Children and adults of one"
            " speaker make a total where that speaker gives none. Where nobody gives a total or"
            " both sides, the parts that are known make a sum that is “at least”."
        ),
    ),
    (
        _("Its breakdown."),
        _(
            "The parts come from one document at a time. A set that adds up to the total goes"
            " first; then the better-placed speaker, the set that more voices give, the one that"
            " says more, the one nearer in time. Another document may refine a part of it if it"
            " adds up. What is left is not broken down."
        ),
    ),
    (
        _("A year."),
        _(
            "A published total of that year, or a running total over exactly that year, by the"
            " order of choice; without one, the sum of its operations. One part alone never makes"
            " a total, and never raises a year that has operations."
        ),
    ),
    (
        _("The whole."),
        _(
            "The newest exact running total of the first three ranks that begins with the series,"
            " and what is settled after its date. Without an exact one, an approximate one, which"
            " stays so. A newer “at least” can only raise the figure. One without a date is never"
            " chosen, and two running totals are never subtracted. Without any, the sum of the"
            " years."
        ),
    ),
    (
        _("The remainder."),
        _(
            "A year or a whole less what is settled inside it is a row of its own, broken down"
            " where the sources allow it. Where the operations of a year exceed its total, the"
            " year is raised to their sum, and a finding says so."
        ),
    ),
    (
        _("The range."),
        _(
            "From the lowest to the highest that was stated exactly of the same people and time."
            " Only a ruling that rejects a claim takes it out. A sum runs from the sum of the"
            " lowest to the sum of the highest."
        ),
    ),
    (
        _("Qualifier and basis."),
        _("A sum takes the weakest qualifier of its parts. Every figure says why it stands."),
    ),
    (
        _("As of a date."),
        _(
            "Operations that began by then, and running totals whose own date is not later; one"
            " known to the month or the year stands for its last day, an operation for its first."
            " The same rules so give the figure of any past meeting."
        ),
    ),
    (
        _("A choice that stands alone."),
        _(
            "Where the chosen figure is one voice's and two or more others agree on another, a"
            " finding says so, and a person is asked for a ruling."
        ),
    ),
)


def rules(words: Words) -> Section:
    """What enters, and the nine rules, from an operation outwards."""
    return Section(
        key="rules",
        title=words.text("The rules of settling"),
        paragraphs=(
            words.text(
                "Who speaks decides, not who prints. What enters are claims on people repatriated"
                " to one country. A claim on several countries, on a region or on people in camps"
                " stands beside the figures as a dated point; a plan is no claim on an event."
            ),
        ),
        points=tuple((words.text(lead), words.text(rule)) for lead, rule in RULES),
    )


def order(words: Words) -> Section:
    """What decides wherever claims compete."""
    return Section(
        key="order",
        title=words.text("The order of choice"),
        paragraphs=(
            words.text(
                "Wherever claims compete, the first of these that tells them apart decides:"
            ),
        ),
        points=tuple(("", words.text(one)) for one in ORDER.values()),
    )

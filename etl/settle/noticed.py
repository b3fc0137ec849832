"""What do the rules of settling notice on the way, and in which words? Findings, nothing else."""

from collections.abc import Iterable
from datetime import date

from domain.findings import Finding, Given
from etl.settle.newest import RunningTotal


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


ASK = _("Ask the source, or make a ruling.")


def year_raised(country: str, year: int, claimed: int, inside: int) -> Finding:
    """A year's own figure is below the operations inside it."""
    return Finding(
        severity="note",
        rule="year_below_its_operations",
        column="count",
        value=str(claimed),
        message=_(
            "{country} {year}: {claimed} published, but its operations hold {inside}; the year is"
            " raised to {inside}."
        ),
        remedy=ASK,
        given=_given(country=country, year=year, claimed=claimed, inside=inside),
    )


def no_breakdown(country: str, year: int | None) -> Finding:
    """A remainder's groups cannot be told: the set and what is inside contradict each other."""
    of_year = _(
        "{country} {year}: the published breakdown names fewer people of a group than its"
        " operations hold, so the remainder is not broken down."
    )
    of_whole = _(
        "{country}: the published breakdown names fewer people of a group than its operations hold,"
        " so the remainder is not broken down."
    )
    return Finding(
        severity="note",
        rule="remainder_not_broken_down",
        column="group",
        message=of_year if year else of_whole,
        remedy=ASK,
        given=_given(country=country, year=year) if year else _given(country=country),
    )


def narrower(country: str, totals: Iterable[RunningTotal]) -> list[Finding]:
    """Running totals below what is settled inside them are narrower than they say."""
    figures = sorted({(one.end, one.count) for one in totals})
    return [
        Finding(
            severity="note",
            rule="running_total_too_narrow",
            column="count",
            value=str(count),
            message=_(
                "{country}: the running total of {count} as of {day} is below what is settled"
                " inside it, so it is narrower than it says and is not chosen."
            ),
            remedy=_("Keep it as a dated point, or ask the source what it leaves out."),
            given=_given(country=country, count=count, day=end),
        )
        for end, count in figures
    ]


def set_too_large(country: str, operation: str, named: int, total: int) -> Finding:
    """One document's parts exceed the settled total, or their own node."""
    return Finding(
        severity="note",
        rule="parts_exceed_whole",
        column="count",
        value=str(named),
        message=_(
            "{country}, {what}: the parts of one document come to {named}, more than the settled"
            " {total} or than their own sum; they are not used."
        ),
        remedy=_("Check the document; reject the claims by a ruling if it is mistaken."),
        given=_given(country=country, what=operation, named=named, total=total),
    )


def whole_falls(country: str, day: date, before: int, after: int) -> Finding:
    """The whole of a country is lower than on an earlier date."""
    return Finding(
        severity="note",
        rule="whole_falls",
        column="count",
        value=str(after),
        message=_(
            "{country}: the whole falls from {before} to {after} on {day}, where a newer running"
            " total takes the place of an older one."
        ),
        remedy=_("Both stand as dated points; ask the source, or reject one of them by a ruling."),
        given=_given(country=country, before=before, after=after, day=day),
    )


def lonely(country: str, what: str | date, chosen: str, other: str, voices: int) -> Finding:
    """The chosen figure stands alone while other voices agree on another.

    `what` is an operation or a year; of a running total its as-of date.
    """
    of_one = _(
        "{country}, {what}: the chosen {chosen} stands alone, while {voices} other voices agree on"
        " {other}."
    )
    of_running = _(
        "{country}, as of {day}: the chosen {chosen} stands alone, while {voices} other voices"
        " agree on {other}."
    )
    dated = isinstance(what, date)
    figures = _given(chosen=chosen, other=other, voices=voices)
    return Finding(
        severity="warn",
        rule="lonely_choice",
        column="count",
        value=chosen,
        message=of_running if dated else of_one,
        remedy=_("Look at the claims and make a ruling, or leave the choice standing."),
        given=_given(country=country, **{"day" if dated else "what": what}) + figures,
    )


def _given(**values: str | int | date) -> Given:
    return tuple((name, str(value)) for name, value in values.items())

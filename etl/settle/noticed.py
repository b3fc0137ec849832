"""What do the rules of settling notice on the way, and in which words? Findings, nothing else."""

from collections.abc import Iterable
from datetime import date

from domain.findings import Finding
from etl.settle.newest import RunningTotal

ASK = "Ask the source, or make a ruling."


def year_raised(country: str, year: int, claimed: int, inside: int) -> Finding:
    """A year's own figure is below the operations inside it."""
    return Finding(
        severity="note",
        rule="year_below_its_operations",
        column="count",
        value=str(claimed),
        message=f"{country} {year}: {claimed} published, but its operations hold {inside}; "
        f"the year is raised to {inside}.",
        remedy=ASK,
    )


def no_breakdown(country: str, year: int | None) -> Finding:
    """A remainder's groups cannot be told: the set and what is inside contradict each other."""
    when = f" {year}" if year else ""
    return Finding(
        severity="note",
        rule="remainder_not_broken_down",
        column="group",
        message=f"{country}{when}: the published breakdown names fewer people of a group than its "
        "operations hold, so the remainder is not broken down.",
        remedy=ASK,
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
            message=f"{country}: the running total of {count} as of {end.isoformat()} is below "
            "what is settled inside it, so it is narrower than it says and is not chosen.",
            remedy="Keep it as a dated point, or ask the source what it leaves out.",
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
        message=f"{country}, {operation}: the parts of one document come to {named}, more than "
        f"the settled {total} or than their own sum; they are not used.",
        remedy="Check the document; reject the claims by a ruling if it is mistaken.",
    )


def whole_falls(country: str, day: date, before: int, after: int) -> Finding:
    """The whole of a country is lower than on an earlier date."""
    return Finding(
        severity="note",
        rule="whole_falls",
        column="count",
        value=str(after),
        message=f"{country}: the whole falls from {before} to {after} on {day.isoformat()}, where "
        "a newer running total takes the place of an older one.",
        remedy="Both stand as dated points; ask the source, or reject one of them by a ruling.",
    )


def lonely(country: str, what: str, chosen: str, other: str, voices: int) -> Finding:
    """The chosen figure stands alone while other voices agree on another."""
    return Finding(
        severity="warn",
        rule="lonely_choice",
        column="count",
        value=chosen,
        message=f"{country}, {what}: the chosen {chosen} stands alone, "
        f"while {voices} other voices agree on {other}.",
        remedy="Look at the claims and make a ruling, or leave the choice standing.",
    )

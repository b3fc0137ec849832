"""What is a period called? An operation by its name, a year by its number, a total by its dates."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from domain.words import Words
from reports.figures import Figures
from reports.naming import operation_names
from reports.wording import day


def period_name(figures: Figures, words: Words, row: Mapping[str, Any]) -> str:
    """The operation or the year of a settled row; all years together where it has neither."""
    if row["operation"]:
        return names(figures, words).get(row["operation"], str(row["operation"]))
    return str(row["year"]) if row["year"] is not None else words.label("whole")


def claimed_period(figures: Figures, words: Words, row: Mapping[str, Any]) -> str:
    """What a claim counts over, in words: its operation, its year, or its running total."""
    known = names(figures, words)
    if row["period_kind"] == "operation":
        return known.get(row["operation"]) or _on(words, row)
    if row["period_kind"] == "year":
        return str(row["end"].year)
    until = day(words, row["end"], row["precision"], short=True)
    if row["period_kind"] == "stock":
        return words.text("in camps on {date}", date=until)
    if row["start"] is None:
        return words.text("in all by {date}", date=until)
    since = words.date(row["start"].date(), "year", short=True)
    if since == until:
        return since
    return words.text("from {start} to {end}", start=since, end=until)


@lru_cache(maxsize=64)
def names(figures: Figures, words: Words) -> dict[str, str]:
    """The name of every operation, by its id; one that nobody settled as its claims call it."""
    rows = figures.operations
    settled = dict(zip(rows["operation"].tolist(), operation_names(words, rows), strict=True))
    claimed = figures.claims[["operation", "operation_name"]].drop_duplicates("operation")
    return dict(claimed.astype("str").to_numpy().tolist()) | settled


def _on(words: Words, row: Mapping[str, Any]) -> str:
    when = day(words, row["start"], row["precision"], short=True)
    return words.text("Operation of {date}", date=when)

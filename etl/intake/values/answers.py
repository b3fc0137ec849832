"""What can one text of a file turn out to say?

A number of people, a date, that nothing is said and why, or a doubt that a person must settle.
Which of them a text is, is decided beside this module.
"""

from dataclasses import dataclass

from domain.findings import Given


@dataclass(frozen=True)
class Count:
    """So many people, and how firmly (one of domain.frames.QUALIFIERS).

    A range 12–15 is 12, at_least, with `high` 15: two claims. `mark` is a footnote mark dropped.
    """

    count: int
    qualifier: str = "exact"
    high: int | None = None
    mark: str = ""


@dataclass(frozen=True)
class Dated:
    """A date as 2024-11-27, 2024-11 or 2024; of a span the end, and `since` its beginning."""

    text: str
    since: str = ""


@dataclass(frozen=True)
class Missing:
    """No value, for a reason that is kept: not_reported, withheld or not_applicable."""

    kind: str


@dataclass(frozen=True)
class Doubt:
    """What a finding says: the templates of its message and its remedy, and what fills them."""

    rule: str
    message: str
    remedy: str
    given: Given = ()

"""How is a line said of a whole and its parts? One row of the table of what doesn't add up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.words import Words
from reports.wording import listed

PARTS = ("men", "women", "adults_not_by_sex", "adults", "boys", "girls", "children")


@dataclass(frozen=True)
class Line:
    """A whole, its parts and what they leave, in words; `numbers` are addresses, `data` codes."""

    kind: str
    country: str
    name: str
    whole: str
    parts: str
    left: str
    numbers: tuple[str, str] = ("", "")  # of the whole, and of what is left
    data: Mapping[str, Any] = field(default_factory=dict)


Said = Callable[[Words, int], str]


def group_parts(words: Words, row: Mapping[str, Any]) -> str:
    """The groups of a row that somebody is in: women: 125; men: 27."""
    known = {code: row[code] for code in PARTS if row.get(code)}
    return listed(words, known, known.values())


def coded_parts(row: Mapping[str, Any]) -> str:
    """The same in codes, for files."""
    return " ".join(f"{code}={row[code]}" for code in PARTS if row.get(code))


def not_itemised(words: Words, n: int) -> str:
    """What operations leave of a whole."""
    return words.plural(
        "{n} person not itemised by operation", "{n} people not itemised by operation", n
    )


def not_broken_down(words: Words, n: int) -> str:
    """What groups leave of a whole."""
    return words.plural("{n} person not broken down", "{n} people not broken down", n)


def in_no_part(words: Words, n: int) -> str:
    """What a document's own parts leave of its total, or have too many."""
    if n < 0:
        return words.plural(
            "{n} person more than the total stated", "{n} people more than the total stated", -n
        )
    return words.plural("{n} person in none of its parts", "{n} people in none of its parts", n)


def beyond(words: Words, n: int) -> str:
    """How far the parts of a document exceed the settled figure."""
    return words.plural(
        "{n} person more than the settled figure", "{n} people more than the settled figure", -n
    )


def below(words: Words, n: int) -> str:
    """How far a published year falls short of its operations."""
    return words.plural(
        "{n} person fewer than its operations", "{n} people fewer than its operations", -n
    )

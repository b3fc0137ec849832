"""Which view does a stamp bring back? One short line, the same on screen, slide, paper and file.

Text form: edition / as-of date / exhibit, and the filters where there are any:
`2026-02-24-6dcf/2024-11-27/by-year?countries=KAZ.UZB`. It holds no language: it is the same in all.
"""

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs, urlencode

from domain.selection import PAGE_OWN, Parameters, Selection

_FORM = re.compile(
    r"(?P<edition>\d{4}-\d{2}-\d{2}-[0-9a-f]+)(?:/(?P<day>\d{4}-\d{2}-\d{2})?)?"
    r"(?:/(?P<exhibit>[a-z-]*))?(?:\?(?P<filters>\S*))?"
)
_SAID_APART = ("edition", "as_of", "lang")


@dataclass(frozen=True)
class Stamp:
    """An edition, the as-of date that its figures have, an exhibit ('' for a page), filters."""

    edition: str
    day: date | None = None
    exhibit: str = ""
    filters: str = ""

    def __str__(self) -> str:
        """As `read_stamp` takes it."""
        parts = [self.edition, self.day.isoformat() if self.day else "", self.exhibit]
        said = "/".join(parts).rstrip("/")
        return f"{said}?{self.filters}" if self.filters else said

    def parameters(self) -> Parameters:
        """The parameters of a link to its view, but for the language."""
        day = [self.day.isoformat()] if self.day else []
        return {"edition": [self.edition], "as_of": day, **parse_qs(self.filters)}


def stamped(selection: Selection, day: date | None, exhibit: str = "") -> Stamp:
    """The stamp of a selection whose edition is named; `day` is that of its figures."""
    apart = (*_SAID_APART, *PAGE_OWN) if exhibit else _SAID_APART
    said = selection.parameters()
    filters = {name: value for name, value in said.items() if name not in apart}
    return Stamp(selection.edition, day, exhibit, urlencode(filters))


def read_stamp(text: str) -> Stamp | None:
    """The stamp somewhere in a text; None where there is none."""
    found = _FORM.search(text)
    if found is None:
        return None
    try:
        day = date.fromisoformat(found["day"]) if found["day"] else None
    except ValueError:
        return None
    return Stamp(found["edition"], day, found["exhibit"] or "", found["filters"] or "")

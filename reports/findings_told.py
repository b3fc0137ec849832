"""How is a finding said in the reader's language? Its template translated, its values in form.

Which findings are shown, and how they are grouped, is decided where they are shown.
"""

import re
from collections.abc import Callable
from datetime import date

from domain.findings import SAID, Finding, filled
from domain.words import Words


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


REASONS = (  # of data/reference/not_countries.csv
    _("A continent or region, not one country."),
    _("A group of countries or an organisation."),
    _("A placeholder, not a country."),
    _("A state that no longer exists and that left several successors."),
    _("A territory without a row here; write the receiving state."),
    _("A total over countries."),
    _("An area or camp inside a country or across countries."),
    _("May mean more than one country; write which."),
)
_NUMBERS = (
    *("after", "before", "cells", "chosen", "claimed", "claims", "count", "inside", "named", "now"),
    *("other", "rows", "ruled", "sum", "total", "voices", "was", "width"),
)
_DAYS = ("day", "end", "other_day")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTS = re.compile(r"\d+ [a-z]+( \+ \d+ [a-z]+)*")  # 24 adults + 122 children


def told(finding: Finding, words: Words) -> tuple[str, str]:
    """What was noticed and how it is mended; words that nobody translated stay as they are."""
    given = tuple((name, _formed(name, value, words)) for name, value in finding.given)
    said, advised = words.wording(finding.message), words.wording(finding.remedy)
    return filled(said, given), filled(advised, given)


def _formed(name: str, value: str, words: Words) -> str:
    form = _FORMS.get(name)
    return form(value, words) if form else value


def _number(text: str, words: Words) -> str:
    """A whole number, or parts with their groups; any other text is itself."""
    if text.isascii() and text.isdigit():
        return words.number(int(text))
    if not _PARTS.fullmatch(text):
        return text
    parts = [one.split() for one in text.split(" + ")]
    named = [(words.group(code, inline=True), _number(count, words)) for count, code in parts]
    return ", ".join(" ".join(one) for one in named)


def _day(text: str, words: Words) -> str:
    return words.date(date.fromisoformat(text)) if _DAY.fullmatch(text) else text


_FORMS: dict[str, Callable[[str, Words], str]] = {
    **dict.fromkeys(_NUMBERS, _number),
    **dict.fromkeys(_DAYS, _day),
    "country": lambda code, words: words.country(code),
    "group": lambda code, words: words.group(code, inline=True),
    "reason": lambda text, words: words.wording(text),
    SAID: lambda text, words: words.wording(text),
}

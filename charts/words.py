"""Which words and signs does a chart need beyond those in its frame? No catalogue is read here.

Reports hand them in, already in the reader's language; a chart knows neither gettext nor Babel.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

_NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class ChartWords:
    """The wording of every chart in one language."""

    separators: str = ".\u202f"  # decimal sign, then thousands sign, as plotly takes them
    locale: str = "en"  # the name under which `formats` is registered with plotly
    formats: Mapping[str, Any] = field(default_factory=lambda: _NOTHING)  # plotly: months, date, …
    dictionary: Mapping[str, str] = field(default_factory=lambda: _NOTHING)  # plotly's own texts
    people: str = "people"  # the title of a count axis
    year: str = "year"
    share: str = "share"
    not_reported: str = "not reported"
    range: str = "range of published figures"
    qualifiers: Mapping[str, str] = field(default_factory=lambda: _NOTHING)  # code → word

    def number(self, count: int) -> str:
        """The count with the thousands sign of this language."""
        return f"{count:,}".replace(",", self.separators[1])

    def qualifier(self, code: str) -> str:
        """The word for a qualifier; the code itself where none was handed in."""
        return self.qualifiers.get(code, code.replace("_", " "))

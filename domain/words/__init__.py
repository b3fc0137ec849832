"""How is this said in the reader's language? Wording, names, numbers, dates and plurals.

Wording comes from the gettext catalogue of the language (`data/locales/<language>`), forms of
numbers and dates from Babel. Which figures are said, and where they appear, is decided elsewhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from domain.errors import RepatriationError
from domain.words.catalogue import LANGUAGES, Catalogue, catalogue
from domain.words.names import DATES, FOOTNOTES, LABELS, QUALIFIED, TERRITORIES, collated, territory

__all__ = ["LANGUAGES", "Words"]

_THIN = "\N{NARROW NO-BREAK SPACE}"


@dataclass(frozen=True)
class Words:
    """The words of one language; values put into a sentence are text, already formed."""

    language: str = "en"

    @property
    def _own(self) -> Catalogue:
        return catalogue(self.language)

    def text(self, msgid: str, **values: str) -> str:
        """The wording of an English message, its {placeholders} filled."""
        return self.wording(msgid).format(**values)

    def wording(self, msgid: str) -> str:
        """The wording of an English message, its {placeholders} left open."""
        return self._own.texts.gettext(msgid) if msgid else ""

    def error(self, why: RepatriationError) -> str:
        """What went wrong; what a disk or a package of others answered stays as it is."""
        return why.said(self.wording, self.number)

    def plural(self, one: str, many: str, n: int, **values: str) -> str:
        """The wording that fits the number; {n} is the number itself, as the language writes it."""
        return self._own.texts.ngettext(one, many, n).format(n=self.number(n), **values)

    def label(self, code: str) -> str:
        """The name of a code of ours: a basis, a kind of speaker, `not_itemised`, …"""
        return self.text(LABELS[code]) if code in LABELS else code

    def group(self, code: str, *, inline: bool = False) -> str:
        """The name of a demographic group, to stand by itself or within a sentence."""
        name = self.label(code)
        return name[:1].lower() + name[1:] if inline else name

    def country(self, code: str) -> str:
        """The name of a country (ISO alpha-3), a scope (`WLD`, `M49:143`) or several joined."""
        return self.join(self._place(one) for one in code.split(";"))

    def by_name(self, codes: Iterable[str]) -> list[str]:
        """Countries in the order of their names, by the alphabet of the language."""
        return sorted(codes, key=lambda code: collated(self.country(code), self.language))

    def origin(self, code: str) -> str:
        """The name of the country or countries that people left; '' and not_stated alike."""
        return self.country(code) if code not in ("", "not_stated") else self.label("not_stated")

    def language_name(self, code: str) -> str:
        """The name of a language (ISO 639) in this one."""
        name = str(self._own.locale.languages.get(code, code))
        return name.replace("\N{LEFT SINGLE QUOTATION MARK}", "\N{MODIFIER LETTER TURNED COMMA}")

    def footnotes(self, codes: Iterable[str]) -> tuple[str, ...]:
        """The notes that these names call for by their mark."""
        named = {one for code in codes for one in code.split(";")}
        return tuple(self.text(FOOTNOTES[code]) for code in FOOTNOTES if code in named)

    def operation(self, *, name: str, name_ru: str = "", name_uz: str = "") -> str:
        """The operation's own name in this language, where it has one, else its common name."""
        return {"ru": name_ru, "uz": name_uz}.get(self.language, "") or self.wording(name)

    def reason(self, ruling: Mapping[Any, Any]) -> str:
        """The reason of a ruling (its columns) in this language, where it is told in it."""
        return str(ruling.get(f"reason_{self.language}") or self.wording(str(ruling["reason"])))

    def number(self, value: float, *, digits: int = 0) -> str:
        """A number with the thousands and decimals of the language, on one line."""
        return _number(value, digits, self.language)

    def percent(self, share: float, *, digits: int = 0) -> str:
        """A share (0 to 1) as a percentage."""
        pattern = self._own.locale.percent_formats[None].pattern
        decimals = "." + "0" * digits if digits else ""
        shaped = pattern.replace("#,##0", f"#,##0{decimals}")
        return _unbroken(format_percent(share, format=shaped, locale=self._own.locale))

    def date(self, day: date, precision: str = "day", *, short: bool = False) -> str:
        """A date as far as it is known: to the day, the month or the year; on one line."""
        pattern = DATES["short " + precision if short else precision]
        said = str(format_date(day, format=self.text(pattern), locale=self._own.locale))
        return said.replace(" ", "\N{NO-BREAK SPACE}")

    def months(self, *, short: bool = False) -> tuple[str, ...]:
        """The twelve months as they stand by themselves, for the axis of a chart."""
        width = "abbreviated" if short else "wide"
        return tuple(self._own.locale.months["stand-alone"][width][n] for n in range(1, 13))

    def qualified(self, count: int, qualifier: str) -> str:
        """A count with its qualifier: 717, about 717, at least 717, at most 717."""
        return self.text(QUALIFIED[qualifier], count=self.number(count))

    def range(self, low: int, high: int) -> str:
        """The range of published figures, or the one figure."""
        ends = dict.fromkeys((self.number(low), self.number(high)))
        return "\N{EN DASH}".join(ends)

    def join(self, items: Iterable[str]) -> str:
        """Several names as one phrase: a, b and c."""
        return format_list(list(items), locale=self._own.locale)

    @property
    def separators(self) -> str:
        """The decimal and the thousands separator, in the form that plotly takes."""
        return self.number(0.5, digits=1)[1] + self.number(1000)[1]

    def _place(self, code: str) -> str:
        if code in TERRITORIES:
            return self.text(TERRITORIES[code])
        return territory(code, self._own.locale)


def _unbroken(number: str) -> str:
    return number.replace("\N{NO-BREAK SPACE}", _THIN)


@lru_cache(maxsize=16_384)  # the counts of an edition are said again on every page
def _number(value: float, digits: int, language: str) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return _unbroken(format_decimal(value, format=pattern, locale=catalogue(language).locale))

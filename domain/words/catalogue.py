"""Which languages are there, and where is the wording of each? One catalogue is one language.

The header `Language` of a catalogue names the Babel locale that forms its numbers and dates.
"""

from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).resolve().parents[2] / "data" / "locales"
LANGUAGES: tuple[str, ...] = tuple(sorted(path.parts[-3] for path in LOCALES.glob("*/*/*.po")))


@dataclass(frozen=True)
class Catalogue:
    """The wording of one language, and the locale of its numbers and dates."""

    texts: GNUTranslations
    locale: Locale


def path_of(language: str) -> Path:
    """Where the catalogue of a language stands."""
    return LOCALES / language / "LC_MESSAGES" / "repatriation.po"


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, compiled in memory once: nothing to build, nothing to forget."""
    with path_of(language).open("rb") as file:
        messages = read_po(file)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Catalogue(GNUTranslations(compiled), messages.locale or Locale.parse(language))

"""Which words do we expect in a file? Those of our own tables, of our catalogues, and the months.

They tell in which encoding a short file is written, where frequencies of letters cannot. Which
column or country a word means is decided elsewhere.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.dates import get_month_names

from domain.words.catalogue import LANGUAGES, path_of

_REFERENCE = Path(__file__).resolve().parents[2] / "data" / "reference"
_MONTHS_OF = ("en", "ru", "uz", "uz_Cyrl", "kk", "ky", "tg", "tr")
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼ`", "ʻ"))
_WORD = re.compile(r"[^\W\d_](?:ʻ?[^\W\d_])*ʻ?")


def words_of(text: str) -> list[str]:
    """The words of a text, one kind of apostrophe in them, as they are written."""
    return _WORD.findall(text.translate(_APOSTROPHES))


@cache
def known() -> frozenset[str]:
    """Every word that we expect and ASCII cannot write, in small letters."""
    words = (word.casefold() for text in _texts() for word in words_of(text))
    return frozenset(word for word in words if len(word) > 2 and not word.isascii())


def _texts() -> Iterator[str]:
    for table in sorted(_REFERENCE.glob("*.csv")):
        yield table.read_text(encoding="utf-8")
    for language in LANGUAGES:
        yield path_of(language).read_text(encoding="utf-8")
    for locale in _MONTHS_OF:
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield " ".join(get_month_names(width, context=form, locale=locale).values())

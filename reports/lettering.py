"""Which words and number forms do the charts of a language carry?"""

import re
from functools import lru_cache

from charts.words import ChartWords
from domain.frames import QUALIFIERS
from domain.words import Words
from domain.words.names import DATES

_D3 = {"y": "%Y", "MMM": "%b", "MM": "%m", "dd": "%d", "d": "%-d", "'": ""}  # CLDR → plotly
_FIELD = re.compile("|".join(_D3))


@lru_cache(maxsize=16)
def chart_words(words: Words) -> ChartWords:
    """The words of the charts in this language."""
    pattern = DATES["short day"]
    formats = {
        "months": list(words.months()),
        "shortMonths": list(words.months(short=True)),
        "date": _FIELD.sub(lambda field: _D3[field[0]], words.text(pattern)),
    }
    return ChartWords(
        separators=words.separators,
        locale=words.language,
        formats=formats,
        people=words.text("People"),
        year=words.text("Year"),
        share=words.text("Share"),
        not_reported=words.text("no figure published"),
        range=words.text("Range of published figures"),
        qualifiers={code: words.label(code) for code in QUALIFIERS},
    )

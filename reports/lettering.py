"""Which words and number forms do the charts of a language carry?"""

from datetime import date
from functools import lru_cache

from charts.words import ChartWords
from domain.frames import QUALIFIERS
from domain.words import Words


@lru_cache(maxsize=16)
def chart_words(words: Words) -> ChartWords:
    """The words of the charts in this language."""
    example = words.date(date(2001, 2, 3), short=True)
    formats = {
        "months": list(words.months()),
        "shortMonths": list(words.months(short=True)),
        "date": "%-d %b %Y" if example.startswith("3") else "%b %-d, %Y",
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

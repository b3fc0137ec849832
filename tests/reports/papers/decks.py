"""Which decks do the tests of papers write? The presets on the shipped claims, made once."""

from collections.abc import Iterator
from functools import cache

from charts.theme import Mode
from domain.deck import Deck
from domain.selection import Selection
from domain.words import Words
from reports.deck.offered import OFFERED
from reports.deck.presets import presets
from reports.deck.slides import Show, show_of
from reports.exhibit import Exhibit
from tests.reports.bundle import shipped

SELECTIONS = (
    Selection(),
    Selection(language="ru"),
    Selection(countries=("KAZ",)),
    Selection(countries=("KAZ", "TKM"), years=(2019, 2021)),
    Selection(groups=("women", "girls")),
    Selection(origins=("SYR",)),
    Selection(countries=("TJK",), country="TJK", language="uz"),
    Selection(countries=("FRA", "BEL", "XKX")),
)


@cache
def preset(key: str, language: str = "en", mode: Mode = "light") -> Show:
    """The deck of a preset."""
    deck = Deck(presets()[key].items, meeting="Expert meeting", preset=key)
    return show_of(deck, shipped(), Selection(language=language), mode=mode)


def exhibits(selection: Selection, mode: Mode = "light") -> Iterator[Exhibit]:
    """Every exhibit that may stand on a slide and has a figure."""
    words = Words(selection.language)
    for offered in OFFERED.values():
        made = offered.make(shipped(), selection, words, mode=mode)
        if made.figure is not None:
            yield made

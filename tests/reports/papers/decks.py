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
from reports.papers.native import charts
from reports.papers.office.chart import Charts
from tests.reports.bundle import shipped

SELECTIONS = (  # the first three in each run of the tests, the others where there is time
    Selection(),
    Selection(countries=("KAZ", "TKM"), years=(2019, 2021), language="ru"),
    Selection(countries=("FRA", "BEL", "XKX")),
    Selection(groups=("women", "girls")),
    Selection(groups=("children",), language="uz"),
    Selection(origins=("SYR",)),
    Selection(countries=("TJK",), country="TJK", language="uz"),
    Selection(countries=("KAZ",), years=(2023,)),
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


def drawn_of(key: str, mode: Mode = "light") -> Charts:
    """The native charts of an exhibit of Kazakhstan, or of all countries."""
    made = OFFERED[key].make(shipped(), Selection(country="KAZ"), Words(), mode=mode)
    return charts(made, Words())

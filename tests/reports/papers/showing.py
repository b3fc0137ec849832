"""Which decks do the tests of papers write? The presets, of the shipped claims."""

from functools import cache

from domain.deck import Deck
from domain.selection import Selection
from reports.deck.presets import presets
from reports.deck.slides import Show, show_of
from tests.reports.bundle import shipped

PRESETS = ("plenary", "accountability", "psychosocial", "narratives", "civil-society")


@cache
def show(preset: str = "plenary", language: str = "en", *, slides: int = 40) -> Show:
    """A preset as a show, or its first slides alone."""
    deck = Deck(presets()[preset].items[:slides], meeting="Third <meeting> & guests", preset=preset)
    return show_of(deck, shipped(), Selection(language=language))

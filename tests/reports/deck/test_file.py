"""Does a file of a deck open the deck again, and say so where it is none?"""

import json
from typing import Any

import pytest
from hypothesis import given

from domain.deck import Deck, read_deck
from domain.errors import UnreadableFile
from domain.selection import Selection, read
from reports.deck.file import FORMAT, LARGEST, VERSION, kept, opened
from tests.domain.test_deck import OFFER, decks
from tests.domain.test_selection import KNOWN, selections


@given(decks, selections)
def test_a_deck_is_opened_as_it_was_kept(deck: Deck, selection: Selection) -> None:
    parameters = opened(kept(deck, selection))
    assert read_deck(parameters, OFFER) == (deck, ())
    assert read(parameters, KNOWN).selection == selection


def test_the_same_deck_is_the_same_file() -> None:
    deck = Deck(title="Пленарное заседание")
    assert kept(deck, Selection()) == kept(deck, Selection())
    assert "Пленарное заседание".encode() in kept(deck, Selection())


def told(**other: Any) -> bytes:
    said = {"format": FORMAT, "version": VERSION, "parameters": {}} | other
    return json.dumps(said).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        b'"repatriation-deck"',
        b" " * LARGEST + told(),
        told(format="other"),
        told(version=2),
        told(parameters=["slide"]),
    ],
)
def test_what_is_no_deck_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFile):
        opened(content)


def test_what_is_not_ours_in_a_file_is_left_out() -> None:
    odd = {"slide": ["headline", {"x": 1}, 5], "title": "Plenary", "script": "alert(1)"}
    assert opened(told(parameters=odd)) == {"slide": ["headline", "5"], "title": ["Plenary"]}

"""Does each preset name what there is, and nothing that its group must not show?"""

import pytest

from domain.deck import Deck, read_deck
from reports.deck.offered import NAMES, OF_ONE, OFFERED, TOLD, offer_of
from reports.deck.presets import Preset, presets
from reports.knowing import known_of
from tests.reports.bundle import shipped
from tests.tree import ROOT

PAGES = {path.stem for path in (ROOT / "pages").glob("*.py")}
# What names single operations, of a few people each, and where those came to.
SMALL = {"operations", "over-time", "flows"}
# What sets countries in a row by their size, or measures one against another.
RANKS = {"compare", "running", "joint"}


def test_there_is_one_for_each_meeting() -> None:
    assert list(presets()) == [
        *("plenary", "accountability", "psychosocial", "narratives", "civil-society")
    ]


@pytest.mark.parametrize("key", presets())
def test_a_preset_names_what_there_is(key: str) -> None:
    preset = presets()[key]
    offer = offer_of(known_of(shipped(), ("2026-02-24-6dcf",)))
    deck = Deck(preset.items, preset=key)
    assert read_deck(deck.parameters(), offer) == (deck, ())
    assert 5 <= len(preset.items) <= 12
    assert preset.items[-1].exhibit == "terms"
    assert not any(item.country or item.exhibit in OF_ONE for item in preset.items)


def exhibits(preset: Preset) -> set[str]:
    return {item.exhibit for item in preset.items}


def test_a_group_is_not_shown_what_it_must_not_be() -> None:
    known = presets()
    assert not exhibits(known["psychosocial"]) & SMALL
    assert not exhibits(known["civil-society"]) & RANKS
    assert {"women", "men"} <= {g for i in known["accountability"].items for g in i.groups}
    assert "gaps" in exhibits(known["civil-society"]) & exhibits(known["psychosocial"])
    assert {"speakers", "disagreement"} <= exhibits(known["narratives"])
    of_children = {"subsets", "children"}
    assert not exhibits(known["accountability"]) & of_children


def test_everything_offered_has_a_page_and_a_name_of_its_own() -> None:
    assert {one.page for one in OFFERED.values()} <= PAGES
    assert len(set(NAMES.values())) == len(NAMES) == len(OFFERED) + len(TOLD)

"""Which decks are there to start from? One for each working group, a file each in data/presets.

A preset names exhibits, each perhaps with groups of its own; its title and what it shows are
English messages, translated in the catalogues.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.deck import Item, read_item

PLACE = Path(__file__).resolve().parents[2] / "data" / "presets"


@dataclass(frozen=True)
class Preset:
    """Its id, its title, what it shows in one sentence, and its slides in their order."""

    key: str
    title: str
    shows: str
    items: tuple[Item, ...]


@cache
def presets() -> dict[str, Preset]:
    """All of them by id, the plenary first."""
    told = {path.stem: json.loads(path.read_text("utf-8")) for path in PLACE.glob("*.json")}
    ordered = sorted(told.items(), key=lambda pair: int(pair[1]["order"]))
    return {
        key: Preset(key, one["title"], one["shows"], tuple(map(read_item, one["slides"])))
        for key, one in ordered
    }

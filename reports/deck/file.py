"""How is a deck kept as a file, and opened again? The parameters of its link, as JSON.

Which of them are known is decided where they are read, as for a link.
"""

import json
from typing import Any

from domain.deck import PARAMETERS, Deck
from domain.errors import UnreadableFile
from domain.selection import PARAMETERS as SELECTED
from domain.selection import Parameters, Selection

FORMAT, VERSION = "repatriation-deck", 1
LARGEST = 200_000  # bytes: forty slides are less than ten thousand


def parameters_of(deck: Deck, selection: Selection) -> dict[str, list[str]]:
    """The parameters of a link to a deck; `selection` names its edition."""
    return {name: [value] for name, value in selection.parameters().items()} | deck.parameters()


def kept(deck: Deck, selection: Selection) -> bytes:
    """The file of a deck."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "parameters": parameters_of(deck, selection),
    }
    return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()


def opened(content: bytes) -> Parameters:
    """The parameters that a file holds; `UnreadableFile` where it is no file of a deck."""
    try:
        said = json.loads(content.decode("utf-8-sig")) if len(content) <= LARGEST else None
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        said = None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise UnreadableFile("This is no file of a deck: such a file is written on the page.")
    if said.get("version") != VERSION:
        raise UnreadableFile(
            "This file of a deck has version {version}; {own} is read here.",
            version=str(said.get("version")),
            own=str(VERSION),
        )
    parameters = said.get("parameters")
    if not isinstance(parameters, dict):
        raise UnreadableFile("This file of a deck holds no parameters.")
    return {str(name): _texts(values) for name, values in parameters.items() if _ours(name)}


def _ours(name: str) -> bool:
    return name in (*PARAMETERS, *SELECTED)


def _texts(values: Any) -> list[str]:
    """A value, or several, as the texts of an address."""
    several = values if isinstance(values, list) else [values]
    return [str(one) for one in several if isinstance(one, str | int)]

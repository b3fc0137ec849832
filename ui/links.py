"""How does a link say exactly what is seen? Addresses within the dashboard, edition included.

A click on one is taken up by ui/links.js, which changes the address without loading a new page.
"""

from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

from domain.selection import Selection
from ui.reader import Reader, beside

_ELSEWHERE = ("https://", "http://")
_OPENED = "operation="
_SOUGHT = "search="
_EDITION = "edition="
_KEPT = "%/:?#[]@!&'()*+,;=~"  # what makes an address; all else could end the link around it


def link(now: Reader, page: str, **chosen: Any) -> str:
    """The address of a page with all that the reader chose, and the edition that they see."""
    return address(page, replace(pinned(now).everywhere(), **chosen))


def here(now: Reader, page: str) -> str:
    """The address of what the reader sees now, so that it means the same next year."""
    deck = beside()
    return address(page, pinned(now)) + (f"&{urlencode(deck, doseq=True)}" if deck else "")


def passport(now: Reader, number: str) -> str:
    """The address of the passport of a number."""
    return link(now, "passport", number=number)


def leads_to(now: Reader, target: str) -> str:
    """Where a cell leads: elsewhere, `operation=…` or `edition=…` opened, found, a passport."""
    if target.startswith(_ELSEWHERE):
        return elsewhere(target)
    if target.startswith(_OPENED):
        return link(now, "operations", operation=target.removeprefix(_OPENED))
    if target.startswith(_SOUGHT):
        return link(now, "sources", search=target.removeprefix(_SOUGHT))
    if target.startswith(_EDITION):
        return link(now, "", edition=target.removeprefix(_EDITION))
    return passport(now, target)


def elsewhere(url: str) -> str:
    """The address of a page elsewhere, with nothing in it that could end the link around it."""
    return quote(url, safe=_KEPT)


def address(page: str, selection: Selection) -> str:
    """A page with a selection; relative, as the dashboard may stand below another address."""
    return f"{page or '.'}?{urlencode(selection.parameters())}"


def pinned(now: Reader) -> Selection:
    """The selection with its edition named."""
    return replace(now.selection, edition=now.figures.edition)

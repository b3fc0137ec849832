"""What does our own 16:9 layout look like? Made from python-pptx's 4:3 template, once a process.

Two layouts are kept, one that opens a deck and one with a title alone. The theme names Noto Sans,
which has all our letters; where it is not installed, the office program takes the next best.
"""

import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from reports.papers.office.written import packed

Spots = Mapping[str, tuple[float, ...]]
FONT = "Noto Sans"
_INCH = 914_400
_WIDE, _HIGH = round(13.333 * _INCH), round(7.5 * _INCH)
_THEME = "ppt/theme/theme1.xml"
_KEPT = ("Title Slide", "Title Only")
_SPOTS: Spots = {  # of the master, in inches: left, top, width, height
    "TITLE": (0.5, 0.3, 12.33, 0.85),
    "BODY": (0.5, 1.2, 12.33, 5.85),
    "DATE": (0.5, 7.08, 2.0, 0.3),
    "FOOTER": (4.0, 7.08, 5.33, 0.3),
    "SLIDE_NUMBER": (11.83, 7.08, 1.0, 0.3),
}
_OPENING: Spots = {"TITLE": (1.0, 1.9, 11.33, 1.7), "SUBTITLE": (1.0, 3.75, 11.33, 2.2)}
_HEAD = 2400  # hundredths of a point: the size of titles


@cache
def own_template() -> bytes:
    """The empty presentation that our decks begin with."""
    from pptx import Presentation

    deck: Any = Presentation()
    deck.slide_width, deck.slide_height = _WIDE, _HIGH
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    _placed(deck.slide_master, _SPOTS)
    for layout in deck.slide_layouts:
        _placed(layout, _OPENING if layout.name == _KEPT[0] else {}, _SPOTS)
    _styled(deck)
    file = BytesIO()
    deck.save(file)
    with ZipFile(file) as parts:
        theme = re.sub(rb'(<a:latin typeface=")[^"]*', rb"\1" + FONT.encode(), parts.read(_THEME))
    return packed(file.getvalue(), {_THEME: theme})


def _placed(holder: Any, *spots: Spots) -> None:
    """Move the placeholders to where they belong."""
    known = {kind: spot for own in reversed(spots) for kind, spot in own.items()}
    for one in holder.placeholders:
        kind = str(one.placeholder_format.type).split(" ")[0].removeprefix("CENTER_")
        if kind in known:
            one.left, one.top, one.width, one.height = (round(n * _INCH) for n in known[kind])


def _styled(deck: Any) -> None:
    """Titles and what stands below the first stand left; titles in a size for long ones."""
    style = deck.slide_master.element.find(".//{*}titleStyle/{*}lvl1pPr")
    style.set("algn", "l")
    letters = style.find("{*}defRPr")
    letters.set("sz", str(_HEAD))
    letters.set("b", "1")
    opening = next(one for one in deck.slide_layouts if one.name == _KEPT[0])
    for level in opening.element.iter("{*}lvl1pPr"):
        level.set("algn", "l")

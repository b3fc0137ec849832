"""Into what is a deck of slides written? Our own 16:9 layout, or a presentation handed in.

Of a presentation handed in, its size, master, fonts and layouts are kept; its own slides go, with
all that only they need. Where our contents may stand on it is measured here, in inches.
"""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from domain.errors import UnreadableFile
from reports.papers.office.own import own_template
from reports.papers.office.written import packed

INCH = 914_400  # English metric units
MOST = 256 * 2**20  # bytes of a presentation once it is unpacked
_KINDS = re.compile(  # what a template, or one with macros, calls itself
    rb"application/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:template|slideshow)"
    rb"|ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled)\.main\+xml"
)
_PLAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_GONE = ("/viewProps", "/vbaProject", "/commentAuthors", "/authors", "/printerSettings", "/tags")
_OF_FILE = ("/extended-properties", "/thumbnail", "/custom-properties")
_VIEW = (  # how the windows stood names slides that are gone; PowerPoint wants the part, though
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:viewPr'
    b' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
)
_BROKEN = (
    AttributeError, BadZipFile, IndexError, KeyError, NotImplementedError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip
_BELOW = ("DATE", "FOOTER", "SLIDE_NUMBER")


@dataclass(frozen=True)
class Box:
    """A rectangle in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


@dataclass(frozen=True)
class Stage:
    """An opened presentation without slides, its layouts, and where our contents stand."""

    deck: Any
    opening: Any
    plain: Any
    area: Box


def stage(template: bytes | None) -> Stage:
    """The stage of our own, or of the presentation handed in; raises UnreadableFile."""
    if template is None:
        return _measured(_opened(own_template()))
    try:
        return _measured(_opened(_plain(template)))
    except _BROKEN as broken:
        raise UnreadableFile(
            "This file cannot be read as a PowerPoint presentation or template (.pptx, .potx)."
        ) from broken


def _plain(template: bytes) -> bytes:
    """A template as the presentation that it is one of."""
    with ZipFile(BytesIO(template)) as file:
        if sum(entry.file_size for entry in file.infolist()) > MOST:
            raise ValueError(template[:4])
        kinds = file.read("[Content_Types].xml")
    return packed(template, {"[Content_Types].xml": _KINDS.sub(_PLAIN, kinds)})


def _opened(file: bytes) -> Any:
    from pptx import Presentation
    from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    deck = Presentation(BytesIO(file))
    listed = deck.element.sldIdLst
    for slide in list(listed) if listed is not None else []:
        deck.part.drop_rel(slide.rId)
        listed.remove(slide)
    for name in ("custShowLst", "extLst"):  # they name slides that are gone
        for own in deck.element.findall(f"{{*}}{name}"):
            deck.element.remove(own)
    _drop(deck.part, [one for one in deck.part.rels.values() if one.reltype.endswith(_GONE)])
    view = Part(
        PackURI("/ppt/viewProps.xml"), CONTENT_TYPE.PML_VIEW_PROPS, deck.part.package, _VIEW
    )
    deck.part.relate_to(view, RELATIONSHIP_TYPE.VIEW_PROPS)
    whole = deck.part.package
    _drop(whole, [one for one in whole.iter_rels() if one.reltype.endswith(_OF_FILE)])
    return deck


def _drop(holder: Any, relations: list[Any]) -> None:
    """Without a relation a part is not written any more."""
    for one in relations:
        holder.drop_rel(one.rId)


def _measured(deck: Any) -> Stage:
    layouts = [one for master in deck.slide_masters for one in master.slide_layouts]
    opening = _by_type(layouts, "title")
    plain = _by_type(layouts, "titleOnly") or min(layouts, key=_contents)
    return Stage(deck, opening or plain, plain, _area(deck, plain))


def _by_type(layouts: list[Any], kind: str) -> Any:
    return next((one for one in layouts if one.element.get("type") == kind), None)


def _contents(layout: Any) -> tuple[bool, int]:
    """What a layout has besides a title: the less the better, and a title it should have."""
    kinds = [str(one.placeholder_format.type) for one in layout.placeholders]
    return not any("TITLE" in one for one in kinds), len(kinds)


def _area(deck: Any, layout: Any) -> Box:
    """Below the title, above the foot, as wide as the body of the master."""
    wide, high = deck.slide_width / INCH, deck.slide_height / INCH
    body = _found(layout.slide_master, "BODY")
    title = _found(layout, "TITLE") or _found(layout.slide_master, "TITLE")
    across = body or title or Box(wide * 0.05, 0, wide * 0.9, 0)
    top = body.top if body else high * 0.2
    if title and title.bottom < high / 2:
        top = title.bottom
    feet = [
        foot.top
        for kind in _BELOW
        for foot in (_found(layout, kind) or _found(layout.slide_master, kind),)
        if foot and foot.top > high * 0.75
    ]
    bottom = min([high * 0.97, *feet])
    return Box(across.left, top + 0.05, across.width, bottom - top - 0.05)


def _found(holder: Any, kind: str) -> Box | None:
    """Where a kind of placeholder stands."""
    for one in holder.placeholders:
        if str(one.placeholder_format.type).split(" ")[0].split(".")[-1].endswith(kind):
            sides = one.left, one.top, one.width, one.height
            if None not in sides:
                return Box(*(side / INCH for side in sides))
    return None

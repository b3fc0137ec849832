"""How does text come onto a slide so that it fits? Boxes, sizes and runs; no word of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from charts.text import width
from reports.papers.office.cells import legal
from reports.papers.office.stage import INCH, Box

_LEAD = 1.22  # height of a line, in sizes of its letters
_PAD, _SIDE = 0.04, 0.1  # inches within a box, above its text and beside it
_POINTS = 72  # an inch
# The letters of a font that takes the place of one not installed, and the bold ones among them.
WIDER, BOLDER = 1.08, 1.15


@dataclass(frozen=True)
class Run:
    """Letters of one kind; '' is the colour of the theme's text."""

    text: str
    bold: bool = False
    colour: str = ""
    scale: float = 1


Paragraph = Sequence[Run]


def needed(paragraphs: Sequence[Paragraph], size: float, across: float) -> float:
    """How many inches high these paragraphs stand in a box so many inches across."""
    room = _room(across)
    high = 0.0
    for own in paragraphs:
        largest = max([1.0, *(run.scale for run in own)]) if own else 1.0
        long = sum(_long(run, run.text, size) for run in own)
        high += max(1, ceil(long / room)) * size * largest * _LEAD
    return high / _POINTS + 2 * _PAD


def fitting(paragraphs: Sequence[Paragraph], box: Box, sizes: Sequence[float]) -> float:
    """The largest of some sizes in which the paragraphs fit into a box, else the smallest.

    They fit with every word whole.
    """
    for size in sizes:
        longest = max(
            (
                _long(run, word, size)
                for own in paragraphs
                for run in own
                for word in run.text.split()
            ),
            default=0,
        )
        if longest <= _room(box.width) and needed(paragraphs, size, box.width) <= box.height:
            return size
    return sizes[-1]


def _room(across: float) -> float:
    return max(0.2, across - 2 * _SIDE) * _POINTS


def _long(run: Run, text: str, size: float) -> float:
    """How long a text of the run may become, in points."""
    return width(text, size * run.scale) * (BOLDER if run.bold else WIDER)


def lettered(
    slide: Any,
    box: Box,
    paragraphs: Sequence[Paragraph],
    size: float,
    *,
    align: str = "l",
    anchor: str = "t",
    gap: float = 0,
) -> Any:
    """A box of text on a slide."""
    shape = slide.shapes.add_textbox(*units(box))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = round(_SIDE * INCH)
    frame.margin_top = frame.margin_bottom = round(_PAD * INCH)
    body = frame.paragraphs[0]._p.getparent().find("{*}bodyPr")  # noqa: SLF001
    body.set("anchor", anchor)
    written(frame, paragraphs, size, align=align, gap=gap)
    return shape


def written(
    frame: Any, paragraphs: Sequence[Paragraph], size: float = 0, *, align: str = "", gap: float = 0
) -> None:
    """Paragraphs in a frame of text; without a size, in that of the frame."""
    from pptx.dml.color import RGBColor
    from pptx.util import Pt

    shade: Any = RGBColor  # it has no types
    for n, own in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        if align:
            paragraph.alignment = _aligned(align)
        if gap and n:
            paragraph.space_before = Pt(gap)
        for run in (one for one in own if one.text):
            letters = paragraph.add_run()
            letters.text = one_line(run.text)
            if run.bold:
                letters.font.bold = True
            if size:
                letters.font.size = Pt(round(size * run.scale, 1))
            if run.colour:
                letters.font.color.rgb = shade(*bytes.fromhex(run.colour[1:]))


def _aligned(side: str) -> Any:
    from pptx.enum.text import PP_ALIGN

    return {"l": PP_ALIGN.LEFT, "r": PP_ALIGN.RIGHT, "ctr": PP_ALIGN.CENTER}[side]


def one_line(text: str) -> str:
    """The text as a run holds it: no line of its own, and nothing that XML has no sign for."""
    return legal(text).replace("\r", " ").replace("\n", " ").replace("\t", " ")


def units(box: Box) -> tuple[int, int, int, int]:
    """A box in English metric units."""
    left, top, across, high = (round(n * INCH) for n in (box.left, box.top, box.width, box.height))
    return left, top, max(1, across), max(1, high)

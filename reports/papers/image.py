"""How does one slide become an image? With its title, sentence, sources and stamp on it.

As PNG it is the slide itself, photographed. As SVG the chart is plotly's own drawing, and each line
of text around it stands where the browser set it; the letters are inside the file.
"""

import json
import re
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import Any

from charts.palette import ACCENT, SURFACE
from charts.theme import FONT
from domain.errors import UsageError
from reports.deck.slides import Show, Slide
from reports.papers.chromium import after, screenshot
from reports.papers.faces import faces
from reports.papers.html import page

WIDTH, HEIGHT, SCALE = 1600, 900, 2  # of the PNG, in pixels that are each SCALE by SCALE
_SHEET = (1280, 720)
_TRACED = re.compile(r'<pre id="traced"[^>]*>(.*?)</pre>', re.DOTALL)


@dataclass(frozen=True)
class Line:
    """A line of text as it stood in the browser: its left end on its baseline, and its letters."""

    text: str
    x: float
    y: float
    size: float
    weight: str
    fill: str


def image(show: Show, slide: Slide, form: str) -> bytes:
    """The slide as PNG or SVG, always light; only what has a figure can be an SVG."""
    alone = replace(show, slides=(show.slides[0], slide))
    if form == "png":
        return screenshot(page(alone, paper="image"), width=WIDTH, height=HEIGHT, scale=SCALE)
    if slide.figure is None:
        raise UsageError("{slide} has no chart; it can be an image as PNG.", slide=slide.key)
    return _svg(slide, after(page(alone, paper="traced"))).encode()


def _svg(slide: Slide, traced: str) -> str:
    found = _TRACED.search(traced)
    told: dict[str, Any] = json.loads(unescape(found.group(1))) if found else {}
    width, height = _SHEET
    lines = "\n".join(_text(Line(**one)) for one in told["lines"])
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" \
width="{width}" height="{height}" role="img" aria-labelledby="title said">
<title id="title">{escape(slide.title)}</title>
<desc id="said">{escape(slide.sentence)}</desc>
<style>{faces()}</style>
<rect width="{width}" height="{height}" fill="{SURFACE.light}"/>
<rect y="46" width="36" height="6" fill="{ACCENT.light}"/>
<g font-family="{FONT}" style="white-space:pre">
{lines}
</g>
{_drawing(**told["drawing"])}
</svg>
"""


def _text(line: Line) -> str:
    return (
        f'<text x="{line.x:.2f}" y="{line.y:.2f}" font-size="{line.size:g}" '
        f'font-weight="{line.weight}" fill="{line.fill}">{escape(line.text)}</text>'
    )


def _drawing(*, svg: str, x: float, y: float, scale: float) -> str:
    """Plotly's drawing in its place; the name that it gave itself is the same each time."""
    own = re.search(r'id="clip([0-9a-f]{6})', svg)
    if own:
        svg = svg.replace(own.group(1), "chart")
    return f'<g transform="translate({x:.2f} {y:.2f}) scale({scale:.5f})">{svg}</g>'

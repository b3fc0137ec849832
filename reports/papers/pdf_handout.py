"""How does a deck become a handout? A4 upright, each slide with its notes below; HTML, printed."""

from reports.deck.slides import Show
from reports.papers.chromium import pdf
from reports.papers.html import page


def write(show: Show) -> bytes:
    """The PDF; `NoBrowser` where no Chromium is found."""
    return pdf(page(show, paper="handout"))

"""How does a deck become a PDF? A4 across, a slide on each page. The HTML file itself, printed."""

from reports.deck.slides import Show
from reports.papers.chromium import pdf
from reports.papers.html import page


def write(show: Show) -> bytes:
    """The PDF; `NoBrowser` where no Chromium is found."""
    return pdf(page(show, paper="a4"))

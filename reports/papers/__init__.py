"""In which forms is a deck handed over? A file for each, and a line in PAPERS.

Every form is written from the same `Show`, so that screen and paper cannot disagree; each writer is
loaded when its form is asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from reports.deck.slides import Show


@dataclass(frozen=True)
class Paper:
    """A form of file: its name, what it ends with, its type on the web, and who writes it.

    `browser` says that Chromium has to be found on the machine that writes.
    """

    name: str
    ending: str
    mime: str
    module: str
    browser: bool = False

    def write(self, show: Show) -> bytes:
        """The same bytes for the same show (PDF: the same pixels)."""
        return cast("Callable[[Show], bytes]", import_module(self.module).write)(show)


_OFFICE = "application/vnd.openxmlformats-officedocument"
PAPERS = {
    "html": Paper("HTML", ".html", "text/html; charset=utf-8", "reports.papers.html"),
    "pptx": Paper(
        "PowerPoint", ".pptx", f"{_OFFICE}.presentationml.presentation", "reports.papers.powerpoint"
    ),
    "xlsx": Paper("Excel", ".xlsx", f"{_OFFICE}.spreadsheetml.sheet", "reports.papers.workbook"),
    "pdf": Paper("PDF 16:9", ".pdf", "application/pdf", "reports.papers.pdf_wide", browser=True),
    "a4": Paper("PDF A4", "_a4.pdf", "application/pdf", "reports.papers.pdf_a4", browser=True),
    "handout": Paper(
        "PDF handout", "_handout.pdf", "application/pdf", "reports.papers.pdf_handout", browser=True
    ),
}

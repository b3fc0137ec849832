"""How is a deck written on the command line? As PowerPoint, HTML, a workbook, PDF, or an image."""

import argparse
import sys
from pathlib import Path

from cli.decks import show_asked, show_of_one
from cli.lists import write
from domain.errors import UsageError
from reports.deck.handing import drawn, written

_SHEETS = {"wide": "pdf", "a4": "a4", "handout": "handout"}  # the names of papers, and their forms


def deck(asked: argparse.Namespace) -> int:
    """PowerPoint, perhaps in a template."""
    template = _template(asked.template)
    return _hand(asked, "pptx", template=template)


def slides(asked: argparse.Namespace) -> int:
    """One HTML file."""
    return _hand(asked, "html")


def workbook(asked: argparse.Namespace) -> int:
    """A sheet for each exhibit."""
    return _hand(asked, "xlsx")


def pdf(asked: argparse.Namespace) -> int:
    """A deck or a page on paper."""
    return _hand(asked, _SHEETS[asked.paper])


def image(asked: argparse.Namespace) -> int:
    """One exhibit."""
    _not_for_the_screen(asked.out)
    show = show_of_one(asked)
    write(drawn(show, show.deck.items[0].exhibit, asked.form), asked.out)
    return 0


def _hand(asked: argparse.Namespace, form: str, *, template: bytes | None = None) -> int:
    _not_for_the_screen(asked.out)
    write(written(show_asked(asked), form, template=template), asked.out)
    return 0


def _not_for_the_screen(out: Path | None) -> None:
    if out is None and sys.stdout.isatty():
        raise UsageError("This is not for the screen: name a file with --out.")


def _template(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError as why:
        raise UsageError(
            "--template: cannot read {file}: {why}.", file=str(path), why=str(why.strerror)
        ) from why

"""What may be asked of decks and papers on the command line? Six commands, and what they share."""

from pathlib import Path

from cli.describing import Add, command
from cli.options import Command

_FROM_WHAT = (
    "A deck is a --preset, or --slide by --slide, or what a file --from the page Present holds.\n"
    "A slide is the key of an exhibit, as links of the page Present have it, with its own groups\n"
    "or country where wanted: by-year, by-group~women.girls, operations~~KGZ."
)


def _deck(add: Add) -> None:
    own = command(
        add,
        "deck",
        run="cli.papers:deck",
        does="write a deck as PowerPoint, with charts that can be edited",
        example="deck --preset plenary --lang uz --out plenary.pptx",
        more=_FROM_WHAT,
    )
    _which(own)
    meaning = "a PPTX whose layouts and colours the deck wears"
    own.add_argument("--template", metavar="FILE", type=Path, help=meaning)


def _slides(add: Add) -> None:
    own = command(
        add,
        "slides",
        run="cli.papers:slides",
        does="write a deck as one HTML file that needs neither server nor network",
        example="slides --preset narratives --lang ru --out narratives.html",
        more=_FROM_WHAT,
    )
    _which(own)


def _workbook(add: Add) -> None:
    own = command(
        add,
        "workbook",
        run="cli.papers:workbook",
        does="write a deck as a workbook, a sheet for each exhibit",
        example="workbook --slide by-year --slide compare --countries KAZ,UZB --out two.xlsx",
        more=_FROM_WHAT,
    )
    _which(own)


def _pdf(add: Add) -> None:
    own = command(
        add,
        "pdf",
        run="cli.papers:pdf",
        does="print a deck, or all exhibits of a page, as PDF (needs Chromium)",
        example="pdf --page overview --lang en --paper a4 --out overview.pdf",
        more=_FROM_WHAT,
    )
    _which(own)
    meaning = "instead of a deck: what stands on a page, such as overview"
    own.add_argument("--page", metavar="PAGE", help=meaning)
    meaning = "16:9, A4, or A4 with the notes (wide)"
    own.add_argument("--paper", choices=("wide", "a4", "handout"), default="wide", help=meaning)


def _image(add: Add) -> None:
    own = command(
        add,
        "image",
        run="cli.papers:image",
        does="draw one exhibit as an image with its title, sources and stamp (needs Chromium)",
        example="image --exhibit by-year --form svg --lang en --out by-year.svg",
    )
    own.add_argument("--exhibit", metavar="SLIDE", required=True, help="such as by-year")
    own.add_argument("--form", choices=("png", "svg"), default="png", help="of the image (png)")
    _selected(own)
    _said_and_written(own)


def _pack(add: Add) -> None:
    own = command(
        add,
        "pack",
        run="cli.pack:pack",
        does="write every preset in every language and form, for a whole meeting",
        example="pack --lang all --out meeting",
        more="FOLDER/index.html lists what was written. Where Chromium is missing, PDF is skipped.",
    )
    several = "separated by commas, or all"
    for option, otherwise, meaning in (
        ("--preset", "all", f"presets, {several} (all)"),
        ("--lang", "en", f"languages, {several} (en)"),
        ("--form", "all", f"forms, {several}: html, pptx, xlsx, pdf, a4, handout (all)"),
    ):
        own.add_argument(option, metavar="LIST", default=otherwise, help=meaning)
    _selected(own)
    _meeting(own)
    meaning = "where to; it is made if need be"
    own.add_argument("--out", metavar="FOLDER", type=Path, required=True, help=meaning)


def _which(own: Command) -> None:
    """The deck, what it is of, and where it goes."""
    own.add_argument("--preset", metavar="NAME", help="a deck of data/presets, such as plenary")
    meaning = "a slide; may be given several times, in their order"
    own.add_argument("--slide", metavar="SLIDE", action="append", default=[], help=meaning)
    meaning = "a deck that was kept as a file; other options come before what it says"
    own.add_argument("--from", metavar="DECKFILE", dest="kept", type=Path, help=meaning)
    _selected(own)
    own.add_argument("--title", metavar="TEXT", help="of the deck (that of the preset)")
    _meeting(own)
    _said_and_written(own)


def _selected(own: Command) -> None:
    """Of which figures."""
    several = "separated by commas"
    own.add_argument("--edition", metavar="ID", help="a published edition (the newest)")
    own.add_argument("--as-of", metavar="DATE", help="as known by a day such as 2024-11-27")
    for option, meaning in (
        ("--countries", f"countries, {several}: ISO 3166-1 alpha-3 or a name (Central Asia)"),
        ("--years", f"years, {several}, or a span such as 2019-2023 (all)"),
        ("--groups", f"groups, {several}, such as women,children (all people)"),
        ("--origins", f"countries that people left, {several} (all)"),
    ):
        own.add_argument(option, metavar="LIST", help=meaning)


def _meeting(own: Command) -> None:
    own.add_argument("--meeting", metavar="TEXT", help="the name of the meeting")
    own.add_argument("--day", metavar="DATE", help="its day, such as 2026-12-01")


def _said_and_written(own: Command) -> None:
    own.add_argument("--lang", metavar="CODE", help="the language, such as ru (en)")
    own.add_argument(
        "--out",
        metavar="FILE",
        type=Path,
        help="write there, not to the program that reads our output",
    )


PAPERS = (_deck, _slides, _workbook, _pdf, _image, _pack)

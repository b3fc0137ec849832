"""How does a deck become a PowerPoint file? Native charts and tables, and notes; no pictures.

Into our own layout, or into a presentation that was handed in. What stands on a slide is decided in
`reports.deck`, what a chart shows in `native`.
"""

from datetime import datetime
from io import BytesIO
from typing import Any

from reports.deck.slides import OPENING, Show, Slide
from reports.exports.workbook import edition_day
from reports.papers.office.cells import legal
from reports.papers.office.contents import Page, filled
from reports.papers.office.lettering import Run, fitting, one_line, written
from reports.papers.office.stage import INCH, Box, Stage, stage
from reports.papers.office.written import packed

LANGUAGES = {  # as office programs name them
    "en": "en-GB",
    "ru": "ru-RU",
    "uz": "uz-Latn-UZ",
    "kk": "kk-KZ",
    "ky": "ky-KG",
    "tg": "tg-Cyrl-TJ",
}
_TITLES = (28, 26, 24, 22, 20, 18, 16, 14)
_OPENING = (44, 40, 36, 32, 28, 24)


def write(show: Show, template: bytes | None = None) -> bytes:
    """The same bytes for the same show: dated by its edition, not by the clock.

    `template` is a presentation or a template whose design is taken; raises UnreadableFile.
    """
    ground = stage(template)
    day = edition_day(show.figures.edition)
    for number, own in enumerate(show.slides, 1):
        _slide(ground, own, number, show=show, day=day)
    _described(ground.deck, show, day)
    file = BytesIO()
    ground.deck.save(file)
    return packed(file.getvalue())


def _slide(ground: Stage, own: Slide, number: int, *, show: Show, day: datetime) -> None:
    opens = own.key == OPENING
    slide = ground.deck.slides.add_slide(ground.opening if opens else ground.plain)
    sizes = _OPENING if opens else _TITLES
    titled = _titled(slide, own.title, sizes)
    kept = {titled}
    page = Page(slide, ground.area, show.words, day, LANGUAGES.get(show.words.language, "en-GB"))
    if opens and (below := _subtitle(slide)) is not None:
        written(below.text_frame, [[Run(text)] for pair in own.lines for text in pair if text])
        kept.add(below.element)
        filled(page, own, number, foot_only=True)
    else:
        filled(page, own, number)
    for one in list(slide.placeholders):
        if one.element not in kept and "SLIDE_NUMBER" not in str(one.placeholder_format.type):
            slide.shapes.element.remove(one.element)
    _spoken(slide, own)
    for tag in ("rPr", "endParaRPr", "defRPr"):
        for letters in slide.element.iter(f"{{*}}{tag}"):
            letters.set("lang", page.language)


def _titled(slide: Any, title: str, sizes: tuple[int, ...]) -> Any:
    """The title in its placeholder, as large as it fits, never larger than the layout has it."""
    from pptx.util import Pt

    place = slide.shapes.title
    if place is None:
        place = slide.shapes.add_textbox(*(round(n * INCH) for n in (0.5, 0.3, 12, 0.8)))
        place.text_frame.word_wrap = True
    box = Box(place.left / INCH, place.top / INCH, place.width / INCH, place.height / INCH)
    room = Box(0, 0, box.width - 0.25, box.height)
    place.text_frame.text = one_line(title)
    size = fitting([[Run(title, bold=True)]], room, sizes)
    for run in place.text_frame.paragraphs[0].runs:
        run.font.size = Pt(size)
    return place.element


def _subtitle(slide: Any) -> Any:
    kinds = ("SUBTITLE", "BODY")
    return next(
        (
            one
            for kind in kinds
            for one in slide.placeholders
            if str(one.placeholder_format.type).split(" ")[0].endswith(kind)
        ),
        None,
    )


def _spoken(slide: Any, own: Slide) -> None:
    """The speaker's notes, heading by heading."""
    parts = ["\n".join((heading, *map(one_line, lines))) for heading, lines in own.speech]
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = "\n\n".join(parts)


def _described(deck: Any, show: Show, day: datetime) -> None:
    """What the file says of itself; what a template said of its author goes."""
    about = deck.core_properties
    about.title, about.subject = legal(show.title)[:255], legal(show.deck.meeting)[:255]
    about.author = about.last_modified_by = about.category = about.comments = ""
    about.keywords = show.slides[0].stamp[:255]
    about.language = show.words.language
    about.created = about.modified = about.last_printed = day
    about.revision = 1

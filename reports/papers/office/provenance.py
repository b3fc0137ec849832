"""Where do the numbers of a workbook come from? Edition, date, rules, licence, documents."""

from collections.abc import Mapping
from typing import Any

from domain.words import Words
from reports.citing import citation, licence, single_figure
from reports.deck.slides import Show, Slide
from reports.exhibit import Exhibit
from reports.exports.extract import FACTS
from reports.papers.office.sheets import Forms, listed, printed

_WIDTHS = (34, 44, 22, 90)


def provenance(
    book: Any,
    forms: Forms,
    name: str,
    show: Show,
    titles: Mapping[int, str],
    slides: Mapping[int, Slide],
) -> None:
    """The last sheet: what holds of all exhibits, then each with its stamp and its documents."""
    sheet = book.add_worksheet(name)
    printed(sheet)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    row = listed(sheet, forms, 0, _facts(show)) + 1
    for key, slide in slides.items():
        if slide.exhibit is not None:
            row = listed(sheet, forms, row, [(titles[key], slide.exhibit.title)], forms.bold)
            told = _documents(titles[key], slide.exhibit, slide.stamp, show.words)
            row = listed(sheet, forms, row, told) + 1


def _facts(show: Show) -> list[tuple[str, str]]:
    words, figures = show.words, show.figures
    facts = {
        "title": show.title,
        "edition": figures.edition,
        "as_of": words.date(figures.until) if figures.until else "",
        "rules": figures.rules,
        "licence": licence(words),
        "cite": citation(words, figures),
        "single_figure": single_figure(words),
    }
    return [(words.text(FACTS[key]), text) for key, text in facts.items() if text]


def _documents(name: str, exhibit: Exhibit, stamp: str, words: Words) -> list[tuple[str, ...]]:
    """The stamp, the notes, and a row for each document: publisher, date, address."""
    rows: list[tuple[str, ...]] = [(name, words.text("Stamp"), "", stamp)]
    rows += [(name, words.text("Notes"), "", note) for note in exhibit.notes]
    rows += [
        (name, one.publisher, one.published, one.url or one.note or words.text("address withheld"))
        for one in exhibit.sources
    ]
    return rows

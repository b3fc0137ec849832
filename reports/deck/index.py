"""What was written for a meeting? One page that lists the files: deck by deck, in each language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from domain.stamp import Stamp
from reports.deck.slides import Show
from reports.figures import Figures
from reports.papers import PAPERS

_LOOK = (
    "body{font:1.1rem/1.5 'Noto Sans',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color-scheme:light dark}a{margin-right:1rem}dt{font-weight:600;margin-top:.75rem}dd{margin:0}"
)


@dataclass(frozen=True, eq=False)
class Entry:
    """A deck in one language, and the name of its file in each form."""

    show: Show
    files: Mapping[str, str]


def index(entries: Sequence[Entry], figures: Figures) -> bytes:
    """A page of HTML with links to files that lie beside it."""
    parts = "".join(
        _section(list(own)) for _, own in groupby(entries, key=lambda one: one.show.words.language)
    )
    stamp = escape(str(Stamp(figures.edition, figures.until)))
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{stamp}</title>'
        '<meta name="viewport" content="width=device-width">'
        f"<style>{_LOOK}</style><main>{parts}<p>{stamp}</p></main></html>\n"
    )
    return page.encode()


def _section(entries: Sequence[Entry]) -> str:
    """The decks of one language, in that language."""
    words = entries[0].show.words
    decks = "".join(_listed(one) for one in entries)
    heading = escape(words.text("Repatriation statistics"))
    return f'<section lang="{words.language}"><h1>{heading}</h1><dl>{decks}</dl></section>'


def _listed(one: Entry) -> str:
    words = one.show.words
    links = "".join(
        f'<a href="{escape(name, quote=True)}">{escape(words.text(PAPERS[form].name))}</a>'
        for form, name in one.files.items()
    )
    return f"<dt>{escape(one.show.title)}</dt><dd>{links}</dd>"

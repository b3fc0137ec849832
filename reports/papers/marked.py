"""How is a slide written as HTML? Title, sentence, what stands below it, its foot, its notes."""

import re
from html import escape
from urllib.parse import unquote

from domain.words import Words
from reports.deck.slides import Show, Slide
from reports.deck.speech import sources_short
from reports.exhibit import Exhibit, Tile
from reports.papers.drawn import beside, kind
from reports.papers.keys import closing
from reports.papers.tabled import tabled

DASH = " – "  # between what a title says and of whom
_DRAWN = {"rows": "rows", "standing": "standing", "lines": "lines-drawn", "map": "map"}
_ADDRESS = re.compile(r"https?://\S+")


def marked(show: Show) -> str:
    """All slides, their notes, and the tables that can be opened."""
    tables = _tables(show)
    slides = "\n".join(
        _slide(show, slide, place, tables) for place, slide in enumerate(show.slides)
    )
    overlays = "\n".join(_overlay(key, exhibit, show.words) for key, exhibit in tables.values())
    clock = {"now": show.words.text("Time"), "since": show.words.text("Shown for")}
    times = "".join(
        f'<span>{escape(said)} <time id="{name}"></time></span>' for name, said in clock.items()
    )
    return f'<main>\n{slides}\n</main>\n<div class="clock">{times}</div>\n{overlays}'


def headed(title: str) -> tuple[str, str]:
    """A title in two: what it says, and of whom and when."""
    said, _, about = title.partition(DASH)
    return said, about


def _tables(show: Show) -> dict[int, tuple[str, Exhibit]]:
    """The exhibits with a table to open, by their identity, each with the id of its overlay."""
    shown = {
        id(slide.exhibit): slide.exhibit
        for slide in show.slides
        if slide.exhibit is not None and not slide.exhibit.table.empty
    }
    return {
        own: (f"table-{place}", exhibit) for place, (own, exhibit) in enumerate(shown.items(), 1)
    }


def _slide(show: Show, slide: Slide, place: int, tables: dict[int, tuple[str, Exhibit]]) -> str:
    words, number, total = show.words, place + 1, len(show.slides)
    count = f"{words.number(number)} / {words.number(total)}"
    table = tables.get(id(slide.exhibit), ("",))[0]
    opens = f' data-table="{table}"' if table else ""
    before = show.slides[place - 1].exhibit if place else None
    again = before is not None and slide.exhibit is before
    body = _opening(slide) if place == 0 else _head(slide, place) + _body(slide, place)
    following = show.slides[number].title if number < total else ""
    return (
        f'<section class="slide {_shape(slide, place)}" id="slide-{number}" '
        f'aria-labelledby="title-{number}" data-count="{count}"{opens}>\n'
        f'<div class="sheet">\n{body}\n{_foot(slide, count, words)}\n</div>\n'
        f"{_notes(slide, count, following, words, again=again)}\n</section>"
    )


def _shape(slide: Slide, place: int) -> str:
    """Which of the few shapes a slide has; styles go by it."""
    if place == 0:
        return "opening"
    if slide.figure is not None:
        return f"drawn {_DRAWN[kind(slide.figure)]}"
    if slide.tiles:
        return "numbers"
    return "tabled" if slide.table is not None else "told"


def _opening(slide: Slide) -> str:
    lines = "".join(
        f"<p>{_about(about)}<span>{escape(text)}</span></p>" for about, text in slide.lines
    )
    return f'<h1 id="title-1">{escape(slide.title)}</h1>\n<div class="lines">{lines}</div>'


def _about(about: str) -> str:
    return f"<b>{escape(about)}</b> " if about else ""


def _head(slide: Slide, place: int) -> str:
    title, about = headed(slide.title)
    scope = f"<small>{escape(about)}</small>" if about else ""
    sentence = f'<p class="sentence">{escape(slide.sentence)}</p>' if slide.sentence else ""
    gap = '<span class="heard">, </span>' if about else ""
    return f'<header><h2 id="title-{place + 1}">{escape(title)}{gap}{scope}</h2>{sentence}</header>'


def _body(slide: Slide, place: int) -> str:
    if slide.figure is not None:
        lines = beside(slide.figure)
        said = f"<figcaption>{escape(' '.join(lines))}</figcaption>" if lines else ""
        return (
            f'<figure class="body"><div class="place" data-figure="{place}" role="img" '
            f'aria-label="{escape(slide.sentence)}"></div>{said}</figure>'
        )
    if slide.tiles:
        return f'<dl class="body tiles">{"".join(map(_tile, slide.tiles))}</dl>'
    if slide.table is not None:
        return f'<div class="body fits">{tabled(slide.table, slide.exhibit)}</div>'
    rows = "".join(_line(about, text) for about, text in slide.lines)
    return f'<div class="body fits lines">{rows}</div>'


def _tile(tile: Tile) -> str:
    detail = f'<dd class="detail">{escape(tile.detail)}</dd>' if tile.detail else ""
    value = f'<dd class="value">{escape(tile.value)}</dd>'
    return f"<div><dt>{escape(tile.label)}</dt>{value}{detail}</div>"


def _line(about: str, text: str) -> str:
    return f"<p>{_about(about)}<span>{escape(text)}</span></p>"


def _foot(slide: Slide, count: str, words: Words) -> str:
    sources = sources_short(slide.exhibit, words) if slide.exhibit is not None else ""
    parts = {"sources": sources, "stamp": slide.stamp, "count": count}
    spans = "".join(f'<span class="{name}">{escape(text)}</span>' for name, text in parts.items())
    return f"<footer>{spans}</footer>"


def _notes(slide: Slide, count: str, following: str, words: Words, *, again: bool) -> str:
    """What the speaker says; in the second window, and below the slide of a handout.

    `again` says that the slide before was of the same exhibit, and said the same.
    """
    title, _ = headed(slide.title)
    parts = "".join(
        f"<h4>{escape(heading)}</h4><ul>{''.join(f'<li>{_linked(one)}</li>' for one in lines)}</ul>"
        for heading, lines in slide.speech
    )
    then = words.text("Next: {title}", title=headed(following)[0]) if following else ""
    label, kind = escape(words.text("Speaker’s notes")), "notes again" if again else "notes"
    return (
        f'<aside class="{kind}" aria-label="{label}"><p class="count">{count}</p>'
        f'<h3>{escape(title)}</h3><p class="next">{escape(then)}</p>{parts}</aside>'
    )


def _linked(line: str) -> str:
    """The line with its address as a link."""
    found = _ADDRESS.search(line)
    if found is None:
        return escape(line)
    address, read = escape(found.group()), escape(unquote(found.group()))
    before, after = escape(line[: found.start()]), escape(line[found.end() :])
    return f'{before}<a href="{address}" rel="noreferrer" target="_blank">{read}</a>{after}'


def _overlay(key: str, exhibit: Exhibit, words: Words) -> str:
    return (
        f'<dialog id="{key}" class="whole" aria-labelledby="{key}-title">{closing(words)}'
        f'<h2 id="{key}-title">{escape(exhibit.title)}</h2>'
        f'<div class="scrolls" tabindex="0">{tabled(exhibit.table, exhibit)}</div></dialog>'
    )

"""What does a speaker say to a slide? Its sentence, definitions, caveats, and every source."""

from domain.words import Words
from reports.citing import citation, licence
from reports.exhibit import Exhibit, Source
from reports.terms import scope, terms
from reports.view import View

Paragraph = tuple[str, tuple[str, ...]]  # a heading, and its lines


def speech(exhibit: Exhibit | None, view: View) -> tuple[Paragraph, ...]:
    """The notes of a slide, heading by heading; those of a slide without exhibit cite the whole."""
    words = view.words
    if exhibit is None:
        said = (citation(words, view.figures), licence(words), *words.footnotes(view.countries))
        return ((words.text("How to cite"), said),)
    parts = [
        (words.text("In one sentence"), (exhibit.sentence,)),
        (words.text("What is counted"), (scope(exhibit.key, view),)),
        (words.text("Notes"), exhibit.notes),
        (
            words.text("What the words mean"),
            tuple(
                words.text("{term}: {meaning}", term=name, meaning=meaning)
                for name, meaning in terms(exhibit.key, words)
            ),
        ),
        (words.text("Sources"), tuple(source_line(one) for one in exhibit.sources)),
    ]
    return tuple((heading, lines) for heading, lines in parts if lines)


def source_line(source: Source) -> str:
    """A source on one line, with its address or why it has none."""
    said = f"{source.publisher}, {source.published}"
    return (
        f"{said}. {source.url or source.note}".rstrip(". ") if source.url or source.note else said
    )


def sources_short(exhibit: Exhibit, words: Words, *, named: int = 4) -> str:
    """The publishers behind a slide in one line, the first by name; the notes have them all."""
    publishers = list(dict.fromkeys(source.publisher for source in exhibit.sources))
    if not publishers:
        return ""
    said = "; ".join(publishers[:named])
    left = len(publishers) - named
    if left > 0:
        more = words.plural("{n} more publisher", "{n} more publishers", left)
        said = words.text("{publishers}; and {more}", publishers=said, more=more)
    return words.text("Sources: {sources}", sources=said)

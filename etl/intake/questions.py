"""What does a file not say, that its claims need? Asked once, and remembered by who asks.

What the file says in its title, its notes or in a line such as `Source: …` is offered as the
answer; a person's answer goes before it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.findings import Finding, shown
from etl.intake.columns import Countries, places
from etl.intake.doubts import Doubts
from etl.intake.encodings import ENCODINGS
from etl.intake.given import Asked, Column, Opened, Question
from etl.intake.labels import DAY_FIRST, MONTH_FIRST
from etl.intake.shapes import BY_YEAR, CLAIMS, OPERATIONS
from etl.intake.values import Dated, read_country, read_date, read_scope
from etl.layout import DELIMITERS


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


SCOPES = ("operation", "year_total", "cumulative")
_LIKELY = {BY_YEAR: ("year_total", "cumulative", "operation")}  # the likeliest first
_TEXTS = {
    "encoding": _("In which encoding is the file written?"),
    "delimiter": _("Which mark stands between the columns?"),
    "speaker": _("Whose figures are these?"),
    "publisher": _("Who published them?"),
    "published": _("As of which date?"),
    "scope": _("What does a number count: one operation, one year, or all until its date?"),
    "country": _("Which country did the people return to?"),
    "origin": _("Which country did they leave?"),
    "title": _("What is the document called?"),
    "url": _("At which address can it be read?"),
    "date_order": _("Is 03/04/2021 the third of April or the fourth of March?"),
    "decimal": _("Which mark stands before decimals?"),
}
_OPTIONAL = ("origin", "title", "url", "date_order", "decimal")


@dataclass(frozen=True)
class Context:
    """What is known when questions are asked."""

    opened: Opened
    columns: Sequence[Column]
    shape: str
    told: Mapping[str, str] = field(default_factory=dict)
    doubts: Doubts = field(default_factory=lambda: Doubts(()))
    countries: Countries = field(default_factory=dict)


def questions(context: Context, asked: Asked) -> tuple[tuple[Question, ...], tuple[Finding, ...]]:
    """What is asked of this file, with the answers so far; and answers that cannot be read."""
    found, unclear = [], []
    for key, choices in _asked(context, asked.answers):
        given = _given(key, asked)
        answer = _read(key, given, choices=choices, countries=context.countries)
        if given and not answer:
            unclear.append(_unclear(key, given, file=context.opened.file))
        answer = answer if given else context.told.get(key, "")
        found.append(Question(key, _TEXTS[key], choices, answer, needed=key not in _OPTIONAL))
    return tuple(found), tuple(unclear)


def answers(questions: Sequence[Question], *, shape: str) -> dict[str, str] | None:
    """The answer of each question; None while a needed one is open."""
    if any(one.needed and not one.answer for one in questions):
        return None
    known = {"scope": "operation"} if shape == OPERATIONS else {}
    return known | {one.key: one.answer for one in questions}


def _asked(context: Context, answered: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The keys of the questions and what may be chosen."""
    if "encoding" in context.opened.doubts:
        yield "encoding", ENCODINGS
    if "delimiter" in context.opened.doubts:
        yield "delimiter", tuple(DELIMITERS)
    if context.shape == CLAIMS:
        return
    columns = places(context.columns)
    scopes = _LIKELY.get(context.shape, SCOPES)
    for key in ("speaker", "publisher", "published", "scope", "country", "origin", "title", "url"):
        if key not in columns and not (key == "scope" and context.shape == OPERATIONS):
            yield key, scopes if key == "scope" else ()
    if "date_order" in answered or context.doubts.of("day_or_month"):
        yield "date_order", (DAY_FIRST, MONTH_FIRST)
    if "decimal" in answered or context.doubts.of("two_readings"):
        yield "decimal", (",", ".")


def _given(key: str, asked: Asked) -> str:
    said = {"encoding": asked.encoding, "delimiter": asked.delimiter}
    return said.get(key, "") or asked.answers.get(key, "")


def _read(key: str, text: str, *, choices: Sequence[str], countries: Countries) -> str:
    """The answer as claims write it, '' where it cannot be read."""
    readers: Mapping[str, Callable[[str], str | None]] = {
        "published": _date,
        "country": lambda said: read_country(said, countries),
        "origin": lambda said: read_country(said, countries),
        "scope": lambda said: read_scope(said),
    }
    if key in readers:
        return readers[key](text) or "" if text else ""
    return text if not choices or text in choices or key in ("encoding", "delimiter") else ""


def _date(text: str) -> str:
    said = read_date(text)
    return said.text if isinstance(said, Dated) else ""


def _unclear(key: str, text: str, *, file: str) -> Finding:
    return Finding(
        severity="stop",
        rule="unclear_answer",
        message=_("The answer “{value}” cannot be read."),
        remedy=_TEXTS[key],
        given=(("value", shown(text)),),
        file=file,
        column=key,
        value=text,
    )

"""What has to be told in every language? Messages of the code, texts of the shipped tables."""

import ast
import csv
import string
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from domain.errors import RepatriationError
from domain.words import LANGUAGES
from domain.words.catalogue import path_of
from reports.deck.presets import presets
from tests.tree import ROOT

SPEAKING = ("domain", "etl", "stats", "reports", "ui", "pages")
ERRORS = [one.__name__ for one in RepatriationError.__subclasses__()]
MARKS = {"text": None, "plural": (1, 2), "_": None, **dict.fromkeys(ERRORS)}
OTHERS = [language for language in LANGUAGES if language != "en"]


def speaking_files() -> Iterator[Path]:
    for folder in SPEAKING:
        yield from sorted((ROOT / folder).rglob("*.py"))
    yield ROOT / "dashboard.py"


def told_by_data(language: str) -> set[str]:
    """Names and reasons of the shipped tables without a column in this language, and authors."""
    columns = {"events": "name", "rulings": "reason"}
    found = {name: rows(f"data/reference/{name}.csv") for name in columns}
    authors = {row["author"] for row in found["rulings"]}
    return authors | {
        row[column]
        for name, column in columns.items()
        for row in found[name]
        if row[column] and f"{column}_{language}" not in row
    }


def rows(path: str) -> list[dict[str, str]]:
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def messages(language: str = "en") -> set[str | tuple[str, ...]]:
    """Every message of the code: a text, or both forms of a plural; and what the data tell."""
    ours = {text for one in presets().values() for text in (one.title, one.shows)}
    return coded() | ours | (told_by_data(language) if language != "en" else set())


def coded() -> set[str | tuple[str, ...]]:
    return {
        message if isinstance(message, str) else tuple(message)
        for path in speaking_files()
        for _, message, *_ in extract("python", BytesIO(path.read_bytes()), keywords=MARKS)
        if message
    }


def spoken() -> Iterator[tuple[str, ast.expr]]:
    """What every call of `text` or `plural`, and every error, says first, and in which file."""
    for path in speaking_files():
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for call in (node for node in nodes if isinstance(node, ast.Call) and node.args):
            attribute, name = (getattr(call.func, one, "") for one in ("attr", "id"))
            if attribute in ("text", "plural") or name in ERRORS:
                yield path.relative_to(ROOT).as_posix(), call.args[0]


@lru_cache
def catalogue_of(language: str) -> Catalog:
    with path_of(language).open("rb") as file:
        return read_po(file)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(catalogue: Catalog, message: str | tuple[str, ...]) -> tuple[str, ...]:
    found = catalogue.get(message if isinstance(message, str) else message[0])
    said = found.string if found and not found.fuzzy else ""
    return (said,) if isinstance(said, str) else tuple(said or ())

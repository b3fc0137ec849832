"""Is everything that a reader sees said in every language, in well-formed numbers and dates?"""

import ast
import string
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po

from domain.words import LANGUAGES, Words
from domain.words.catalogue import path_of
from domain.words.names import TERRITORIES
from reports.deck.presets import presets
from tests.tree import ROOT

SPEAKING = ("domain", "etl", "reports", "ui", "pages")
MARKS = {"text": None, "plural": (1, 2), "_": None}
OTHERS = [language for language in LANGUAGES if language != "en"]
DAY = date(2024, 11, 27)
NO_BREAK = "\N{NO-BREAK SPACE}"


def speaking_files() -> Iterator[Path]:
    for folder in SPEAKING:
        yield from sorted((ROOT / folder).rglob("*.py"))
    yield ROOT / "dashboard.py"


def messages() -> set[str | tuple[str, ...]]:
    """Every message of the code, a text or both forms of a plural, and those of the presets."""
    ours = {text for one in presets().values() for text in (one.title, one.shows)}
    return ours | {
        message if isinstance(message, str) else tuple(message)
        for path in speaking_files()
        for _, message, *_ in extract("python", BytesIO(path.read_bytes()), keywords=MARKS)
        if message
    }


def spoken() -> Iterator[tuple[str, ast.expr]]:
    """Every first argument of a call of `text` or `plural`, with the file it stands in."""
    for path in speaking_files():
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for call in (node for node in nodes if isinstance(node, ast.Call) and node.args):
            if isinstance(call.func, ast.Attribute) and call.func.attr in ("text", "plural"):
                yield path.relative_to(ROOT).as_posix(), call.args[0]


@lru_cache
def catalogue_of(language: str) -> Catalog:
    return read_po(BytesIO(path_of(language).read_bytes()))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(catalogue: Catalog, message: str | tuple[str, ...]) -> tuple[str, ...]:
    found = catalogue.get(message if isinstance(message, str) else message[0])
    said = found.string if found and not found.fuzzy else ""
    return (said,) if isinstance(said, str) else tuple(said or ())


def test_the_three_languages_are_there() -> None:
    assert LANGUAGES == ("en", "ru", "uz")


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language: str) -> None:
    catalogue, wanted = catalogue_of(language), messages()
    assert len(wanted) > 100
    missing = {each for each in wanted if not all(forms(catalogue, each))}
    assert missing == set()


def test_no_message_hides_from_the_catalogues() -> None:
    """One within an f-string would never be; a name stands for messages marked elsewhere."""
    known = {each if isinstance(each, str) else each[0] for each in messages()}
    outside = [(file, said) for file, said in spoken() if not file.startswith("domain/words/")]
    assert len(outside) > 50
    hidden = [
        (file, ast.unparse(said))
        for file, said in outside
        if not (isinstance(said, ast.Constant) and said.value in known)
        and not isinstance(said, ast.Name | ast.Attribute | ast.Subscript)
    ]
    assert hidden == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_outlives_its_message(language: str) -> None:
    catalogue, wanted = catalogue_of(language), messages()
    kept = {
        each.id if isinstance(each.id, str) else tuple(each.id) for each in catalogue if each.id
    }
    assert kept - wanted == set()
    assert not catalogue.obsolete


@pytest.mark.parametrize("language", OTHERS)
def test_plurals_have_as_many_forms_as_the_language(language: str) -> None:
    catalogue = catalogue_of(language)
    plurals = [each for each in messages() if not isinstance(each, str)]
    wrong = [each for each in plurals if len(forms(catalogue, each)) != catalogue.num_plurals]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_the_placeholders(language: str) -> None:
    catalogue = catalogue_of(language)
    for each in messages():
        found = {frozenset(placeholders(form)) for form in forms(catalogue, each)}
        assert found == {frozenset(placeholders("".join(each)))}


def test_uzbek_is_written_with_its_own_signs() -> None:
    said = "".join("".join(forms(catalogue_of("uz"), each)) for each in messages())
    names = "".join(Words("uz").country(code) for code in (*TERRITORIES, "AFG", "USA"))
    assert not set("'`‘’") & set(said.replace("'yil'", "") + names)
    assert not any("а" <= letter <= "я" for letter in said.lower())


@pytest.mark.parametrize(
    ("language", "number", "share", "day", "month", "at_least"),
    [
        ("en", "12,345.6", "12.5%", "27 November 2024", "November 2024", "at least 717"),
        (
            "ru",
            "12\u202f345,6",
            "12,5\u202f%",
            "27 ноября 2024 г.",
            "ноябрь 2024 г.",
            "не менее 717",
        ),
        ("uz", "12\u202f345,6", "12,5%", "2024‑yil 27‑noyabr", "2024‑yil noyabr", "kamida 717"),
    ],
)
def test_numbers_and_dates_have_the_forms_of_the_language(
    language: str, number: str, share: str, day: str, month: str, at_least: str
) -> None:
    words = Words(language)
    assert words.number(12345.6, digits=1) == number
    assert words.percent(0.125, digits=1) == share
    assert words.date(DAY).replace(NO_BREAK, " ") == day
    assert words.date(DAY, "month").replace(NO_BREAK, " ") == month
    assert " " not in words.date(DAY)
    assert words.date(DAY, "year") == "2024"
    assert words.qualified(717, "at_least") == at_least


@pytest.mark.parametrize(("n", "form"), [(1, "one"), (2, "many"), (21, "many"), (1200, "many")])
def test_english_needs_no_entry_for_its_plurals(n: int, form: str) -> None:
    assert Words("en").plural("one", "many", n) == form


def test_a_range_of_one_figure_is_that_figure() -> None:
    assert Words("en").range(483, 1531) == "483–1,531"
    assert Words("en").range(93, 93) == "93"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Kyrgyzstan", "Kosovo*", "Central Asia", "France", "Kazakhstan and Syria"]),
        ("ru", ["Кыргызстан", "Косово*", "Центральная Азия", "Франция", "Казахстан и Сирия"]),
        ("uz", ["Qirgʻiziston", "Kosovo*", "Markaziy Osiyo", "Fransiya", "Qozogʻiston va Suriya"]),
    ],
)
def test_countries_are_called_as_they_call_themselves(language: str, names: list[str]) -> None:
    codes = ["KGZ", "XKX", "M49:143", "FRA", "KAZ;SYR"]
    assert [Words(language).country(code) for code in codes] == names


def test_uzbek_letters_stand_in_the_order_of_their_alphabet() -> None:
    names = [
        Words("uz").country(code) for code in Words("uz").by_name(["UZB", "XKX", "KAZ", "TUR"])
    ]
    assert names == ["Kosovo*", "Qozogʻiston", "Turkiya", "Oʻzbekiston"]
    assert Words("ru").by_name(["UZB", "KAZ", "FRA"]) == ["KAZ", "UZB", "FRA"]


def test_kosovo_brings_its_footnote_and_nobody_else_does() -> None:
    assert [note[0] for note in Words("ru").footnotes(["KAZ;XKX", "XKX"])] == ["*"]
    assert Words("ru").footnotes(["KAZ", "UZB"]) == ()


def test_groups_can_stand_within_a_sentence() -> None:
    assert Words("uz").group("women") == "Ayollar"
    assert Words("uz").group("women", inline=True) == "ayollar"


def test_separators_are_what_the_numbers_use() -> None:
    found = {one: Words(one).separators for one in LANGUAGES}
    assert found == {"en": ".,", "ru": ",\u202f", "uz": ",\u202f"}

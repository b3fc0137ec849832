"""Are numbers, dates and names well-formed in every language?"""

from datetime import date

import pytest

from domain.words import LANGUAGES, Words
from domain.words.names import collated
from tests.domain.messages import OTHERS

DAY = date(2024, 11, 27)
NO_BREAK = "\N{NO-BREAK SPACE}"


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
        ("kk", "12\u202f345,6", "12,5%", "2024 ж. 27 қараша", "2024 ж. қараша", "кемінде 717"),
        ("ky", "12\u202f345,6", "12,5%", "2024‑ж. 27‑ноябрь", "2024‑ж. ноябрь", "кеминде 717"),
        ("tg", "12\u202f345,6", "12,5%", "27 Ноябр 2024", "Ноябр 2024", "на камтар аз 717"),
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
        ("kk", ["Қырғызстан", "Косово*", "Орталық Азия", "Франция", "Қазақстан және Сирия"]),
        ("ky", ["Кыргызстан", "Косово*", "Борбордук Азия", "Франция", "Казакстан жана Сирия"]),
        ("tg", ["Қирғизистон", "Косово*", "Осиёи Марказӣ", "Фаронса", "Қазоқистон ва Сурия"]),
    ],
)
def test_countries_are_called_as_they_call_themselves(language: str, names: list[str]) -> None:
    codes = ["KGZ", "XKX", "M49:143", "FRA", "KAZ;SYR"]
    assert [Words(language).country(code) for code in codes] == names


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("kk", "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
        ("ky", "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"),
        ("tg", "абвгғдеёжзиӣйкқлмнопрстуӯфхҳчҷшъэюя"),
    ],
)
def test_letters_of_our_own_stand_in_the_order_of_their_alphabet(
    language: str, letters: str
) -> None:
    words = [letter + "а" for letter in letters]
    shuffled = words[1::2] + words[::2]
    assert sorted(shuffled, key=lambda word: collated(word, language)) == words
    assert collated("Ааа", language) < collated(letters[1] + "а", language)


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
    others = dict.fromkeys(OTHERS, ",\u202f")
    assert found == {"en": ".,"} | others

"""Which countries does a claim speak of?"""

import pytest

from tests.etl.tables import claim, refused


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KAZ", "KAZ"),
        (" kaz ", "KAZ"),
        ("Казахстан", "KAZ"),
        ("Oʻzbekiston", "UZB"),
        ("O'zbekiston", "UZB"),
        ("Kirgizia", "KGZ"),
        ("TJK;KAZ; Узбекистан", "KAZ;TJK;UZB"),
        ("KAZ;KAZ;", "KAZ"),
        ("WLD", "WLD"),
        ("RUS;M49:143", "M49:143;RUS"),
        ("XKX", "XKX"),
    ],
)
def test_codes_and_spellings(text: str, code: str) -> None:
    assert claim(country=text)["country"] == code


@pytest.mark.parametrize("text", ["Kazakhstann", "KAZ/UZB", "KAZ;Atlantis", "Central Asia", "NA"])
def test_a_likeness_is_no_country(text: str) -> None:
    found = refused(country=text)
    assert (found.rule, found.column, found.value) == ("unknown_country", "country", text)
    assert f"“{text}”" in found.said()


@pytest.mark.parametrize("text", ["", " ", ";"])
def test_no_country_at_all(text: str) -> None:
    assert refused(country=text).rule == "no_country"


def test_origins_are_joined_in_order_or_not_stated() -> None:
    assert claim(origin="SYR;IRQ")["origins"] == "IRQ;SYR"
    assert claim(origin="Сирия")["origins"] == "SYR"
    assert claim(origin="")["origins"] == ""


@pytest.mark.parametrize("text", ["Atlantis", "WLD"])
def test_an_origin_that_is_no_country(text: str) -> None:
    found = refused(origin=text)
    assert (found.rule, found.column) == ("unknown_country", "origin")

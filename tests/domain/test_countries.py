"""Is a label looked up exactly, whatever its case, apostrophes, dashes and spaces?"""

import pandas as pd
import pytest

from domain.countries import country_of, fold, reasons

COUNTRIES = pd.DataFrame(
    [
        ["UZB", "UZ", "Uzbekistan", "Oʻzbekiston|Ўзбекистон"],
        ["NAM", "NA", "Namibia", ""],
        ["CIV", "CI", "Côte d’Ivoire", "Ivory Coast"],
    ],
    columns=["iso3", "iso2", "name", "aliases"],
    dtype="str",
)
NOT_COUNTRIES = pd.DataFrame({"label": ["NA", "Africa"], "reason": ["empty", "continent"]})


@pytest.mark.parametrize("apostrophe", "'’‘ʼʻ`´")
def test_any_apostrophe_will_do(apostrophe: str) -> None:
    assert fold(f"O{apostrophe}zbekiston") == fold("Oʻzbekiston")


@pytest.mark.parametrize("label", ["  UZBEKISTAN ", "uzbekistan", "Uzbekistan\u00a0", "UZB", "uz"])
def test_case_and_spaces_do_not_matter(label: str) -> None:
    assert country_of(COUNTRIES, NOT_COUNTRIES)[fold(label)] == "UZB"


def test_letters_are_not_confused() -> None:
    assert fold("Ўзбекистон") != fold("Узбекистон")
    assert fold("Ivory–Coast") == fold("ivory-coast") != fold("ivory coast")


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert fold("Co\u0302te d'Ivoire") == fold("Côte d’Ivoire")


def test_what_is_no_country_is_not_found() -> None:
    known = country_of(COUNTRIES, NOT_COUNTRIES)
    assert known["nam"] == known["namibia"] == "NAM"
    assert {"na", "", "africa"} & set(known) == set()
    assert reasons(NOT_COUNTRIES) == {"na": "empty", "africa": "continent"}

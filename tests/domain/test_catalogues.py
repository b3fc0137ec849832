"""Is everything that a reader sees said in every language?"""

import ast

import pytest

from domain.words import LANGUAGES, Words
from domain.words.names import TERRITORIES
from tests.domain.messages import OTHERS, catalogue_of, forms, messages, placeholders, spoken


def test_the_six_languages_are_there() -> None:
    assert LANGUAGES == ("en", "kk", "ky", "ru", "tg", "uz")


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language: str) -> None:
    catalogue, wanted = catalogue_of(language), messages(language)
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
    catalogue, wanted = catalogue_of(language), messages(language)
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
    for each in messages(language):
        found = {frozenset(placeholders(form)) for form in forms(catalogue, each)}
        assert found == {frozenset(placeholders("".join(each)))}


def test_uzbek_is_written_with_its_own_signs() -> None:
    said = "".join("".join(forms(catalogue_of("uz"), each)) for each in messages())
    names = "".join(Words("uz").country(code) for code in (*TERRITORIES, "AFG", "USA"))
    assert not set("'`‘’") & set(said.replace("'yil'", "") + names)
    assert not any("а" <= letter <= "я" for letter in said.lower())

"""Is everything that a file can hold and a reader can be asked called by a name?"""

import pytest

from domain.words import LANGUAGES, Words
from etl.drafting import STEPS
from etl.intake import questions, unread
from etl.intake.headings import FIELDS as READ
from etl.intake.labels import DAY_FIRST, MONTH_FIRST
from etl.layout import DELIMITERS as SIGNS
from reports.refresh.fields import FIELDS, field_name
from reports.refresh.format import read_as_it_is
from reports.refresh.understood import CHOICES, DELIMITERS, UNREAD, choice_name
from ui.refreshing.previewing import STEPS as TOLD


def test_every_field_has_a_name() -> None:
    assert set(READ) == set(FIELDS)
    assert set(SIGNS) == set(DELIMITERS)
    assert {*questions.SCOPES, DAY_FIRST, MONTH_FIRST} <= set(CHOICES)
    assert {
        unread.TITLE,
        unread.NOTE,
        unread.TOTAL,
        unread.REPEATED,
        unread.SECTION,
        unread.OTHER,
    } == set(UNREAD)
    assert set(STEPS) == set(TOLD)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_tell_fields_apart(language: str) -> None:
    words = Words(language)
    names = [field_name(words, one) for one in (*FIELDS, "", "group:women", "year:2024")]
    assert len(set(names)) == len(names)
    assert choice_name(words, "country", "KGZ") == words.country("KGZ")
    table = read_as_it_is(words).table
    assert table is not None
    assert len(table) == len(FIELDS)

"""Is an error said in the reader's language, with its values as they are?"""

import pickle

import pytest

from domain.errors import NotAllowed, RepatriationError, StoreUnavailable, UnreadableFile
from domain.words import Words

LARGE = UnreadableFile("{file}: it has more than {most} cells.", file="t.csv", most=2_000_000)
WITHIN = UnreadableFile("{file}: {why}", file="t.zip", why=LARGE)
FULL = StoreUnavailable(
    "The store at {place} cannot be used: {why}. Check that the place exists and can be written,"
    " or name another in REPATRIATION_STORE.",
    place="/figures",
    why=StoreUnavailable("its disk is full"),
)


def test_an_error_is_said_in_english_where_nobody_asks_for_a_language() -> None:
    assert str(LARGE) == Words("en").error(LARGE) == "t.csv: it has more than 2,000,000 cells."
    assert str(WITHIN) == "t.zip: t.csv: it has more than 2,000,000 cells."
    assert str(FULL).startswith("The store at /figures cannot be used: its disk is full. Check")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (LARGE, "t.csv: ячеек больше, чем 2\u202f000\u202f000."),
        (WITHIN, "t.zip: t.csv: ячеек больше, чем 2\u202f000\u202f000."),
        (NotAllowed("To publish, sign in."), Words("ru").text("To publish, sign in.")),
    ],
)
def test_an_error_is_said_in_the_language_of_the_reader(
    error: RepatriationError, said: str
) -> None:
    assert Words("ru").error(error) == said
    assert said != str(error)


def test_an_error_within_another_is_translated_with_it() -> None:
    assert "на его диске нет места" in Words("ru").error(FULL)
    assert "uning diskida joy qolmagan" in Words("uz").error(FULL)


def test_braces_of_a_value_are_no_names() -> None:
    error = UnreadableFile("{file}: the file is empty.", file="{why} {0}.csv")
    assert str(error) == "{why} {0}.csv: the file is empty."


def test_an_error_comes_back_from_another_process_as_it_was() -> None:
    assert str(pickle.loads(pickle.dumps(WITHIN))) == str(WITHIN)  # noqa: S301 — our own bytes

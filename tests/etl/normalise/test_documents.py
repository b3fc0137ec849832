"""Which document says it?"""

import pytest

from tests.etl.tables import claim, read, refused

NO_ADDRESS = {"url": ""}


def test_an_address_is_a_document_whatever_is_said_of_it() -> None:
    given = read({}, {"title": "Another title", "published": "2020"}, {"url": "https://e.org/2"})
    first, again, other = given.claims["source"]
    assert first == again != other
    assert list(given.sources["source"]) == sorted({first, other})
    row = given.sources.set_index("source").loc[first]
    assert (row["title"], row["published"], row["url"]) == ("A title", "2019-01-09", row["url"])


def test_without_an_address_publisher_title_date_and_language_tell() -> None:
    changes: list[dict[str, str]] = [
        {},
        {"publisher": "X"},
        {"title": "X"},
        {"published": "2020"},
        {"language": "en"},
    ]
    given = read(*(NO_ADDRESS | one for one in [*changes, {}]))
    sources = list(given.claims["source"])
    assert len(set(sources)) == 5
    assert sources[0] == sources[-1]
    assert len(given.sources) == 5


def test_ids_do_not_hang_on_the_file_around_them() -> None:
    alone = claim(**NO_ADDRESS)["source"]
    assert read({}, {"title": "Z"} | NO_ADDRESS, NO_ADDRESS).claims["source"].iloc[2] == alone
    assert str(alone).startswith("s")
    assert str(alone)[1:].isalnum()


def test_an_address_is_never_taken_for_a_description() -> None:
    address = "https://e.org"
    given = read(NO_ADDRESS | {"publisher": "", "title": "", "language": address}, {"url": address})
    assert given.claims["source"].nunique() == 2


@pytest.mark.parametrize(
    "text", ["https://e.org", "http://e.org?x=1", "http://e.org/ж?x=1#y", "HTTPS://E.ORG/"]
)
def test_addresses(text: str) -> None:
    assert len(read({"url": text}).claims) == 1


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "e.org/1", "https://", "ftp://e.org", "https://e.org/a b"]
)
def test_what_is_no_address_of_a_page(text: str) -> None:
    found = refused(url=text)
    assert (found.rule, found.column, found.value) == ("no_address", "url", text)

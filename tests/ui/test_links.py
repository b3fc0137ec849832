"""Does a cell lead where it says, and can no address end the link around it?"""

from types import SimpleNamespace

import pytest

from domain.selection import Selection
from domain.words import Words
from ui.links import leads_to
from ui.reader import Reader

NOW = SimpleNamespace(
    selection=Selection(countries=("KAZ",), operation="kaz-1", rows="year"),
    figures=SimpleNamespace(edition="2026-11-22-test"),
    words=Words("en"),
)


def target(address: str) -> str:
    now: Reader = NOW  # type: ignore[assignment]
    return leads_to(now, address)


def test_an_operation_opens_with_the_filters_and_the_edition() -> None:
    assert target("operation=kaz-2") == (
        "operations?countries=KAZ&edition=2026-11-22-test&lang=en&operation=kaz-2"
    )


def test_a_number_opens_its_passport() -> None:
    assert target("KAZ~2019").startswith("passport?countries=KAZ")
    assert target("KAZ~2019").endswith("number=KAZ~2019")


def test_a_page_elsewhere_is_followed_as_it_is() -> None:
    address = "https://example.org/a%20b?x=1&y=2#z"
    assert target(address) == address


@pytest.mark.parametrize("sign", ["<", ">", "\n", " ", "\\", '"', "`", "$", "|"])
def test_no_sign_of_an_address_ends_its_link(sign: str) -> None:
    assert sign not in target(f"https://example.org/{sign}x")


def test_what_is_no_web_address_is_taken_for_a_number() -> None:
    assert target("javascript:alert(1)").startswith("passport?")

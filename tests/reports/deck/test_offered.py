"""Is each exhibit offered under its own key, with the choices that move it?"""

from typing import Any

import pytest

from domain.selection import Selection
from domain.words import Words
from reports.deck.offered import BY_GROUPS, OF_ONE, OFFERED
from reports.exhibit import Exhibit
from tests.reports.bundle import shipped


def made(key: str, **chosen: Any) -> Exhibit:
    return OFFERED[key].make(shipped(), Selection(**chosen), Words("en"))


def told(exhibit: Exhibit) -> tuple[str, str, str]:
    return exhibit.title, exhibit.sentence, exhibit.table.to_csv()


SOME = ("by-group", "children", "operations")  # the others wait for `make stress`
EVERY = [pytest.param(one, marks=() if one in SOME else pytest.mark.stress) for one in OFFERED]


@pytest.mark.parametrize("key", EVERY)
def test_an_exhibit_goes_by_its_key_and_by_the_choices_that_it_takes(key: str) -> None:
    whole = made(key)
    assert whole.key == key
    assert not whole.empty
    assert (told(made(key, groups=("women",))) != told(whole)) == (key in BY_GROUPS)
    assert (told(made(key, country="UZB")) != told(whole)) == (key in OF_ONE)

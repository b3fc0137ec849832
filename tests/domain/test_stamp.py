"""Is a stamp read as it was written, wherever it stands?"""

from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as some

from domain.selection import Selection, read
from domain.stamp import Stamp, read_stamp, stamped
from tests.domain.test_selection import KNOWN, selections

EDITION = "2026-02-24-6dcf"
DAY = date(2024, 11, 27)
stamps = some.builds(
    Stamp,
    edition=some.just(EDITION),
    day=some.none() | some.dates(min_value=date(1000, 1, 1)),
    exhibit=some.sampled_from(("", "by-year", "operations")),
    filters=some.dictionaries(some.text(min_size=1), some.text(min_size=1)).map(urlencode),
)


@given(stamps)
def test_a_stamp_is_read_as_it_is_written(stamp: Stamp) -> None:
    assert read_stamp(str(stamp)) == stamp


@given(stamps)
def test_it_is_found_within_a_text(stamp: Stamp) -> None:
    assert read_stamp(f"Edition ({stamp}), Tashkent") == stamp


@given(selections)
def test_a_stamp_brings_its_selection_back(selection: Selection) -> None:
    pinned = Selection(**{**vars(selection), "edition": KNOWN.editions[0], "language": "en"})
    back = read(stamped(pinned, pinned.as_of).parameters(), KNOWN).selection
    assert back == pinned


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        (f"{EDITION}/2024-11-27/by-year?countries=KAZ.UZB", (DAY, "by-year", "countries=KAZ.UZB")),
        (f"edition {EDITION}", (None, "", "")),
        (f"{EDITION}//by-year", (None, "by-year", "")),
        (f"«{EDITION}/2024-11-27»", (DAY, "", "")),
    ],
)
def test_some_stamps(text: str, stamp: tuple[date | None, str, str]) -> None:
    assert read_stamp(text) == Stamp(EDITION, *stamp)


@pytest.mark.parametrize("text", ["", "Tashkent", "2026-02-24", f"{EDITION}/2024-13-01"])
def test_what_is_none(text: str) -> None:
    assert read_stamp(text) is None


def test_a_stamp_of_an_exhibit_holds_nothing_of_a_page() -> None:
    selection = Selection(countries=("KAZ",), edition=EDITION, rows="year", language="uz")
    assert stamped(selection, DAY, "by-year").filters == "countries=KAZ"
    assert stamped(selection, DAY).filters == "countries=KAZ&rows=year"

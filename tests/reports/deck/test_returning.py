"""Does a stamp lead back to its view, from whatever it was copied out of?"""

from datetime import date

import pytest

from domain.errors import UnknownEdition, UsageError
from domain.selection import Selection
from reports.deck.returning import Way, stamp_of, way_back
from tests.reports.bundle import shipped

NEWEST, OLD = "2026-02-24-6dcf", "2025-12-01-00aa"
DAYS = {NEWEST: date(2026, 2, 22), OLD: date(2025, 11, 30)}
PAGES = ("overview", "years", "countries", "table", "sources", "present")


def way(text: str) -> Way:
    return way_back(text, editions=tuple(DAYS), until=DAYS.get, pages=PAGES)


def test_a_stamp_leads_to_the_page_of_its_exhibit() -> None:
    found = way(f"Source: edition {NEWEST}/2024-11-27/operations?countries=KAZ.UZB&country=UZB.")
    assert (found.page, found.exhibit, found.unknown) == ("countries", "operations", ())
    assert found.parameters == {
        "edition": [NEWEST],
        "as_of": ["2024-11-27"],
        "countries": ["KAZ.UZB"],
        "country": ["UZB."],
    }


def test_the_day_of_an_edition_itself_is_no_date_to_settle_for() -> None:
    assert way(f"{NEWEST}/2026-02-22/by-year").parameters == {"edition": [NEWEST]}
    assert way(f"{OLD}/2026-02-22/by-year").parameters["as_of"] == ["2026-02-22"]


@pytest.mark.parametrize(
    ("filters", "page"),
    [("rows=year", "table"), ("search=Mehr", "sources"), ("countries=KAZ", "")],
)
def test_a_stamp_of_a_page_leads_to_the_page_that_it_is_of(filters: str, page: str) -> None:
    assert way(f"{NEWEST}/2026-02-22?{filters}").page == page


def test_a_link_is_taken_as_a_link() -> None:
    found = way(f"https://figures.example.org/years?countries=KGZ&edition={OLD}&lang=uz&x=1")
    assert found == Way("years", "", {"countries": ["KGZ"], "edition": [OLD]})
    assert way("https://example.org/api/slides.html?slide=by-year").page == "present"
    assert way("/nowhere?countries=KGZ").page == ""


def test_what_is_unknown_is_said() -> None:
    assert way(f"{NEWEST}/2024-11-27/by-moon").unknown == ("by-moon",)
    with pytest.raises(UnknownEdition):
        way("2020-01-01-abcd/2020-01-01/by-year")
    for text in ("", "Tashkent", "https://example.org/years", "http://[x?lang=en"):
        with pytest.raises(UsageError):
            way(text)


def test_an_exhibit_without_a_key_of_its_own_has_the_stamp_of_its_page() -> None:
    selection = Selection(rows="year", language="ru")
    figures = shipped()
    until = figures.until
    assert str(stamp_of(selection, figures, "own-table")) == f"{figures.edition}/{until}?rows=year"
    assert str(stamp_of(selection, figures, "by-year")) == f"{figures.edition}/{until}/by-year"

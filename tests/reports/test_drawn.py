"""Do charts and tables show the same figures in the same order?"""

from collections.abc import Callable

import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.drawing import ends, of_countries, span, stack
from reports.figures import Figures
from reports.running import line_rows, point_rows
from reports.view import View
from stats.years import by_year
from tests.reports.bundle import sample, shipped


def view(figures: Figures | None = None, **chosen: object) -> View:
    selection = Selection(**chosen)  # type: ignore[arg-type]
    return View(figures or shipped(), selection, Words("en"))


def years_drawn(asked: View) -> pd.DataFrame:
    rows = by_year(*asked.both, **asked.only)
    bars = span(asked, rows["year"])
    return stack(bars, *of_countries(asked, rows), ends(asked, "year"))


@pytest.mark.parametrize("figures", [sample, shipped])
def test_segments_add_up_to_their_bar_and_ranges_to_its_range(
    figures: Callable[[], Figures],
) -> None:
    asked = view(figures(), countries=("FRA", "KAZ", "KGZ", "UZB"))
    drawn = years_drawn(asked).groupby("x")[["count", "low", "high"]].sum()
    for year, row in ends(asked, "year").items():
        bar = drawn.loc[["Year not reported" if year is None else str(year)]]
        assert bar.to_numpy().tolist() == [[row["count"], row["low"], row["high"]]]


def test_what_no_operation_accounts_for_is_a_part_of_its_own() -> None:
    drawn = years_drawn(view(sample(), countries=("FRA",)))
    parts = drawn.set_index("part")["count"].to_dict()
    assert parts == {"FRA": 51, "not_itemised": 29}
    assert set(drawn["colour"]) == {"FRA"}


def test_a_year_without_figures_keeps_its_place_without_a_count() -> None:
    drawn = years_drawn(view(sample(), countries=("KGZ",)))
    assert drawn["x"].tolist() == ["2021", "2022", "2023"]
    assert drawn["count"].isna().tolist() == [False, True, False]


def test_only_chosen_years_have_a_place() -> None:
    drawn = years_drawn(view(countries=("KGZ",), years=(2019, 2023)))
    assert drawn["x"].drop_duplicates().tolist() == ["2019", "2023", "Year not reported"]


def test_running_totals_are_shown_once_each_and_only_where_they_can_be_compared() -> None:
    points = point_rows(view(countries=("UZB",)))
    assert {row["country"] for row in points} == {"UZB"}
    said = [(row["date"], row["since"], row["count"], row["qualifier"]) for row in points]
    assert len(said) == len(set(said))
    assert point_rows(view(countries=("UZB",), years=(2019,))) == []
    assert point_rows(view(countries=("UZB",), origins=("SYR",))) == []
    children = point_rows(view(sample(), countries=("UZB",), groups=("children",)))
    assert [row["count"] for row in children] == [239]


def test_sums_grow_to_what_is_itemised() -> None:
    last = {row["country"]: row["sum"] for row in line_rows(view())}
    assert last == {"KAZ": 626, "KGZ": 533, "TJK": 381, "UZB": 435}


def test_countries_stand_in_the_order_of_their_names_in_each_language() -> None:
    for language in LANGUAGES:
        words = Words(language)
        shown = View(sample(), Selection(), words).countries
        assert list(shown) == words.by_name(shown)
    assert words.country(shown[-1]) == "Oʻzbekiston"  # Oʻ follows Z in the Uzbek alphabet


def test_central_asia_is_named_as_one_and_many_countries_by_their_number() -> None:
    five = ("KAZ", "KGZ", "TJK", "TKM", "UZB")
    assert view().scope == "Central Asia"
    assert view(countries=(*five, "FRA")).scope == "Central Asia and France"
    assert view(countries=("AZE", "BEL", "CAN", "FIN", "FRA")).scope == "5 countries"
    assert view(countries=("UZB",), years=(2019, 2020, 2022)).scope == (
        "Uzbekistan; years: 2019–2020, 2022"
    )

"""Does the reader's own table drop nobody, add nothing wrongly, and lead to what it shows?"""

from functools import cache
from itertools import permutations

import pytest

from domain.number import read_number
from domain.selection import AXES, Selection
from domain.words import LANGUAGES, Words
from reports.exhibit import Exhibit
from reports.own_axes import SPEAKER, asked, axis
from reports.own_table import own_table
from reports.view import View
from reports.wording import NONE, records
from stats.chain import figure
from stats.groups import LEAVES
from stats.table import COLUMNS, tabulate
from tests.reports.bundle import sample, shipped

WORDS = Words("en")
PAIRS = list(permutations(COLUMNS, 2))
CHOSEN = {
    "all": Selection(),
    "comparators": Selection(countries=("IRQ", "TJK", "XKX")),
    "years": Selection(countries=("AZE", "KGZ"), years=(2021, 2023)),
    "origins": Selection(countries=("KAZ", "MKD"), origins=("SYR",)),
    "groups": Selection(countries=("FRA", "UZB"), groups=("women", "children")),
    "both": Selection(countries=("KAZ", "UZB"), years=(2019,), origins=("IRQ",)),
}
pairs = pytest.mark.parametrize("pair", PAIRS, ids="-".join)
chosen = pytest.mark.parametrize(
    "selection",
    [
        pytest.param(one, id=name, marks=() if name == "both" else pytest.mark.stress)
        for name, one in CHOSEN.items()
    ],
)


@cache
def made(selection: Selection, rows: str, columns: str, measure: str = "count") -> Exhibit:
    fields = {"rows": rows, "columns": columns, "measure": measure}
    given = {name: getattr(selection, name) for name in ("countries", "years", "groups", "origins")}
    return own_table(shipped(), Selection(**given, **fields), WORDS)  # type: ignore[arg-type]


@chosen
@pairs
def test_every_cell_leads_to_the_number_it_shows(
    pair: tuple[str, str], selection: Selection
) -> None:
    exhibit = made(selection, *pair)
    if exhibit.empty:
        return
    assert exhibit.numbers is not None
    both = shipped().totals, shipped().counts
    texts = exhibit.table.to_numpy().ravel().tolist()
    shown = dict(zip(exhibit.numbers.to_numpy().ravel().tolist(), texts, strict=True))
    for address in shown.keys() - {""}:
        found = figure(both, read_number(address))
        assert found is not None
        assert shown[address] == WORDS.qualified(found["count"], found["qualifier"]), address


@chosen
@pairs
def test_nobody_is_dropped_and_nobody_is_added_twice(
    pair: tuple[str, str], selection: Selection
) -> None:
    data = made(selection, *pair).data
    if data.empty:
        return
    view = View(shipped(), selection, WORDS)
    inside = data[data["beside"] == ""]
    assert inside["count"].sum() == tabulate(*view.both, by=(), **view.only)["count"].sum()
    for name in pair:
        assert {row[name] for row in records(data)} <= set(axis(view, name, data).names)
    if "group" in pair:
        assert set(data["group"]) <= {*LEAVES, *selection.groups}


@pairs
def test_ranges_and_shares_stand_where_the_counts_do(pair: tuple[str, str]) -> None:
    count, spread, share = (made(Selection(), *pair, one) for one in ("count", "range", "share"))
    assert count.table.shape == spread.table.shape == share.table.shape
    assert count.data.equals(spread.data)
    assert (count.table == NONE).equals(spread.table == NONE)
    cells = [cell for cell in share.table.to_numpy().ravel().tolist() if cell.endswith("%")]
    assert cells
    assert all(0 <= float(cell[:-1]) <= 100 for cell in cells)


def test_shares_of_a_row_add_up_and_the_unknown_are_in_none() -> None:
    exhibit = made(Selection(), "country", "group", "share")
    row = records(exhibit.table)[0]
    shares = [float(cell[:-1]) for cell in row.values() if cell.endswith("%")]
    assert sum(shares) == pytest.approx(100, abs=0.3)
    assert (row["Country"], row["Of how many people"]) == ("Kazakhstan", "621")
    assert row["Not broken down (people)"] == "133"


def test_people_who_cannot_be_added_stand_after_the_total() -> None:
    exhibit = made(CHOSEN["both"], "origin", "year")
    assert exhibit.table.columns.tolist() == [
        "Country left",
        "2019",
        "All",
        "Year not reported, not added",
    ]
    last = exhibit.table["Country left"].tolist()
    assert last == ["Iraq", "Total", "Country left not stated, not added"]
    years = made(CHOSEN["years"], "year", "country").table["Year"].tolist()
    assert years == ["2021", "2023", "Total", "Year not reported, not added"]


def test_no_shade_where_nothing_stands_and_none_on_totals() -> None:
    exhibit = made(Selection(), "country", "year")
    assert exhibit.shades is not None
    assert ((exhibit.shades > 0) <= (exhibit.table != NONE)).all(axis=None)
    assert exhibit.shades.to_numpy().max() == 1
    assert not exhibit.shades["All"].any()
    assert not exhibit.shades[exhibit.table["Country"] == "Total"].to_numpy().any()


@pytest.mark.parametrize("axes", [("year", "year"), ("speaker", "speaker"), ("country", "country")])
def test_the_same_axis_twice_is_said_kindly_and_another_is_taken(axes: tuple[str, str]) -> None:
    found = asked(Selection(rows=axes[0], columns=axes[1]), WORDS)
    assert found.rows == axes[0] != found.columns
    assert len(found.said) == 1


def test_what_is_not_asked_is_country_by_year() -> None:
    found = [
        asked(Selection(rows=row, columns=column), WORDS)
        for row in ("", *AXES)
        for column in ("", *AXES)
    ]
    assert asked(Selection(), WORDS) == asked(Selection(rows="country", columns="year"), WORDS)
    assert all(one.rows != one.columns for one in found)
    assert not any({one.rows, one.columns} == {SPEAKER, "origin"} for one in found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", ["count", "range", "share"])
def test_a_table_speaks_every_language(language: str, measure: str) -> None:
    asked_for = Selection(rows="operation", columns="group", measure=measure)
    exhibit, english = (own_table(shipped(), asked_for, Words(one)) for one in (language, "en"))
    assert exhibit.table.shape == english.table.shape
    assert (exhibit.sentence == english.sentence) is (language == "en")
    assert exhibit.data.equals(english.data)


def test_only_people_of_no_known_year_are_no_zero() -> None:
    exhibit = own_table(sample(), Selection(countries=("BEL",), years=(2019,)), WORDS)
    assert "does not mean zero" in exhibit.sentence
    assert exhibit.table["Year not reported, not added"].tolist() == ["140", "140"]

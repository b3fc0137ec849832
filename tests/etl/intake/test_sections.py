"""Are countries read that stand as rows of their own, and tables that stand one under the other?"""

from pathlib import Path

import pytest

from domain.words import Words
from etl.intake.given import Asked
from reports.refresh.understood import in_words
from tests.etl.intake.read import ANSWERS, claims, read, said, workbook
from tests.etl.intake.test_shapes import csv

KAZ_UZB = ["3 kaz-2019 women 5", "4 kaz-2020 women 6", "6 uzb-2019 women 7"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Year,Women", "Kazakhstan,", "2019,5", "2020,6", "Uzbekistan,", "2019,7"),
        ("Год,Женщины", "КАЗАХСТАН:,", "2019,5", "2020,6", "Узбекистан*,", "2019,7"),
        ("Yil,Ayollar", "Country: Kazakhstan,", "2019,5", "2020,6", "Country: UZB,", "2019,7"),
        ("When,Women", "Kazakhstan", "2019,5", "2020,6", "Uzbekistan", "2019,7"),
        ("Country,Year,Women", "Kazakhstan", ",2019,5", ",2020,6", "Uzbekistan", ",2019,7"),
    ],
)
def test_a_country_alone_in_its_row_speaks_for_the_rows_below_it(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    found = read(csv(tmp_path, *lines))
    assert claims(found) == KAZ_UZB
    assert found.unread == ((2, "section"), (5, "section"))
    assert [one for one in said(found) if not one.startswith("note")] == []
    assert "country" not in [one.key for one in found.questions]
    told = in_words(found, Words("en"), rows=3, claims=3)
    assert "Countries stand as rows of their own, above their rows." in told


def test_gaps_totals_and_footnotes_do_not_end_a_section(tmp_path: Path) -> None:
    lines = ("Year,Women", "Kazakhstan", "2019,5", "", "2020,6", "Total,11", "Uzbekistan", "2019,7")
    found = read(csv(tmp_path, *lines, "Source: the ministry"))
    assert claims(found) == ["3 kaz-2019 women 5", "5 kaz-2020 women 6", "8 uzb-2019 women 7"]
    assert found.unread == ((2, "section"), (6, "total"), (7, "section"), (9, "note"))


def test_a_row_that_names_its_own_country_keeps_it(tmp_path: Path) -> None:
    lines = ("Country,Year,Women", "Kazakhstan", ",2019,5", "Tajikistan,2019,8", ",2020,6")
    found = read(csv(tmp_path, *lines))
    assert [one.split()[1] for one in claims(found)] == ["kaz-2019", "tjk-2019", "kaz-2020"]


def test_other_words_among_the_countries_are_no_part_of_the_one_before(tmp_path: Path) -> None:
    lines = ("Year,Women", "Kazakhstan", "2019,5", "Elsewhere", "2019,7", "2020,8")
    found = read(csv(tmp_path, *lines))
    assert claims(found) == ["3 kaz-2019 women 5"]
    assert said(found) == ["stop unknown_country 5", "stop unknown_country 6"]
    assert "Elsewhere" in found.findings[0].said()


def test_rows_before_the_first_country_are_nobodys(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "Year,Women", "2018,1", "Kazakhstan", "2019,5"))
    assert [one.split()[1] for one in claims(found)] != ["kaz-2018", "kaz-2019"]


def test_words_between_rows_are_notes_where_no_country_stands_so(tmp_path: Path) -> None:
    found = read(csv(tmp_path, "Country,Year,Women", "KAZ,2019,5", "as of May", "KAZ,2020,6"))
    assert len(claims(found)) == 2
    assert found.unread == ((3, "note"),)


def test_a_country_that_stretches_over_its_row(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Year", "Women"], ["Kazakhstan"], [2019, 5], [2020, 6]]
    rows += [["Uzbekistan"], [2019, 7]]
    path = workbook(tmp_path / "wide.xlsx", ("S", rows), merged=("A2:B2", "A5:B5"))
    assert claims(read(path)) == KAZ_UZB


@pytest.mark.parametrize("again", ["Year,Women", "год,Женщины"])
def test_tables_with_the_same_columns_are_one(tmp_path: Path, again: str) -> None:
    lines = ("Kazakhstan", "Year,Women", "2019,5", "2020,6", "", "Uzbekistan", again, "2019,7")
    found = read(csv(tmp_path, *lines))
    assert claims(found) == ["3 kaz-2019 women 5", "4 kaz-2020 women 6", "8 uzb-2019 women 7"]
    assert found.unread == ((1, "section"), (6, "section"), (7, "repeated"))
    assert said(found) == []


OTHERS = (
    *("Returns", "Country,Year,Women", "KAZ,2019,5", "Total,,5", ""),
    *("Operations in Uzbekistan", "Operation,Date,Men", "Mehr-1,2019-05-30,6"),
)


def test_of_tables_with_other_columns_one_is_read_and_the_other_told_of(tmp_path: Path) -> None:
    path = csv(tmp_path, *OTHERS)
    found = read(path)
    assert claims(found) == ["3 kaz-2019 women 5"]
    assert said(found) == ["warn other_table 7"]
    assert "row 2 is read (Country, Year, Women)" in found.findings[0].said()
    assert "row 7 is not (Operation, Date, Men)" in found.findings[0].said()
    assert found.unread[2:] == ((6, "other_table"), (7, "other_table"), (8, "other_table"))


def test_the_other_table_is_read_where_its_header_is_chosen(tmp_path: Path) -> None:
    found = read(csv(tmp_path, *OTHERS), Asked(header=7, answers=ANSWERS))
    assert (found.shape, found.title) == ("operations", "Operations in Uzbekistan")
    assert [one.split()[2:] for one in claims(found)] == [["men", "6"]]
    assert said(found) == ["warn other_table 2"]

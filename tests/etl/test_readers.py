"""Does a file come in cell by cell as it was written, and what does not, by its row?"""

import csv
from pathlib import Path

import pytest

from etl.readers import read_csv
from tests.etl.tables import DATA, cells, read_file


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "claims.csv"


def test_text_stays_text(place: Path) -> None:
    table = read_file(place, 'claim_id,count,note\nNA,007,\nnull, 1.5 ,"a ""b"", c"\n')
    assert cells(table) == [["NA", "007", ""], ["null", " 1.5 ", 'a "b", c']]
    assert list(table.frame.index) == [2, 3]
    assert (table.encoding, table.delimiter, table.rows) == ("utf-8", ",", 2)
    assert table.findings == ()


def test_texts_are_held_once(place: Path) -> None:
    frame = read_file(
        place, "claim_id,group\n" + "".join(f"c{n},total\n" for n in range(300))
    ).frame
    assert str(frame["claim_id"].dtype) == "str"
    assert list(frame["group"].cat.categories) == ["total"]
    assert frame["group"].cat.codes.dtype == "int8"


def test_rows_are_counted_as_a_spreadsheet_does(place: Path) -> None:
    table = read_file(place, 'a,note\n1,"two\nlines"\n\n,\n2,y\n')
    assert cells(table) == [["1", "two\nlines"], ["2", "y"]]
    assert list(table.frame.index) == [2, 5]
    assert table.rows == 2


def test_rows_that_fit_no_columns_are_set_aside_and_named(place: Path) -> None:
    table = read_file(place, 'a,b\n1,2\n3\n"x\ny",4\n5,6,7\n8,9\n')
    assert cells(table) == [["1", "2"], ["x\ny", "4"], ["8", "9"]]
    assert list(table.frame.index) == [2, 4, 6]
    assert table.rows == 5
    assert [(one.row, one.value, one.severity) for one in table.findings] == [
        (3, "3", "stop"),
        (5, "5,6,7", "stop"),
    ]
    assert "3 cells, the header 2" in table.findings[1].said()


def test_many_rows_that_fit_no_columns_share_a_finding(place: Path) -> None:
    table = read_file(place, "a,b\n1,2\n" + "3\n" * 50)
    (found,) = table.findings
    assert found.row == 3
    assert "49 more rows" in found.said()
    assert (len(table.frame), table.rows) == (1, 51)


def test_two_columns_of_one_name(place: Path) -> None:
    table = read_file(place, "a,b,a\n1,2,3\n")
    assert cells(table) == [["1", "2"]]
    (found,) = table.findings
    assert (found.severity, found.rule, found.row) == ("stop", "repeated_column", 1)


def test_columns_without_a_name(place: Path) -> None:
    assert read_file(place, "a,b,,\n1,2,,\n").findings == ()
    (found,) = read_file(place, "a,b,\n1,2,3\n").findings
    assert (found.severity, found.rule) == ("warn", "unnamed_column")


@pytest.mark.parametrize("name", ["central_asia", "comparators", "outcomes"])
def test_shipped_files_come_in_as_the_csv_module_reads_them(name: str) -> None:
    path = DATA / "claims" / f"{name}.csv"
    table = read_csv(path)
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert list(table.frame.columns) == header
    assert cells(table) == rows
    assert table.findings == ()

"""Does a file come in cell by cell as it was written, or else with a reason?"""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.errors import UnreadableFile
from etl import records
from etl.readers import Table, read_csv
from tests.etl.tables import DATA


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "claims.csv"


def read(place: Path, content: bytes | str) -> Table:
    place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_csv(place)


def cells(table: Table) -> list[list[str]]:
    return table.frame.astype("object").to_numpy().tolist()


def refusal(place: Path, content: bytes | str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(place, content)
    assert str(caught.value).startswith("claims.csv: ")
    return str(caught.value)


def test_text_stays_text(place: Path) -> None:
    table = read(place, 'claim_id,count,note\nNA,007,\nnull, 1.5 ,"a ""b"", c"\n')
    assert cells(table) == [["NA", "007", ""], ["null", " 1.5 ", 'a "b", c']]
    assert list(table.frame.index) == [2, 3]
    assert (table.encoding, table.delimiter, table.rows) == ("utf-8", ",", 2)
    assert table.findings == ()


def test_texts_are_held_once(place: Path) -> None:
    frame = read(place, "claim_id,group\n" + "".join(f"c{n},total\n" for n in range(300))).frame
    assert str(frame["claim_id"].dtype) == "str"
    assert list(frame["group"].cat.categories) == ["total"]
    assert frame["group"].cat.codes.dtype == "int8"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(place: Path, delimiter: str) -> None:
    table = read(place, delimiter.join(["claim_id", "count"]) + "\n" + delimiter.join("ab") + "\n")
    assert table.delimiter == delimiter
    assert cells(table) == [["a", "b"]]


def test_a_mark_of_utf_8_is_no_part_of_the_header(place: Path) -> None:
    table = read(place, b"\xef\xbb\xbfclaim_id,count\nc1,1\n")
    assert list(table.frame.columns) == ["claim_id", "count"]
    assert table.encoding == "utf-8-sig"


def test_names_of_columns_are_levelled(place: Path) -> None:
    assert list(read(place, " Claim_ID , COUNT\n1,2\n").frame.columns) == ["claim_id", "count"]


def test_rows_are_counted_as_a_spreadsheet_does(place: Path) -> None:
    table = read(place, 'a,note\n1,"two\nlines"\n\n,\n2,y\n')
    assert cells(table) == [["1", "two\nlines"], ["2", "y"]]
    assert list(table.frame.index) == [2, 5]
    assert table.rows == 2


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_any_line_end_will_do(place: Path, end: str, last: bool) -> None:
    text = end.join(["a,b", "1,2", "3,4"]) + (end if last else "")
    assert cells(read(place, text)) == [["1", "2"], ["3", "4"]]


@pytest.mark.parametrize("text", ["a,b", "a,b\n", "a,b\r\n", "\ufeffa,b"])
def test_a_header_alone_is_a_table_without_rows(place: Path, text: str) -> None:
    table = read(place, text)
    assert list(table.frame.columns) == ["a", "b"]
    assert (len(table.frame), table.rows) == (0, 0)


def test_rows_that_fit_no_columns_are_set_aside_and_named(place: Path) -> None:
    table = read(place, 'a,b\n1,2\n3\n"x\ny",4\n5,6,7\n8,9\n')
    assert cells(table) == [["1", "2"], ["x\ny", "4"], ["8", "9"]]
    assert list(table.frame.index) == [2, 4, 6]
    assert table.rows == 5
    assert [(one.row, one.value, one.severity) for one in table.findings] == [
        (3, "3", "stop"),
        (5, "5,6,7", "stop"),
    ]
    assert "3 cells, the header 2" in table.findings[1].message


def test_many_rows_that_fit_no_columns_share_a_finding(place: Path) -> None:
    table = read(place, "a,b\n1,2\n" + "3\n" * 50)
    (found,) = table.findings
    assert found.row == 3
    assert "49 more rows" in found.message
    assert (len(table.frame), table.rows) == (1, 51)


def test_two_columns_of_one_name(place: Path) -> None:
    table = read(place, "a,b,a\n1,2,3\n")
    assert cells(table) == [["1", "2"]]
    (found,) = table.findings
    assert (found.severity, found.rule, found.row) == ("stop", "repeated_column", 1)


def test_columns_without_a_name(place: Path) -> None:
    assert read(place, "a,b,,\n1,2,,\n").findings == ()
    (found,) = read(place, "a,b,\n1,2,3\n").findings
    assert (found.severity, found.rule) == ("warn", "unnamed_column")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\nclaim_id,count\n", "row 1 is empty"),
        (b"PK\x03\x04rest", "workbook"),
        (b"\xd0\xcf\x11\xe0rest", "old workbook"),
        ("claim_id,count\n".encode("utf-16"), "UTF-16"),
        (b"%PDF-1.7", "PDF"),
        (b"a,b\n\0,1\n", "zero bytes"),
        ("страна,число\n".encode("cp1251"), "line 1 is not written in UTF-8"),
        ("a,b\n1,2\n1,Жусан\n".encode("cp1251"), "line 3 is not written in UTF-8"),
        (b'a,b\n1,2\n3,"never closed\n4,5\n', "opened in row 3"),
        (b"a" * 200_000 + b"\n1\n", "no header"),
    ],
)
def test_what_is_no_table_says_why(place: Path, content: bytes, reason: str) -> None:
    assert reason in refusal(place, content)


def test_another_encoding_far_down_is_found_too(place: Path) -> None:
    far = b"a,b\n" + b"1,2\n" * 300_000 + "3,Жусан\n".encode("cp1251")
    assert "line 300002 is not written in UTF-8" in refusal(place, far)


def test_a_letter_may_stand_where_the_beginning_ends(place: Path) -> None:
    text = "a,b\n" + "1,ғ\n" * 300_000
    assert read(place, text).frame["b"].eq("ғ").all()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UnreadableFile, match="cannot be opened"):
            read_csv(path)


@pytest.mark.parametrize("name", ["central_asia", "comparators", "outcomes"])
def test_shipped_files_come_in_as_the_csv_module_reads_them(name: str) -> None:
    path = DATA / "claims" / f"{name}.csv"
    table = read_csv(path)
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert list(table.frame.columns) == header
    assert cells(table) == rows
    assert table.findings == ()


def written(rows: list[list[str]], delimiter: str, end: str) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue().encode()


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=6)
lines = st.lists(
    st.lists(texts | st.sampled_from(['x\n"y', "x\r\ny", "\n"]), min_size=3, max_size=3), max_size=8
)


@settings(max_examples=150, deadline=None)
@given(rows=lines, delimiter=st.sampled_from(",;\t|"), end=st.sampled_from(["\n", "\r\n"]))
@pytest.mark.parametrize("block", [1 << 22, 24])
def test_whatever_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    block: int,
    rows: list[list[str]],
    delimiter: str,
    end: str,
) -> None:
    """Small blocks are cut within rows, and within line breaks in cells."""
    place = tmp_path_factory.mktemp("any") / "claims.csv"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "_BLOCK", block)
        table = read(place, written([["claim_id", "b", "c"], *rows], delimiter, end))
    assert cells(table) == [row for row in rows if any(row)]
    assert table.findings == ()


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=80) | st.text('",;\n\ra1\tж', max_size=40).map(str.encode))
@example(content=b'"')
@example(content=b'a,b\n"')
@example(content=b",\n,\n")
@example(content=b"\xef\xbb\xbf")
def test_any_bytes_are_a_table_or_unreadable(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    place = tmp_path_factory.mktemp("any") / "claims.csv"
    try:
        table = read(place, content)
    except UnreadableFile:
        return
    assert table.frame.columns.is_unique
    assert table.frame.index.is_unique
    assert len(table.frame) <= table.rows

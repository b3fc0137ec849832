"""Is a file recognised for what it is, or refused with a reason?"""

from pathlib import Path

import pytest

from domain.errors import UnreadableFile
from etl.readers import read_csv
from tests.etl.tables import cells, read_file


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "claims.csv"


def refusal(place: Path, content: bytes | str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_file(place, content)
    assert str(caught.value).startswith("claims.csv: ")
    return str(caught.value)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(place: Path, delimiter: str) -> None:
    table = read_file(
        place, delimiter.join(["claim_id", "count"]) + "\n" + delimiter.join("ab") + "\n"
    )
    assert table.delimiter == delimiter
    assert cells(table) == [["a", "b"]]


def test_a_mark_of_utf_8_is_no_part_of_the_header(place: Path) -> None:
    table = read_file(place, b"\xef\xbb\xbfclaim_id,count\nc1,1\n")
    assert list(table.frame.columns) == ["claim_id", "count"]
    assert table.encoding == "utf-8-sig"


def test_names_of_columns_are_levelled(place: Path) -> None:
    assert list(read_file(place, " Claim_ID , COUNT\n1,2\n").frame.columns) == ["claim_id", "count"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_any_line_end_will_do(place: Path, end: str, last: bool) -> None:
    text = end.join(["a,b", "1,2", "3,4"]) + (end if last else "")
    assert cells(read_file(place, text)) == [["1", "2"], ["3", "4"]]


@pytest.mark.parametrize("text", ["a,b", "a,b\n", "a,b\r\n", "\ufeffa,b"])
def test_a_header_alone_is_a_table_without_rows(place: Path, text: str) -> None:
    table = read_file(place, text)
    assert list(table.frame.columns) == ["a", "b"]
    assert (len(table.frame), table.rows) == (0, 0)


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
    assert read_file(place, text).frame["b"].eq("ғ").all()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(UnreadableFile, match="cannot be opened"):
            read_csv(path)

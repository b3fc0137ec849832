"""Is a file taken for what its bytes say, and its cells for what they are?"""

from pathlib import Path

import pytest

from domain.errors import UnreadableFile
from etl.intake.opening import open_file
from tests.etl.intake.made import opened, refusal, workbook, zipped

MARKS = [",", ";", "\t", "|"]
NUMBERED = "country,women\nKAZ,156\nUZB,107\n"


def grid(folder: Path, text: str, **asked: str) -> list[list[str]]:
    return [list(row) for row in opened(folder, "a.csv", text.encode(), **asked).sheets[0].grid]


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.tsv", "a.data", "a", "A.CSV"])
def test_text_is_text_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    found = opened(tmp_path, name, NUMBERED.encode())
    assert (found.file, found.form, found.archive) == (name, "csv", "")
    assert found.sheets[0].grid == (("country", "women"), ("KAZ", "156"), ("UZB", "107"))


@pytest.mark.parametrize("mark", MARKS)
def test_a_comma_may_be_decimal_or_in_a_sentence(tmp_path: Path, mark: str) -> None:
    rows = [["country", "share", "note"], *([["KAZ", "12.5", "women, children"]] * 12)]
    if mark != ",":
        rows = [[cell.replace(".", ",") for cell in row] for row in rows]
    text = "\n".join(mark.join(f'"{one}"' if mark in one else one for one in row) for row in rows)
    found = opened(tmp_path, "a.csv", text.encode())
    assert (found.delimiter, found.doubts) == (mark, ())
    assert [list(row) for row in found.sheets[0].grid] == rows


def test_two_decimal_columns_are_two(tmp_path: Path) -> None:
    text = "women;men\n" + "12,5;13,5\n" * 12
    assert grid(tmp_path, text)[-1] == ["12,5", "13,5"]


def test_titles_and_notes_do_not_hide_the_columns(tmp_path: Path) -> None:
    text = "Returns, by country\nto May 2024, persons\n\na|b|c\n1|2|3\n4|5|6\n7|8|9\nSource: X, Y\n"
    assert grid(tmp_path, text)[3:5] == [["a", "b", "c"], ["1", "2", "3"]]


def test_what_two_delimiters_split_alike_is_doubted(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.csv", b"a;b|c\n1;2|3\n").doubts == ("delimiter",)


def test_one_column_is_no_doubt(tmp_path: Path) -> None:
    assert opened(tmp_path, "a.csv", b"country\nKAZ\n").doubts == ()


def test_excel_may_say_the_delimiter(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.csv", b"sep=;\r\na,b;c,d\r\n")
    assert (found.delimiter, found.sheets[0].grid[1]) == (";", ("a,b", "c,d"))


@pytest.mark.parametrize("asked", [";", "semicolon"])
def test_a_person_overrules_the_delimiter(tmp_path: Path, asked: str) -> None:
    found = opened(tmp_path, "a.csv", b"a;b|c\n1;2|3\n", delimiter=asked)
    assert (found.delimiter, found.doubts) == (";", ())


@pytest.mark.parametrize("asked", ["x", ",,", "\n", '"'])
def test_a_delimiter_that_cannot_be_is_refused(tmp_path: Path, asked: str) -> None:
    assert "is no delimiter" in refusal(tmp_path, "a.csv", b"a,b\n", delimiter=asked)


def test_the_row_of_a_cell_is_that_of_a_spreadsheet(tmp_path: Path) -> None:
    assert grid(tmp_path, 'a,b\r\n\r\n"x\r\ny",1\r\n3\r\n') == [
        ["a", "b"],
        [],
        ["x\r\ny", "1"],
        ["3"],
    ]


def test_lines_may_end_as_on_an_old_mac(tmp_path: Path) -> None:
    assert grid(tmp_path, "a,b\r1,2\r") == [["a", "b"], ["1", "2"]]


def test_formulas_and_missing_marks_stay_text(tmp_path: Path) -> None:
    cells = ["=1+1", "@SUM(A1)", "+1", "NA", "null", "007", "1e5", " x "]
    assert grid(tmp_path, ";".join(cells)) == [cells]


def test_an_open_quote_is_refused(tmp_path: Path) -> None:
    assert "opened in row 2 and never closed" in refusal(tmp_path, "a.csv", b'a,b\n1,"2\n3,4\n')


@pytest.mark.parametrize("inside", ["a.csv", "2024/Таблица.tsv", "readme"])
def test_the_one_table_of_an_archive_is_read(tmp_path: Path, inside: str) -> None:
    files = {inside: NUMBERED.encode(), "__MACOSX/._a.csv": b"\0\1", ".DS_Store": b"\0"}
    found = opened(tmp_path, "a.zip", zipped(files))
    assert (found.file, found.archive, found.form) == (Path(inside).name, "a.zip", "csv")


def test_a_workbook_in_an_archive_is_read(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.zip", zipped({"a.xlsx": workbook([["a"]]), "about.txt": b"x"}))
    assert (found.file, found.archive, found.form) == ("a.xlsx", "a.zip", "xlsx")


def test_of_several_the_only_readable_one_is_read(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.zip", zipped({"a.csv": b"", "b.csv": NUMBERED.encode()}))
    assert found.file == "b.csv"


def test_several_tables_are_named(tmp_path: Path) -> None:
    files = {name: NUMBERED.encode() for name in ("a.csv", "b.csv")}
    assert "one table is expected inside; it holds a.csv, b.csv" in refusal(
        tmp_path, "a.zip", zipped(files)
    )


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({}, "it holds nothing"),
        ({"a.pdf": b"%PDF-1.7"}, "a.zip: a.pdf: it is a PDF"),
        ({"a.zip": zipped({"a.csv": b"a"})}, "an archive within an archive"),
        ({"[Content_Types].xml": b"", "word/document.xml": b""}, "a document of another kind"),
        (
            {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""},
            "of another",
        ),
    ],
)
def test_an_archive_without_a_table_is_refused(
    tmp_path: Path, files: dict[str, bytes], why: str
) -> None:
    assert why in refusal(tmp_path, "a.zip", zipped(files))


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.csv", b"", "the file is empty"),
        ("a.csv", b"\xef\xbb\xbf \n", "the file is empty"),
        ("a.csv", b"\xff\xfe", "the file is empty"),
        ("a.csv", b"%PDF-1.7\n", "it is a PDF"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old workbook, or locked"),
        ("a.xls", b"\n<HTML><table>", "it is a web page"),
        ("a.xml", b"<?xml version='1.0'?>", "it is XML"),
        ("a.csv", workbook([["a"]]), "its name says CSV, but it is a workbook (XLSX)"),
        ("a.zip", workbook([["a"]]), "its name says ZIP, but it is a workbook"),
        ("a.xlsx", b"a,b\n1,2\n", "its name says XLSX, but it is text"),
        ("a.xlsx", zipped({"a.csv": b"a"}), "but it is an archive"),
        ("a.csv", b"a,b\n1,\x00\x00\n", "zero bytes"),
        ("a.csv", bytes(range(256)) * 4, "zero bytes"),
        ("a.csv", b"a,b\n1,\x07\n", "row 2 holds a control character (U+0007)"),
    ],
)
def test_a_file_that_is_something_else_is_refused(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    assert why in refusal(tmp_path, name, content)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(UnreadableFile, match="cannot be opened"):
            open_file(path)

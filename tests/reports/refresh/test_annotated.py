"""Does the reader's file come back as it was, with its findings beside the rows?"""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from domain.findings import Finding
from domain.words import Words
from reports.exports.defused import defused
from reports.refresh.annotated import annotated

ENGLISH = Words("en")
GRID = (
    ("Women returned", "", ""),
    ("Country", "Women"),
    ("Kazakhstan", "many", ""),
    ("=1+1", "4", "a note"),
)
BAD = Finding(
    "stop", "no_count", "“{text}” is no number.", "Write a number.", "t.csv", 3, "B Women", "many"
)
MISSING = Finding("warn", "missing_column", "No dates.", "Add a column.", "t.csv")
NOTED = Finding("note", "unknown_group", "Look.", "Nothing.", "t.csv", 3, "country")


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_findings_stand_beside_their_rows() -> None:
    copy = annotated(GRID, [NOTED, BAD, MISSING], ENGLISH, header=2)
    said = rows(copy.as_csv())
    assert said[0] == ["Women returned", "", "", "", "", ""]
    assert said[1][3:] == [
        "Severity\nto be looked at",
        "What was seen\nNo dates.",
        "How to mend it\nAdd a column.",
    ]
    assert said[2][:3] == ["Kazakhstan", "many", ""]
    assert said[2][3] == "to be mended before publishing\nto be known"
    assert said[3] == ["'=1+1", "4", "a note", "", "", ""]


def test_the_cells_that_are_meant_are_coloured() -> None:
    copy = annotated(GRID, [NOTED, BAD], ENGLISH, header=2, headings={"country": "Country"})
    assert copy.marks == {(2, 0): "note", (2, 1): "stop"}
    sheet = load_workbook(io.BytesIO(copy.as_workbook())).active
    assert sheet["B3"].fill.fgColor.rgb == "FFF6C9C4"
    assert sheet["B4"].fill.fgColor.rgb == "00000000"
    assert sheet["A4"].value == "'=1+1"
    assert sheet["A4"].data_type == "s"


def test_the_gravest_finding_gives_a_cell_its_colour() -> None:
    noted = Finding("note", "odd", "Odd.", "", "t.csv", 3, "Women")
    assert annotated(GRID, [BAD, noted], ENGLISH, header=2).marks == {(2, 1): "stop"}
    assert annotated(GRID, [noted, BAD], ENGLISH, header=2).marks == {(2, 1): "stop"}


def test_a_file_of_nothing_has_a_copy() -> None:
    copy = annotated((), [MISSING], ENGLISH)
    assert copy.as_csv() == b"\xef\xbb\xbf"
    assert copy.fits
    assert load_workbook(io.BytesIO(copy.as_workbook())).active.max_row == 1


def test_what_no_sheet_can_hold_is_known() -> None:
    assert not annotated((("",) * 16_384,), [], ENGLISH).fits


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)


@given(grid=st.lists(st.lists(CELLS, max_size=3).map(tuple), max_size=4))
def test_any_file_comes_back_cell_by_cell(grid: list[tuple[str, ...]]) -> None:
    found = [BAD, MISSING, NOTED]
    copy = annotated(grid, found, ENGLISH)
    wide = max(map(len, grid), default=0)
    said = [row[:wide] for row in rows(copy.as_csv())]
    assert said == [[defused(one) for one in row] + [""] * (wide - len(row)) for row in grid]
    assert load_workbook(io.BytesIO(copy.as_workbook())).active is not None

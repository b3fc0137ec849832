"""Does any sheet at all end in claims, questions or findings, each row accounted for?"""

import csv
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.intake.given import Asked, Sheet
from etl.intake.header import find_header
from etl.normalise import normalise
from tests.etl.intake.read import ANSWERS, claims, read, workbook
from tests.etl.tables import reference

WORDS = (
    *("Country", "Страна", "Yil", "Group", "count", "Женщины", "Bolalar", "Итого", "2019", "2020"),
    *("#country", "#affected+f", "KAZ", "Oʻzbekiston", "women", "5", "12–15", "н/д", "0", "-3"),
    *("30.05.2019", "03/04/2021", "Total", "Note: all", "", "", "", "{x}", "A, B"),
)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
CELLS = st.sampled_from(WORDS) | st.text(LETTERS, max_size=8)
GRIDS = st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=9)
BOXES = st.lists(st.tuples(*[st.integers(0, 8)] * 4), max_size=3)


@given(grid=GRIDS, header=st.integers(0, 4))
@example(grid=[["Country", "2019"], ["KAZ", "5"], ["Total", "6"]], header=0)
@example(grid=[["#country", "#affected"], ["#country", "#affected"]], header=1)
def test_any_table(
    tmp_path_factory: pytest.TempPathFactory, grid: list[list[str]], header: int
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*grid, ["end"]])
    known = ANSWERS | {"country": "KAZ", "delimiter": ",", "encoding": "utf-8"}
    found = read(path, Asked(header=header, answers=known))
    assert all(one.said() for one in found.findings)
    if found.table is None:
        return
    told = {row for row, _ in found.unread}
    assert not told & set(found.table.frame.index)
    assert set(found.table.frame.index) <= set(range(1, len(grid) + 2))
    normalise(found.table, reference=reference())


@given(grid=GRIDS, boxes=BOXES)
def test_any_header(grid: list[list[str]], boxes: list[tuple[int, int, int, int]]) -> None:
    merged = tuple(
        (min(a, c), min(b, d), max(a, c), max(b, d))
        for a, b, c, d in boxes
        if max(a, c) < len(grid)
    )
    header = find_header(Sheet("", tuple(map(tuple, grid)), merged=merged))
    if header is not None:
        assert 0 <= header.first <= header.last < len(grid)
        assert len(header.lines) == len(header.tags) == len(header.headings())


def test_a_workbook_of_odd_boxes_is_read(tmp_path: Path) -> None:
    rows: list[list[object]] = [["Country", "Women"], ["KAZ", 5], [None, None], ["UZB", 6]]
    path = workbook(tmp_path / "odd.xlsx", ("S", rows), merged=("A2:B3", "A4:A9"))
    assert claims(read(path, scope="cumulative")) == ["4 uzb-cumulative women 6"]

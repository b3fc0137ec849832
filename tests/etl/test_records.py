"""Does whatever is written come back, and does anything at all end well?"""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from domain.errors import UnreadableFile
from etl import records
from tests.etl.tables import cells, read_file


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
        table = read_file(place, written([["claim_id", "b", "c"], *rows], delimiter, end))
    assert cells(table) == [row for row in rows if any(row)]
    assert table.findings == ()


@pytest.mark.parametrize("row", ['"x\ny",z', 'x,"y\nz,z"', '1,2\n"x\ny",z\n3,4', '"\n",""'])
def test_no_cut_goes_through_a_cell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str
) -> None:
    """Halves of a record may pass for records where the cell is the first one or the last."""
    content = f"a,b\n{row}\n"
    whole = list(csv.reader(io.StringIO(content, newline="")))[1:]
    for block in range(5, 30):
        monkeypatch.setattr(records, "_BLOCK", block)
        assert cells(read_file(tmp_path / "claims.csv", content)) == whole


@settings(max_examples=300, deadline=None)
@given(content=st.binary(max_size=80) | st.text('",;\n\ra1\tж', max_size=40).map(str.encode))
@example(content=b'"')
@example(content=b'a,b\n"')
@example(content=b",\n,\n")
@example(content=b"\xef\xbb\xbf")
@example(content=b"\xef\xbb")
def test_any_bytes_are_a_table_or_unreadable(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    place = tmp_path_factory.mktemp("any") / "claims.csv"
    try:
        table = read_file(place, content)
    except UnreadableFile:
        return
    assert table.frame.columns.is_unique
    assert table.frame.index.is_unique
    assert len(table.frame) <= table.rows

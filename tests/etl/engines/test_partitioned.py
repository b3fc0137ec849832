"""Does a file say the same part by part as it does whole?"""

import csv
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.engines import normalise_partitioned
from etl.engines.cutting import cut
from etl.layout import layout_of
from etl.normalise import Normalised, normalise
from etl.pipeline import DATA
from etl.readers import read_csv
from etl.reference import read_reference

REFERENCE = read_reference(DATA / "reference")
SHIPPED = DATA / "claims" / "central_asia.csv"
HEADER, *ROWS = SHIPPED.read_text(encoding="utf-8").splitlines()


def same(path: Path, folder: Path, size: int) -> Normalised:
    """What a file says in parts of that size, which must be what it says whole."""
    apart = normalise_partitioned(path, reference=REFERENCE, place=str(folder), size=size)
    table = read_csv(path)
    whole = normalise(table, reference=REFERENCE)
    for name in ("claims", "sources"):
        one, other = getattr(apart.read, name), getattr(whole, name)
        pd.testing.assert_frame_equal(one, other, check_categorical=False)
    assert apart.read.findings == whole.findings
    assert apart.table.rows == table.rows
    assert list(folder.glob("partitions/*")) == []
    return apart.read


@pytest.mark.parametrize("size", [5_000, 100_000, 10_000_000])
def test_the_shipped_claims_say_the_same_in_parts(tmp_path: Path, size: int) -> None:
    assert (
        len(cut(layout_of(SHIPPED), size=size)) == -(-SHIPPED.stat().st_size // size) or size < 1e6
    )
    assert len(same(SHIPPED, tmp_path, size).claims) == len(ROWS)


def changed(path: Path, rows: list[str]) -> Path:
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def test_ids_that_repeat_in_another_part_are_seen(tmp_path: Path) -> None:
    path = changed(tmp_path / "twice.csv", [*ROWS, *ROWS[:30]])
    said = same(path, tmp_path / "store", 20_000)
    rules = {one.rule for one in said.findings}
    assert rules == {"repeated_claim_id"}
    assert len(said.claims) == len(ROWS)


def test_what_breaks_a_rule_in_many_parts_is_one_finding(tmp_path: Path) -> None:
    rows = [row.replace(",KAZ,", ",Utopia,") for row in ROWS]
    said = same(changed(tmp_path / "utopia.csv", rows), tmp_path / "store", 20_000)
    assert len([one for one in said.findings if one.value == "Utopia"]) == 1


@pytest.mark.parametrize(
    "odd",
    [
        "only,three,cells",
        ",".join([""] * (HEADER.count(",") + 1)),
        "",
        '"a cell that is never closed',
        "\r".join(ROWS[:2]),
    ],
)
def test_odd_rows_are_told_with_the_row_in_the_whole_file(tmp_path: Path, odd: str) -> None:
    path = changed(tmp_path / "odd.csv", [*ROWS[:200], odd, *ROWS[200:]])
    same(path, tmp_path / "store", 20_000)


@given(st.lists(st.sampled_from(['a"b', "line\nbreak", "a,b", "", "x" * 50]), max_size=40))
def test_no_record_is_torn(tmp_path_factory: pytest.TempPathFactory, notes: list[str]) -> None:
    path = tmp_path_factory.mktemp("cut") / "notes.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["claim_id", "note"])
        writer.writerows((f"c{number}", note) for number, note in enumerate(notes))
    text, first = path.read_bytes(), 2
    parts = cut(layout_of(path), size=60)
    for part in parts:
        assert part.first == first
        rows = list(csv.reader(text[part.start : part.stop].decode().splitlines(keepends=True)))
        assert {len(row) for row in rows} <= {2}
        first += len(rows)
    assert first == len(notes) + 2
    assert b"".join(text[part.start : part.stop] for part in parts) == text[parts[0].start :]

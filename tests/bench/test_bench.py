"""Do the generated claims look like claims, and does every side do the same work on them?"""

import csv
from pathlib import Path

import pyarrow as pa
import pytest

from bench import etl_side
from bench.checksums import checksums
from bench.generate import SHIPPED, write
from bench.lookups import CLAIMS, REFERENCE, SOURCES
from bench.readers import CEILING, next_size
from bench.table import Line, render
from etl.normalise import normalise
from etl.readers import read_csv
from etl.reference import read_reference

ROWS = 3_000


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated claims whose ids are each their own, and whose cells all make sense."""
    path = tmp_path_factory.mktemp("bench") / "claims.csv"
    write(ROWS, path, flaws=False)
    return path


def test_generated_claims_have_the_columns_of_the_shipped_ones(claims: Path) -> None:
    with SHIPPED.open(encoding="utf-8") as shipped, claims.open(encoding="utf-8") as made:
        assert next(csv.reader(made)) == next(csv.reader(shipped))
        rows = list(csv.reader(made))
    assert len(rows) == ROWS
    assert {len(row) for row in rows} == {22}


def test_the_same_size_gives_the_same_claims(claims: Path, tmp_path: Path) -> None:
    again, other = tmp_path / "again.csv", tmp_path / "other.csv"
    write(ROWS, again, flaws=False)
    write(ROWS + 1, other, flaws=False)
    assert again.read_bytes() == claims.read_bytes()
    assert other.read_bytes()[:100_000] != claims.read_bytes()[:100_000]


def test_sound_claims_are_all_understood(claims: Path) -> None:
    read = normalise(read_csv(claims), reference=read_reference(REFERENCE))
    assert len(read.claims) == ROWS
    assert not [one for one in read.findings if one.severity == "stop"]
    assert read.claims["country"].nunique() > 40
    assert {"day", "month", "year"} <= set(read.claims["precision"])


@pytest.mark.parametrize("side", [one for one in etl_side.SIDES if one != "ours"])
def test_every_side_comes_to_our_claims(side: str, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    write(ROWS, path, flaws=False)
    _spoil(path)
    mine = checksums(*etl_side.SIDES["ours"](path)()())
    assert mine["claims"] == ROWS - 5
    assert checksums(*etl_side.SIDES[side](path)()()) == mine


def _spoil(path: Path) -> None:
    """Five rows that are refused, each for another reason."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = {
        "claim_id": rows[10]["claim_id"], "country": "Utopia", "count": "12,5",
        "published": "2020-02-30", "scope": "always",
    }  # fmt: skip
    for place, (column, text) in enumerate(wrong.items(), 11):
        rows[place][column] = text
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_a_changed_or_moved_value_changes_its_checksum() -> None:
    claims = pa.table({name: ["a", "b"] for name in CLAIMS} | {"row": [2, 3]})
    sources = pa.table({name: ["a", "b"] for name in SOURCES})
    moved = claims.set_column(claims.schema.get_field_index("group"), "group", [["b", "a"]])
    before, after = checksums(claims, sources), checksums(moved, sources)
    assert {name for name, value in before.items() if after[name] != value} == {"claims.group"}


def test_a_line_says_its_ratio_and_whether_its_target_was_reached() -> None:
    line = Line("load", (110.0,), (100.0,), "bare", target=1.1)
    assert line.ratio == pytest.approx(1.1)
    assert "reached" in line.verdict
    assert "MISSED" in Line("load", (120.0,), (100.0,), target=1.1).verdict
    assert "reached" in Line("held", (50.0,), (10.0,), target=5, sense="at least").verdict
    assert "MISSED" in Line("bytes", (2.6,), target=2.5, unit="MB").verdict
    assert "not measured" in Line("load", (), (100.0,), target=1.1).verdict
    assert render([line]).count("\n") == 2


def test_the_search_for_the_limit_ends_close_to_it() -> None:
    for limit in (1, 7, 37, 233, CEILING + 50):
        size, held, lost, tried = 8, 0, 0, 0
        while size and size <= CEILING:
            if size <= limit:
                held = size
            else:
                lost = size
            size, tried = next_size(size, held, lost), tried + 1
        assert tried < 20
        assert held <= limit
        assert held >= 0.75 * min(limit, CEILING) or limit - held <= 1

"""Are the reference tables read as they stand, and is a broken one named?"""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from domain.errors import UnreadableFile
from etl.reference import COLUMNS, read_reference
from tests.tree import ROOT

SHIPPED = ROOT / "data" / "reference"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "reference"))


def test_every_table_has_its_columns_as_text() -> None:
    reference = read_reference(SHIPPED)
    for name, columns in COLUMNS.items():
        frame: pd.DataFrame = getattr(reference, name)
        assert tuple(frame.columns) == columns
        numbers = {"order", "count"}
        assert all(frame[one].dtype == "str" for one in columns if one not in numbers), name
        assert not frame.isna().drop(columns="count", errors="ignore").any(axis=None)


def test_numbers_are_numbers_and_a_missing_count_is_not_nought() -> None:
    reference = read_reference(SHIPPED)
    assert reference.groups["order"].dtype == "int64"
    counts = reference.rulings.set_index(["kind", "group"])["count"]
    assert counts.dtype == "Int64"
    assert counts.loc["reject"].isna().all()
    assert counts.loc["set"].notna().all()


def test_namibia_is_no_missing_value() -> None:
    countries = read_reference(SHIPPED).countries.set_index("iso3")
    assert countries.loc["NAM", "iso2"] == "NA"


def test_a_byte_order_mark_does_no_harm(folder: Path) -> None:
    text = (folder / "groups.csv").read_text(encoding="utf-8")
    (folder / "groups.csv").write_text(text, encoding="utf-8-sig")
    assert read_reference(folder).groups["code"].iloc[0] == "total"


def test_a_missing_table_is_named(folder: Path) -> None:
    (folder / "events.csv").unlink()
    with pytest.raises(UnreadableFile, match=r"events\.csv"):
        read_reference(folder)


def test_a_missing_column_is_named(folder: Path) -> None:
    text = (folder / "speakers.csv").read_text(encoding="utf-8")
    (folder / "speakers.csv").write_text(text.replace("voice", "vice", 1), encoding="utf-8")
    with pytest.raises(UnreadableFile, match="voice"):
        read_reference(folder)


@pytest.mark.parametrize("count", ["many", "2.5"])
def test_a_count_that_is_no_whole_number_is_named(folder: Path, count: str) -> None:
    text = (folder / "rulings.csv").read_text(encoding="utf-8")
    assert ",246," in text
    (folder / "rulings.csv").write_text(text.replace(",246,", f",{count},"), encoding="utf-8")
    with pytest.raises(UnreadableFile, match=r"rulings\.csv: count"):
        read_reference(folder)

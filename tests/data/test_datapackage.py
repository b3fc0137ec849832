"""Does data/datapackage.json describe every table under data/, and do the tables keep to it?"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from tests.data.shipped import DATA

DESCRIPTOR: dict[str, Any] = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES: list[dict[str, Any]] = DESCRIPTOR["resources"]


def errors(folder: Path) -> list[str]:
    """What frictionless finds in the package of this folder, foreign keys included."""
    report = Package(str(folder / "datapackage.json")).validate()
    return [f"{one[0]}: {one[1]}" for one in report.flatten(["type", "message"])]


def test_the_tables_keep_to_their_description() -> None:
    assert errors(DATA) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "kind"),
    [
        ("reference/speakers.csv", "\nUNODC,UNODC,", "\nUNDOC,UNDOC,", "foreign-key"),
        ("reference/groups.csv", "\nboys,children,", "\nboys,minors,", "foreign-key"),
        ("claims/central_asia.csv", ",exact,", ",precisely,", "constraint-error"),
    ],
)
def test_a_broken_table_is_seen(tmp_path: Path, table: str, old: str, new: str, kind: str) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("store", "locales"))
    text = (folder / table).read_text(encoding="utf-8")
    assert old in text
    (folder / table).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert any(one.startswith(kind) for one in errors(folder))


def test_every_table_is_described() -> None:
    shipped = [DATA / "claims", DATA / "reference"]
    tables = {f"{one.name}/{path.name}" for one in shipped for path in one.glob("*.csv")}
    assert {one["path"] for one in RESOURCES} == tables


def test_every_column_is_explained_and_what_may_be_empty_says_why() -> None:
    fields = [(one["name"], field) for one in RESOURCES for field in one["schema"]["fields"]]
    mute = [(table, field["name"]) for table, field in fields if not field.get("description")]
    assert mute == []
    for table, field in fields:
        required = field.get("constraints", {}).get("required", False)
        labels = [each["label"] for each in field.get("missingValues", [])]
        assert required != bool(labels), (table, field["name"])


def test_the_package_is_licensed_and_sourced() -> None:
    assert [one["name"] for one in DESCRIPTOR["licenses"]] == ["CC-BY-4.0"]
    assert DESCRIPTOR["sources"]
    assert all(one["title"] and one["description"] for one in RESOURCES)

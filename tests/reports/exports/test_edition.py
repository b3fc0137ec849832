"""Is a whole edition complete, described, valid, tagged, and silent on what nobody may see?"""

import csv
import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from frictionless import validate

from domain.number import read_number
from reports.exports.edition import HXL, edition, file_name, files
from reports.exports.hxl import TAGS, tagged
from reports.exports.numbered import settled_numbered
from reports.exports.tables import tables
from stats.chain import figure
from stats.groups import LEAVES
from tests.reports.bundle import sample, shipped

TABLES = tables(shipped())
TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")


@cache
def content() -> dict[str, bytes]:
    return files(shipped())


def rows(name: str) -> list[dict[str, str]]:
    text = content()[name].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_package_is_valid(tmp_path: Path) -> None:
    zipfile.ZipFile(io.BytesIO(edition(shipped()))).extractall(tmp_path)
    report = validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])[:5]
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    described = {one["path"] for one in package["resources"]}
    assert described | {HXL} == {one.name for one in tmp_path.glob("*.csv")}
    assert package["version"] == shipped().edition


def test_every_column_of_every_table_is_explained() -> None:
    package = json.loads(content()["datapackage.json"])
    for resource in package["resources"]:
        assert resource["title"].endswith(".")
        fields = {one["name"]: one["description"] for one in resource["schema"]["fields"]}
        assert [name for name, said in fields.items() if not said.endswith(".")] == []


@pytest.mark.parametrize("name", TABLES)
def test_a_table_holds_its_frame(name: str) -> None:
    frame = TABLES[name].astype("str").fillna("")
    found = rows(f"{name}.csv")
    assert len(found) == len(frame)
    header = content()[f"{name}.csv"].decode("utf-8-sig").splitlines()[0]
    assert header.split(",") == list(frame)
    for column in {"count", "low", "high", "claims", "number", "claim", "year"} & set(frame):
        own = [value.lstrip("'") for value in frame[column].replace("<NA>", "")]
        assert [row[column].lstrip("'") for row in found] == own


def test_nobody_sees_titles_evidence_or_notes() -> None:
    names = {name for table in TABLES.values() for name in map(str, table)}
    assert names & {"title", "evidence", "note", "notes", "file", "row"} == set()
    text = b"".join(content().values()).decode()
    titles = [one for one in shipped().sources_by_claim["title"].unique() if len(one) > 20]
    assert titles
    assert [one for one in titles if one in text] == []


def test_a_withheld_address_says_so() -> None:
    known = shipped().sources_by_claim.drop_duplicates("source").set_index("source")["url"]
    said = {row["source"]: row["url"] for row in rows("sources.csv")}
    assert {one for one, url in said.items() if url == "withheld"} == set(known[known == ""].index)


def test_the_same_edition_gives_the_same_bytes() -> None:
    again = edition.__wrapped__(shipped())
    assert again == edition(shipped())
    dates = {one.date_time[:3] for one in zipfile.ZipFile(io.BytesIO(again)).infolist()}
    assert dates == {(2026, 11, 22)}
    assert file_name(shipped()) == "repatriation_edition_2026-11-22-test.zip"


def test_an_edition_says_how_to_read_and_quote_it() -> None:
    readme, citation = (content()[one].decode() for one in ("README.txt", "CITATION.cff"))
    assert shipped().edition in readme
    assert "Never add up claims" in readme
    assert "resolution 1244" in readme
    assert f'version: "{shipped().edition}"' in citation
    assert "license: CC-BY-4.0" in citation
    assert content()["LICENSE"].startswith(b"Licence of the data")


def test_hxl_has_a_tag_below_each_header() -> None:
    header, tags, *found = csv.reader(io.StringIO(content()[HXL].decode("utf-8-sig"), newline=""))
    assert header == list(TAGS)
    assert tags == list(TAGS.values())
    assert len(set(tags)) == len(tags)
    assert all(TAG.fullmatch(tag) for tag in tags)
    numbers = [at for at, tag in enumerate(tags) if tag.startswith("#affected")]
    assert all(row[at].isdigit() or row[at] == "" for row in found for at in numbers)


def test_hxl_rows_add_up_to_the_wholes_and_their_groups_to_them() -> None:
    found = tagged(shipped())
    people = found.groupby("country")["count"].sum()
    whole = shipped().totals
    wholes = whole[whole["kind"] == "whole"].set_index("country")["count"]
    assert people.to_dict() == wholes.to_dict()
    leaves = found[list(LEAVES)]
    assert (leaves.sum(axis=1) == found["count"]).all()
    assert not (leaves == 0).any().any()


@pytest.mark.parametrize("name", ["totals", "counts"])
def test_an_address_leads_to_the_figure_of_its_row(name: str) -> None:
    for known in (shipped(), sample()):
        frame = getattr(known, name)
        for address, count in zip(settled_numbered(frame), frame["count"], strict=True):
            found = figure((known.totals, known.counts), read_number(address)) if address else None
            assert (found or {"count": 0})["count"] == count, address

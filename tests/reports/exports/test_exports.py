"""Does every form of file hold what the exhibit holds, cell by cell, and the same every time?"""

import io
import json
import re
import subprocess
import sys
import zipfile
from typing import Any

import openpyxl
import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.exports import EXPORTS, Extract, extract_of
from reports.exports.columns import definition, undefined
from reports.exports.defused import defused
from reports.exports.extract import TAIL
from tests.reports.bundle import MAKERS, Maker, named, shipped
from tests.reports.exports.hostile import NAUGHTY
from tests.reports.exports.opened import OPENED, about, schema_metadata, structured
from tests.reports.exports.small import exhibit, figures, small
from tests.tree import ROOT

ASKED = Selection(countries=("KAZ", "TJK", "UZB", "XKX"), country="KAZ")
each = pytest.mark.parametrize("maker", MAKERS, ids=named)
forms = pytest.mark.parametrize("form", EXPORTS)


def extract(maker: Maker, language: str = "en") -> Extract:
    words = Words(language)
    made = maker(shipped(), ASKED, words)
    return extract_of(made, shipped(), ASKED, words, address="https://example.org/")


def shown(rows: pd.DataFrame) -> list[dict[str, str]]:
    """The rows of a frame as texts, as every file should hold them."""
    found = rows.astype("object").where(rows.notna(), "")
    return [
        {
            str(name): value.date().isoformat() if isinstance(value, pd.Timestamp) else str(value)
            for name, value in row.items()
        }
        for row in found.to_dict("records")
    ]


@each
@forms
def test_a_file_holds_the_data_of_its_exhibit(maker: Maker, form: str) -> None:
    own = extract(maker)
    found = OPENED[form](EXPORTS[form].write(own))
    assert found == shown(own.flat)
    data = maker(shipped(), ASKED, Words("en")).data
    kept = [name for name in map(str, data) if name not in TAIL]
    assert [{name: row[name] for name in kept} for row in found] == shown(data[kept])


@each
def test_every_row_brings_its_claims_its_sources_and_its_edition(maker: Maker) -> None:
    rows = extract(maker).flat
    assert [name for name in TAIL if name in rows] == list(rows.columns)[-len(TAIL) :][
        -sum(name in rows for name in TAIL) :
    ]
    assert (rows["edition"] == "2026-11-22-test").all()
    assert (rows.loc[rows["claims"] != "", "sources"] != "").all()


@each
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_and_every_code_is_explained(maker: Maker, language: str) -> None:
    own = extract(maker, language)
    assert undefined(own.rows, own.words) == []
    english = extract(maker)
    if language != "en":
        assert not {definition(own.words, one) for one in own.rows} & {
            definition(english.words, one) for one in english.rows
        }


@each
def test_rows_are_the_same_in_every_language(maker: Maker) -> None:
    files = [EXPORTS["csv"].write(extract(maker, one)) for one in LANGUAGES]
    assert len({frozenset(one.splitlines()) for one in files}) == 1  # names put them in order


@forms
def test_the_same_extract_gives_the_same_bytes(form: str) -> None:
    assert EXPORTS[form].write(small()) == EXPORTS[form].write(small())


def test_a_workbook_is_dated_by_its_edition() -> None:
    file = io.BytesIO(EXPORTS["xlsx"].write(small()))
    assert {one.date_time for one in zipfile.ZipFile(file).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert openpyxl.load_workbook(file).properties.created.isoformat() == "2026-11-22T00:00:00"


@forms
@pytest.mark.parametrize("text", NAUGHTY)
def test_a_hostile_text_stays_text(form: str, text: str) -> None:
    data = small().rows.iloc[:1].assign(operation=text, **{f"x{text}": text})
    made = exhibit(data.drop(columns=["edition", "as_of"]))
    own = extract_of(made, figures(), Selection(), Words("en"))
    found = OPENED[form](EXPORTS[form].write(own))
    safe = text if form in ("json", "parquet") else defused(text)
    if form == "xlsx":
        safe = re.sub(r"[\x00\r\x1b]", "", safe)
    assert found[0]["operation"] == safe


def test_the_facts_travel_in_every_form_that_has_room_for_them() -> None:
    own = small()
    said = json_metadata(own)
    assert said == schema_metadata(EXPORTS["parquet"].write(own))
    sheet = about(EXPORTS["xlsx"].write(own))
    texts = {cell for row in sheet for cell in row}
    for key in ("title", "sentence", "selection", "edition", "as_of", "rules", "address"):
        assert said[key] in texts
    assert {"licence", "cite", "single_figure"} <= set(said)
    assert set(said["notes"]) <= texts
    assert {one["holds"] for one in said["columns"]} <= texts
    assert ["country", "KAZ", "Kazakhstan"] in sheet
    assert said["codes"]["country"] == {"KAZ": "Kazakhstan"}


def test_a_withheld_address_is_said_to_be_withheld() -> None:
    own = small()
    assert any(one["withheld"] and one["address"] is None for one in json_metadata(own)["sources"])
    for form in ("csv", "semicolon", "xlsx"):
        found = OPENED[form](EXPORTS[form].write(own))
        assert any("address withheld" in row["sources"] for row in found)
    assert any("address withheld" in row for row in about(EXPORTS["xlsx"].write(own)))


def test_the_ruling_of_a_part_is_named_by_its_sum() -> None:
    found = {row["operation"]: row["ruling"] for row in structured(EXPORTS["json"].write(small()))}
    assert found["kaz-1"] == "r007"
    assert found["kaz-2"] == ""


def test_the_longest_text_fits_into_a_cell() -> None:
    data = small().rows.iloc[:1].assign(operation="long " * 9000)
    made = exhibit(data.drop(columns=["edition", "as_of"]))
    own = extract_of(made, figures(), Selection(), Words("en"))
    [row] = OPENED["xlsx"](EXPORTS["xlsx"].write(own))
    assert len(row["operation"]) == 32_767
    assert row["operation"].endswith("…")


def json_metadata(own: Extract) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(EXPORTS["json"].write(own))["metadata"]
    return said


def test_a_reader_who_takes_nothing_away_waits_for_no_writer() -> None:
    asked = "import sys, ui.files; print(*({'xlsxwriter', 'pyarrow.parquet'} & set(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert found.stdout.strip() == ""

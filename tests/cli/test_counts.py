"""Does `counts` answer in rows that add up, in each form, and refuse what it cannot know?"""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from etl.store import Remark, Store
from tests.cli.asking import Ask
from tests.tree import ROOT

FIGURE = ["count", "low", "high", "qualifier", "basis", "claims", "ruling"]
FOUR = "KAZ,KGZ,TJK,UZB"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_without_a_question_every_country_is_counted(ask: Ask) -> None:
    answer = ask("counts")
    found = {row["country"]: row["count"] for row in rows(answer.out)}
    assert answer.status == 0
    assert answer.out.splitlines()[0].split(",") == ["country", *FIGURE]
    assert len(found) > 20
    expected = {"KAZ": "754", "KGZ": "551", "TJK": "381", "UZB": "531"}
    assert {one: found[one] for one in expected} == expected


def test_the_columns_asked_for_come_in_their_order(ask: Ask) -> None:
    answer = ask("counts", "--by", "year,country,group", "--countries", "UZB,KAZ")
    assert answer.out.splitlines()[0].split(",") == ["year", "country", "group", *FIGURE]
    assert {row["country"] for row in rows(answer.out)} == {"UZB", "KAZ"}
    undated = [row for row in rows(answer.out) if row["year"] == ""]
    assert {row["group"] for row in undated} >= {"not_broken_down"}


def test_a_past_date_gives_the_figures_of_that_day(ask: Ask) -> None:
    answer = ask("counts", "--as-of", "2024-11-27", "--countries", FOUR, "--format", "json")
    assert sum(row["count"] for row in answer.json) == 2168
    assert {row["country"]: row["qualifier"] for row in answer.json}["KAZ"] == "at_least"


def test_operations_go_by_name_and_the_rest_is_not_itemised(ask: Ask) -> None:
    found = rows(ask("counts", "--by", "operation", "--countries", "UZB").out)
    names = [row["operation"] for row in found]
    assert names == ["Mehr-1", "Mehr-2", "Mehr-3", "Mehr-4", "Mehr-5", "not_itemised"]
    assert found[4]["count"] == "93"
    assert found[0]["claims"].startswith("c0")


def test_named_groups_are_one_row_each(ask: Ask) -> None:
    asked = ("counts", "--by", "operation,group", "--groups", "women,children")
    found = rows(ask(*asked, "--countries", "UZB", "--years", "2021").out)
    mehr = {row["group"]: row["count"] for row in found if row["operation"] == "Mehr-5"}
    assert mehr == {"women": "24", "children": "69"}


def test_years_may_be_a_span_and_countries_go_by_any_spelling(ask: Ask) -> None:
    asked = ("counts", "--by", "country,year", "--years", "2019-2021, 2023")
    found = rows(ask(*asked, "--countries", "Oʻzbekiston, kgz,Таджикистан").out)
    assert {row["country"] for row in found} == {"UZB", "KGZ", "TJK"}
    assert {row["year"] for row in found} == {"2019", "2020", "2021", "2023", ""}


def test_origins_may_be_chosen_and_the_unstated_stand_beside(ask: Ask) -> None:
    found = rows(ask("counts", "--by", "origin", "--origins", "IRQ", "--countries", "UZB").out)
    assert {row["origin"]: row["count"] for row in found} == {"IRQ": "64", "not_stated": "96"}


def test_json_holds_numbers_lists_and_missing_years(ask: Ask) -> None:
    asked = ("counts", "--by", "country,year", "--countries", "UZB", "--format", "json")
    found = ask(*asked).json
    assert list(found[0]) == ["country", "year", *FIGURE]
    assert found[-1]["year"] is None
    assert isinstance(found[0]["year"], int)
    assert isinstance(found[0]["claims"], list)


@pytest.mark.parametrize("kind", ["csv", "json", "parquet"])
def test_each_form_can_be_written_and_says_the_same(ask: Ask, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"counts.{kind}"
    assert ask("counts", "--by", "country,year", "--out", out).out == ""
    frame = getattr(pd, f"read_{kind}")(out)
    expected = ask("counts", "--by", "country,year", "--format", "json").json
    assert frame["count"].tolist() == [row["count"] for row in expected]
    assert list(frame.columns) == ["country", "year", *FIGURE]


def test_an_edition_stays_readable_after_others(ask: Ask, store: Store) -> None:
    seeded = store.read().edition
    before = ask("counts", "--by", "country,group").out
    totals = store.read().totals.iloc[:0]
    base = store.read()
    frames = {name: base.frame(name) for name in base.versions} | {"totals": totals}
    store.write(frames, remark=Remark(by="Anna", reason="empty"), rules="1", parent=base)
    assert ask("counts").out.count("\n") == 1
    assert ask("counts", "--by", "country,group", "--edition", seeded).out == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--countries", "Atlantis"], "Atlantis"),
        (["--countries", ","], "--countries"),
        (["--by", "colour"], "colour"),
        (["--groups", "orphans"], "orphans"),
        (["--groups", "children,girls"], "girls"),
        (["--edition", "2020-01-01-0000"], "2020-01-01-0000"),
        (["--as-of", "27.11.2024"], "27.11.2024"),
        (["--years", "twenty"], "twenty"),
        (["--format", "xml"], "xml"),
        (["--out", "/no/such/folder/counts.csv"], "/no/such/folder"),
    ],
)
def test_a_question_that_is_off_ends_with_status_2(
    ask: Ask, arguments: list[str], said: str
) -> None:
    answer = ask("counts", *arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_parquet_flows_into_another_program(store: Store) -> None:
    command = [sys.executable, "-m", "cli", "counts", "--format", "parquet"]
    piped = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    table = pd.read_parquet(io.BytesIO(piped.stdout))
    assert len(table) == len(store.read().totals.query("kind == 'whole'"))
    assert json.dumps(table["claims"].iloc[0].tolist()).startswith("[")

"""Can a text become a formula, wherever a spreadsheet sees the border of a cell?"""

import csv
import io
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.exports.defused import defused, without_formulas
from reports.exports.separated import separated
from tests.reports.exports.hostile import NAUGHTY

DANGEROUS = re.compile(r"^[\s\"'`\x00-\x1f\u200b\u2060\ufeff]*[=+\-@＝＋－＠]")
texts = st.text(st.sampled_from("=+-@ \t\r\n\"',;|a1'\u200b＝\x00"), max_size=12)


@pytest.mark.parametrize("text", NAUGHTY)
@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("other", [",", ";", "\t"])
def test_no_cell_runs_whatever_the_reader_takes_for_the_border(
    text: str, delimiter: str, other: str
) -> None:
    rows = pd.DataFrame({text: [text], "count": [5]})
    file = separated(rows, delimiter=delimiter).decode("utf-8-sig")
    found = csv.reader(io.StringIO(file.replace("\x00", "")), delimiter=other)
    cells = [cell for row in found for cell in row]
    assert [cell for cell in cells if DANGEROUS.match(cell) and cell[:1] != "'"] == []


@given(texts)
def test_a_defused_text_starts_no_formula_and_loses_nothing(text: str) -> None:
    safe = defused(text)
    assert safe[:1] == "'" or not DANGEROUS.match(safe)
    assert re.sub("'", "", safe) == re.sub("'", "", text)
    for sign in ",;|\t\r\n":
        for part in safe.split(sign)[1:]:
            assert part[:1] == "'" or not DANGEROUS.match(part)


@given(st.text(st.characters(categories=["L", "N"]), max_size=20))
def test_an_ordinary_text_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


def test_numbers_dates_and_the_missing_are_untouched() -> None:
    rows = pd.DataFrame(
        {
            "sum": pd.array([-5, None], dtype="Int64"),
            "share": [-0.5, 0.5],
            "start": pd.Series(["2019-05-07", None], dtype="datetime64[s]"),
            "name": ["-x", None],
        }
    )
    safe = without_formulas(rows)
    assert safe.drop(columns="name").equals(rows.drop(columns="name"))
    assert separated(rows).decode("utf-8-sig").splitlines() == [
        "sum,share,start,name",
        "-5,-0.5,2019-05-07,'-x",
        ",0.5,,",
    ]

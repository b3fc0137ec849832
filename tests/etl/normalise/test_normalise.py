"""What becomes of a whole file: shipped, broken, shuffled, hostile?"""

import csv
import string
from collections import Counter

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import CLAIMS, SOURCES
from etl.gates import check_claims
from etl.normalise import Normalised, normalise
from etl.normalise.columns import REQUIRED
from etl.readers import Table, read_csv
from tests.etl.tables import DATA, ROW, read, reference, table


def shipped(name: str) -> Normalised:
    return normalise(read_csv(DATA / "claims" / f"{name}.csv"), reference=reference())


@pytest.mark.parametrize(("name", "claims"), [("central_asia", 488), ("comparators", 415)])
def test_shipped_claims_come_in_whole(name: str, claims: int) -> None:
    given = shipped(name)
    assert len(given.claims) == claims
    assert given.findings == ()
    check_claims(given.claims)
    assert set(given.claims["source"]) == set(given.sources["source"])


@pytest.mark.parametrize("name", ["central_asia", "comparators"])
def test_a_source_for_each_page_of_the_shipped_claims(name: str) -> None:
    with (DATA / "claims" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    described = ("publisher", "title", "published", "language")
    pages = {row["url"] or tuple(row[one] for one in described) for row in rows}
    assert len(shipped(name).sources) == len(pages)


def test_golden_facts_of_central_asia() -> None:
    claims = shipped("central_asia").claims.set_index("claim")
    assert claims["country"].value_counts().to_dict() == {
        "KAZ": 167,
        "UZB": 123,
        "KGZ": 115,
        "TJK": 74,
        "KAZ;KGZ;TJK;UZB": 9,
    }
    first = claims.loc["c0001"]
    assert (first["speaker_kind"], first["row"]) == ("receiving_government", 2)
    assert (first["start"], first["precision"]) == (pd.Timestamp("2019-01-06"), "day")
    assert claims["period_kind"].value_counts().to_dict() == {
        "operation": 338,
        "running_total": 150,
    }
    assert int(claims["end"].isna().sum()) == 5
    assert claims.loc[claims["end"].isna(), "precision"].eq("").all()


def test_golden_facts_of_the_comparators() -> None:
    claims = shipped("comparators").claims.set_index("claim")
    first = claims.loc["G0001"]
    assert (first["period_kind"], first["end"]) == ("year", pd.Timestamp("2022-11-08"))
    assert first["start"] == pd.Timestamp("2022-01-01")
    assert claims["period_kind"].value_counts().to_dict() == {
        "operation": 187,
        "stock": 111,
        "running_total": 68,
        "year": 49,
    }
    joined = claims.loc[claims["event"].str.startswith("DEU-2022-03-30"), "operation"]
    assert (joined.nunique(), len(joined) > 1) == (1, True)


def test_outcomes_are_another_kind_of_file() -> None:
    given = shipped("outcomes")
    assert given.claims.empty
    found = {(one.severity, one.rule, one.column) for one in given.findings}
    missing = {("stop", "missing_column", one) for one in ("event_type", "group", "speaker")}
    assert found == missing | {("note", "unknown_column", "indicator")}


def test_frames_have_their_types_even_when_empty() -> None:
    for one in (read(), read({"count": "x"}), shipped("outcomes"), read({})):
        assert one.claims.dtypes.astype("str").to_dict() == CLAIMS
        assert one.sources.dtypes.astype("str").to_dict() == SOURCES
        check_claims(one.claims)


def test_columns_that_may_be_missing() -> None:
    whole = table({}, {"count": "3"})
    bare = Table(whole.frame.loc[:, list(REQUIRED)], "t.csv", "utf-8", ",", 2)
    given = normalise(bare, reference=reference())
    assert given.findings == ()
    assert given.claims["origins"].eq("").all()
    assert given.claims["evidence"].eq("").all()
    assert given.claims["source"].nunique() == 1


@pytest.mark.parametrize("column", REQUIRED)
def test_columns_that_may_not(column: str) -> None:
    whole = table({})
    less = Table(whole.frame.drop(columns=column), "t.csv", "utf-8", ",", 1)
    given = normalise(less, reference=reference())
    assert given.claims.empty
    (found,) = given.findings
    assert (found.severity, found.rule, found.column) == ("stop", "missing_column", column)


def test_a_file_without_rows_says_so() -> None:
    assert [(one.severity, one.rule) for one in read().findings] == [("warn", "no_rows")]


def test_findings_say_where_what_and_how() -> None:
    (found,) = read({}, {"count": "about 40"}, {}).findings
    assert (found.file, found.row, found.column) == ("t.csv", 3, "count")
    assert found.value == "about 40"
    assert "“about 40” is no whole number" in found.said()
    assert "whole number" in found.advised()


def test_good_rows_are_kept_beside_refused_ones() -> None:
    given = read({"url": "https://e.org/a"}, {"url": "https://e.org/b", "count": "x"}, {})
    assert list(given.claims["claim"]) == ["t1", "t3"]
    assert list(given.claims["row"]) == [2, 4]
    assert set(given.sources["source"]) == set(given.claims["source"])


def test_a_text_that_is_wrong_in_many_rows_is_said_once() -> None:
    given = read(*[{"qualifier": "roughly"}] * 30, {"qualifier": "nearly"})
    assert [(one.row, one.value) for one in given.findings] == [(2, "roughly"), (32, "nearly")]
    assert "in 30 rows; the first is row 2" in given.findings[0].said()


def test_very_many_different_wrong_texts_are_not_all_said() -> None:
    given = read(*({"count": f"x{n}"} for n in range(700)))
    assert len(given.findings) == 501
    assert given.findings[-1].said().startswith("200 further rows")
    assert given.findings[-1].row == 502


def test_the_order_of_rows_changes_nothing_but_their_order() -> None:
    rows = [{"country": c, "count": str(n)} for n, c in enumerate(["KAZ", "UZB", "TJK", "KAZ"])]
    ids = [
        one | {"claim_id": f"x{n}", "url": f"https://e.org/{n % 3}"} for n, one in enumerate(rows)
    ]
    there, back = (read(*some).claims.drop(columns="row") for some in (ids, ids[::-1]))
    pd.testing.assert_frame_equal(there, back[::-1].reset_index(drop=True))


any_cell = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
likely = st.sampled_from([*ROW.values(), "2019", "cumulative", "year_total", "WLD", "women", ";"])
any_row = st.fixed_dictionaries(dict.fromkeys(ROW, likely | any_cell))
nearly_right = st.dictionaries(st.sampled_from(list(ROW)), likely | any_cell, max_size=3)


@given(rows=st.lists(any_row | nearly_right, max_size=6))
def test_any_text_is_a_claim_or_a_finding(rows: list[dict[str, str]]) -> None:
    given = read(*rows)
    stopped = {one.row for one in given.findings if one.severity == "stop"}
    assert {*given.claims["row"], *stopped} == set(range(2, 2 + len(rows)))
    assert not stopped & set(given.claims["row"])
    assert given.claims["count"].ge(0).all()
    check_claims(given.claims)


@given(names=st.lists(st.text(string.ascii_letters, max_size=4) | st.sampled_from(REQUIRED)))
def test_any_columns_are_claims_or_findings(names: list[str]) -> None:
    frame = pd.DataFrame([["x"] * len(set(names))], columns=sorted(set(names)), dtype="str")
    given = normalise(Table(frame, "t.csv", "utf-8", ",", 1), reference=reference())
    assert Counter(one.severity for one in given.findings)["stop"] >= 1
    assert given.claims.empty

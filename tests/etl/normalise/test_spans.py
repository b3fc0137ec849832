"""Over which period does a claim count?"""

import pandas as pd
import pytest

from tests.etl.tables import claim, finding, refused


@pytest.mark.parametrize(
    ("scope", "date", "since", "kind", "start", "end", "precision"),
    [
        ("operation", "2019-01-06", "", "operation", "2019-01-06", "2019-01-06", "day"),
        ("operation", "2019-02", "", "operation", "2019-02-01", "2019-02-28", "month"),
        ("operation", "2019-02", "2018", "operation", "2019-02-01", "2019-02-28", "month"),
        ("year_total", "2022", "", "year", "2022-01-01", "2022-12-31", "year"),
        ("year_total", "2022-11-08", "2022-01-01", "year", "2022-01-01", "2022-11-08", "day"),
        ("year_total", "2022-11-08", "", "year", "2022-01-01", "2022-11-08", "day"),
        ("year_total", "2022-11", "2022-03", "year", "2022-03-01", "2022-11-30", "month"),
        ("cumulative", "2024-12", "2019", "running_total", "2019-01-01", "2024-12-31", "month"),
        ("cumulative", "2024", "", "running_total", "", "2024-12-31", "year"),
        ("cumulative", "", "2019", "running_total", "2019-01-01", "", ""),
        ("stock", "2023-05-01", "", "stock", "2023-05-01", "2023-05-01", "day"),
    ],
)
def test_first_and_last_possible_day(
    scope: str, date: str, since: str, kind: str, start: str, end: str, precision: str
) -> None:
    found = claim(scope=scope, date=date, since=since)
    assert (found["period_kind"], found["precision"]) == (kind, precision)
    for name, day in (("start", start), ("end", end)):
        assert str(found[name]) == (f"{day} 00:00:00" if day else "NaT")


def test_a_document_is_as_late_as_it_can_be() -> None:
    assert claim(published="2019-01")["published"] == pd.Timestamp("2019-01-31")
    assert claim(published="")["published"] is pd.NaT


@pytest.mark.parametrize(
    ("changes", "rule", "column"),
    [
        ({"scope": "total"}, "unknown_scope", "scope"),
        ({"scope": ""}, "unknown_scope", "scope"),
        ({"date": "06.01.2019"}, "no_date", "date"),
        ({"date": "2019-02-30"}, "no_date", "date"),
        ({"since": "spring"}, "no_date", "since"),
        ({"published": "2019-13"}, "no_date", "published"),
        ({"scope": "cumulative", "since": "2020"}, "ends_before_it_starts", "since"),
        ({"scope": "year_total", "since": "2018"}, "year_over_two_years", "since"),
        ({"scope": "year_total", "date": ""}, "no_year", "date"),
    ],
)
def test_what_is_no_period(changes: dict[str, str], rule: str, column: str) -> None:
    found = refused(**changes)
    assert (found.rule, found.column, found.value) == (rule, column, changes.get(column, ""))


@pytest.mark.parametrize("scope", ["operation", "stock"])
def test_an_operation_may_be_undated_but_not_unnoticed(scope: str) -> None:
    changes = {"scope": scope, "date": ""}
    assert claim(**changes)["start"] is pd.NaT
    assert (finding(**changes).severity, finding(**changes).rule) == ("warn", "undated")

"""Do the shipped events and rulings join and cite what is there, and does their sum close?"""

import pandas as pd
import pytest

from etl.reference import read_reference
from tests.data.shipped import DATA, claims, listed, settled_claims

REFERENCE = read_reference(DATA / "reference")
EVENTS, RULINGS = REFERENCE.events, REFERENCE.rulings
OPERATIONS = EVENTS[EVENTS["scope"] == "operation"]
ZHUSAN_BEFORE = {"total": 47 + 231, "men": 6 + 16, "women": 11 + 59, "children": 30 + 156}


def test_every_operation_of_the_claims_has_a_row() -> None:
    named = claims().query("scope == 'operation'")["event_id"]
    known_by_ruling = set(OPERATIONS["event"]) - set(named)
    assert set(named) - set(OPERATIONS["event"]) == set()
    assert known_by_ruling == {"kaz-2019-06-zhusan-4"}


def test_only_what_is_known_by_a_ruling_brings_its_own_date_and_origin() -> None:
    own = EVENTS[(EVENTS["date"] != "") | (EVENTS["origin"] != "")]
    assert own[["event", "origin", "date"]].values.tolist() == [
        ["kaz-2019-06-zhusan-4", "SYR", "2019-06"]
    ]


def test_ids_join_within_one_country_and_a_joint_operation_stands_alone() -> None:
    joined = OPERATIONS[OPERATIONS["event"] != OPERATIONS["operation"]]
    assert dict(joined[["event", "operation"]].values) == {
        "DEU-2022-03-30-QUOTE": "DEU-2022-03-30",
        "IRQ-2025-R31-WAVE": "IRQ-2025-R31",
    }
    assert set(OPERATIONS["operation"]) <= set(OPERATIONS["event"])
    assert (EVENTS.groupby("operation")["country"].nunique() == 1).all()


def test_the_country_of_an_event_is_that_of_its_claims() -> None:
    said = claims().query("scope == 'operation'").groupby("event_id")["country"].unique()
    ours = OPERATIONS.set_index("event")["country"]
    assert {one: list(them) for one, them in said.items()} == {
        one: [ours[one]] for one in said.index
    }


@pytest.mark.parametrize("language", ["name", "name_ru", "name_uz"])
def test_no_two_operations_of_a_country_share_a_name(language: str) -> None:
    named = OPERATIONS.assign(
        shown=OPERATIONS[language].where(lambda s: s != "", OPERATIONS["name"])
    )
    assert (named.groupby(["country", "shown"])["operation"].nunique() == 1).all()
    assert (named.groupby("operation")["shown"].nunique() == 1).all()


def test_a_name_in_another_language_is_given_only_where_it_differs() -> None:
    for language in ("name_ru", "name_uz"):
        assert not (EVENTS[language] == EVENTS["name"]).any()


def test_an_operation_named_by_its_day_took_place_on_it() -> None:
    days = pd.to_datetime(OPERATIONS["name"], format="%d %B %Y", errors="coerce")
    named = OPERATIONS.assign(day=days.dt.strftime("%Y-%m-%d"))[days.notna()]
    said = set(zip(claims()["event_id"], claims()["date"], strict=True))
    assert len(named) > 40
    assert set(zip(named["event"], named["day"], strict=True)) <= said


def test_rulings_cite_claims_that_exist_on_their_country() -> None:
    cited = RULINGS.assign(claim=RULINGS["claims"].str.split(" ")).explode("claim")
    found = cited.merge(claims(), left_on="claim", right_on="claim_id", how="left")
    assert (found["country_x"] == found["country_y"]).all()


def test_chosen_and_rejected_claims_are_about_the_operation_of_the_ruling() -> None:
    about = RULINGS[RULINGS["kind"] != "set"]
    events = settled_claims().set_index("claim_id")["event_id"]
    for operation, cited in about[["operation", "claims"]].values:
        assert set(events[cited.split(" ")]) == {operation}


def test_the_set_chosen_for_tajikistan_comes_from_one_document() -> None:
    cited = RULINGS.query("kind == 'choose'")["claims"].item().split(" ")
    rows = settled_claims()[settled_claims()["claim_id"].isin(cited)]
    assert rows["url"].nunique() == 1
    assert dict(zip(rows["group"], rows["count"], strict=True)) == {
        "women": "42",
        "children": "104",
    }
    assert set(rows["speaker_kind"]) == {"handing_over_authority"}


def counts_set(operation: str) -> dict[str, int]:
    """What the rulings set for an operation, by group."""
    rows = RULINGS[RULINGS["operation"] == operation]
    return {group: int(count) for group, count in rows[["group", "count"]].values}


def published(group: str, *, cited: pd.Series) -> set[int]:
    """The numbers of the cited running totals on this group."""
    totals = settled_claims().query("scope == 'cumulative'")
    rows = totals[totals["claim_id"].isin(listed(cited, " ")) & (totals["group"] == group)]
    return set(rows["count"].astype(int))


def test_the_counts_that_are_set_close_on_the_running_totals_they_cite() -> None:
    third, fourth = counts_set("kaz-2019-05-28-zhusan-3"), counts_set("kaz-2019-06-zhusan-4")
    cited = RULINGS.query("kind == 'set'").set_index("group")["claims"]
    assert set(third) == set(fourth) == set(ZHUSAN_BEFORE)
    for group, before in ZHUSAN_BEFORE.items():
        after_three = before + third[group]
        after_four = after_three + fourth[group]
        assert published(group, cited=cited.loc[[group]]) == {after_three, after_four}


@pytest.mark.parametrize("operation", ["kaz-2019-05-28-zhusan-3", "kaz-2019-06-zhusan-4"])
def test_the_counts_that_are_set_add_up(operation: str) -> None:
    groups = counts_set(operation)
    assert groups.pop("total") == sum(groups.values())


def test_rows_of_one_ruling_are_one_decision() -> None:
    same = ["kind", "country", "operation", "author", "date"]
    assert (RULINGS.groupby("ruling")[same].nunique() == 1).all(axis=None)
    assert not RULINGS.duplicated(["ruling", "operation", "group"]).any()


def test_every_reason_is_told_in_every_language() -> None:
    reasons = RULINGS[["reason", "reason_ru", "reason_uz"]]
    assert (reasons != "").all(axis=None)
    assert (reasons.nunique(axis="columns") == reasons.shape[1]).all()
    assert (reasons.groupby("reason").nunique() == 1).all(axis=None)

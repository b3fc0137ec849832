"""Are the shipped groups a tree of leaves that add up, and is every voice what the claims say?"""

import pandas as pd

from etl.reference import read_reference
from tests.data.shipped import DATA, settled_claims

REFERENCE = read_reference(DATA / "reference")
GROUPS, SPEAKERS = REFERENCE.groups, REFERENCE.speakers


def of_kind(kind: str) -> pd.DataFrame:
    return GROUPS[GROUPS["kind"] == kind]


def test_nodes_and_leaves_are_those_of_the_design() -> None:
    assert list(of_kind("node")["code"]) == ["total", "adults", "children"]
    assert dict(of_kind("leaf")[["code", "parent"]].values) == {
        "men": "adults",
        "women": "adults",
        "adults_not_by_sex": "adults",
        "boys": "children",
        "girls": "children",
        "children_not_by_sex": "children",
        "not_broken_down": "total",
    }


def test_every_group_hangs_below_the_total() -> None:
    parents = GROUPS.set_index("code")["parent"]
    assert list(of_kind("node").query("parent == ''")["code"]) == ["total"]
    assert set(of_kind("node")["parent"]) <= {"", "total"}
    assert set(of_kind("subset")["parent"]) <= {"children", "boys", "girls"}
    assert set(parents) - {""} <= set(parents.index)


def test_what_is_no_group_says_why_and_stands_nowhere() -> None:
    assert (of_kind("none")["reason"] != "").all()
    assert (of_kind("none")["parent"] == "").all()
    assert list(GROUPS.query("unit == 'families'")["kind"]) == ["none"]


def test_only_the_adolescent_is_counted_as_another_group() -> None:
    moved = GROUPS[GROUPS["counts_as"] != ""]
    assert moved[["code", "counts_as"]].values.tolist() == [["other:adolescent_male", "boys"]]


def test_groups_stand_in_their_order() -> None:
    assert list(GROUPS["order"]) == list(range(1, len(GROUPS) + 1))


def test_a_speaker_is_of_the_kind_that_its_claims_say() -> None:
    voices = SPEAKERS.rename(columns={"country": "home", "kind": "nature"})
    rows = settled_claims().merge(voices, on="speaker", validate="many_to_one")
    at_home = [
        home in country.split(";")
        for home, country in zip(rows["home"], rows["country"], strict=True)
    ]
    towards = pd.Series(at_home).map({True: "receiving_government", False: "other_government"})
    derived = rows["nature"].where(rows["nature"] != "government", towards)
    assert list(rows.loc[derived != rows["speaker_kind"], "claim_id"]) == []


def test_a_government_has_its_country_and_nobody_else_has_one() -> None:
    at_home = SPEAKERS["country"] != ""
    government = SPEAKERS["kind"] == "government"
    assert set(SPEAKERS.loc[government & ~at_home, "speaker"]) == {"Global Coalition against ISIS"}
    assert not (at_home & ~government).any()


def test_editions_of_one_broadcaster_are_one_voice() -> None:
    joined = SPEAKERS[SPEAKERS["speaker"] != SPEAKERS["voice"]]
    assert dict(joined[["speaker", "voice"]].values) == {
        "RFE/RL Kazakh Service": "RFE/RL",
        "RFE/RL Kyrgyz Service": "RFE/RL",
        "RFE/RL Tajik Service": "RFE/RL",
        "Sputnik Uzbekistan": "Sputnik",
    }
    assert (SPEAKERS.groupby("voice")[["kind", "country"]].nunique() == 1).all(axis=None)


def test_no_edition_of_a_broadcaster_is_forgotten() -> None:
    for broadcaster in ("RFE/RL", "Sputnik"):
        editions = SPEAKERS[SPEAKERS["speaker"].str.startswith(broadcaster)]
        assert set(editions["voice"]) == {broadcaster}

"""Is every share of the people broken down, and does it say of how many?"""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import UsageError
from stats.groups import LEAVES
from stats.shares import shares, telling

people = st.dictionaries(st.sampled_from(LEAVES), st.integers(0, 500), min_size=1)


def leaves(count: dict[str, int]) -> pd.DataFrame:
    rows = [{"country": "UZB", "group": leaf, "count": n} for leaf, n in count.items()]
    return pd.DataFrame(rows)


@given(people)
def test_a_share_is_part_of_its_base_and_the_base_part_of_the_whole(count: dict[str, int]) -> None:
    for group in ("children", "adults", "women", "men", "boys", "girls"):
        row = shares(leaves(count), group=group, by="country").iloc[0]
        assert 0 <= row["part"] <= row["base"] <= row["whole"] == sum(count.values())
        assert pd.isna(row["share"]) if row["base"] == 0 else row["share"] <= 1


@given(people)
def test_adults_and_children_share_one_base(count: dict[str, int]) -> None:
    adults, children = (
        shares(leaves(count), group=group, by="country").iloc[0] for group in ("adults", "children")
    )
    assert adults["base"] == children["base"] == adults["part"] + children["part"]


def test_people_of_unknown_sex_are_in_no_share_of_women() -> None:
    row = shares(
        leaves({"women": 3, "adults_not_by_sex": 5, "boys": 1}), group="women", by="country"
    )
    assert row[["part", "base", "whole"]].to_numpy().tolist() == [[3, 4, 9]]


def test_a_share_of_what_is_no_group_is_refused() -> None:
    with pytest.raises(UsageError, match="choose among"):
        telling("orphans")

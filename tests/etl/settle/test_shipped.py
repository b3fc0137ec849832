"""Do the shipped claims come to what the settling rules promise?"""

from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from etl.pipeline import settled_as_of
from etl.store import Store
from tests.etl.shipped import shipped_store

MEETING = date(2024, 11, 27)
FOUR = ["KAZ", "KGZ", "TJK", "UZB"]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder: Path = tmp_path_factory.mktemp("shipped")
    return shipped_store(folder)


@pytest.fixture(scope="module")
def frames(store: Store):  # type: ignore[no-untyped-def]
    edition = store.read()

    @cache
    def at(day: date | None) -> tuple[pd.DataFrame, pd.DataFrame]:
        settled = settled_as_of(edition, day)
        return settled.totals, settled.counts

    return at


@pytest.mark.parametrize(
    ("country", "day", "figure"),
    [
        ("KAZ", None, (754, 754, 754, "exact")),
        ("KGZ", None, (551, 551, 551, "exact")),
        ("TJK", None, (381, 381, 381, "exact")),
        ("UZB", None, (531, 531, 531, "exact")),
        ("KAZ", MEETING, (717, 659, 730, "at_least")),
        ("KGZ", MEETING, (539, 539, 539, "exact")),
        ("TJK", MEETING, (381, 381, 386, "exact")),
        ("UZB", MEETING, (531, 435, 531, "exact")),
        ("AZE", None, (355, 355, 355, "exact")),
        ("BEL", None, (140, 140, 140, "about")),
        ("CAN", None, (29, 29, 29, "at_least")),
        ("FIN", None, (14, 14, 14, "exact")),
        ("FRA", None, (239, 239, 239, "exact")),
        ("MKD", None, (34, 34, 34, "exact")),
        ("UKR", None, (39, 39, 39, "exact")),
        ("XKX", None, (121, 121, 121, "exact")),
    ],
)
def test_wholes(frames, country, day, figure) -> None:  # type: ignore[no-untyped-def]
    totals, _ = frames(day)
    row = totals[(totals["kind"] == "whole") & (totals["country"] == country)].iloc[0]
    assert (row["count"], row["low"], row["high"], row["qualifier"]) == figure


@pytest.mark.parametrize(("day", "whole", "itemised"), [(None, 2217, 1975), (MEETING, 2168, 1975)])
def test_the_four_states_together(frames, day, whole, itemised) -> None:  # type: ignore[no-untyped-def]
    totals, _ = frames(day)
    four = totals[totals["country"].isin(FOUR)]
    sums = four.groupby("kind", observed=True)["count"].sum()
    assert (sums["whole"], sums["operation"]) == (whole, itemised)
    assert sums["whole"] == sums["operation"] + sums["remainder"]


def test_tajikistan_closes_without_a_remainder_and_bosnia_has_no_figure(frames) -> None:  # type: ignore[no-untyped-def]
    totals, _ = frames(None)
    tajikistan = totals[totals["country"] == "TJK"]
    assert "remainder" not in set(tajikistan["kind"])
    assert totals[totals["country"] == "BIH"].empty


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        ("kgz-2021-03-16-meerim", {"children_not_by_sex": (79, 79, 81)}),
        (
            "uzb-2021-04-30-mehr-5",
            {"women": (24, 24, 24), "children_not_by_sex": (69, 69, 69)},
        ),
        (
            "kgz-2023-12-08-aikol-4",
            {"women": (31, 27, 31), "children_not_by_sex": (65, 65, 69)},
        ),
        (
            "tjk-2022-07-25-syria",
            {"women": (42, 24, 44), "children_not_by_sex": (104, 102, 122)},
        ),
        (
            "kaz-2019-05-28-zhusan-3",
            {"men": (8, 8, 8), "women": (67, 67, 67), "children_not_by_sex": (171, 171, 171)},
        ),
    ],
)
def test_breakdowns(frames, operation, expected) -> None:  # type: ignore[no-untyped-def]
    _, counts = frames(None)
    rows = counts[counts["operation"] == operation]
    figures = rows[["count", "low", "high"]].to_numpy().tolist()
    assert dict(zip(rows["group"], map(tuple, figures), strict=True)) == expected


def test_uzbekistans_published_split_leaves_48(frames) -> None:  # type: ignore[no-untyped-def]
    _, counts = frames(None)
    rows = counts[(counts["country"] == "UZB") & (counts["kind"] == "whole")]
    leaves = rows.set_index("group")["count"]
    children = leaves[["boys", "girls", "children_not_by_sex"]].sum()
    assert (leaves["men"], leaves["women"], children) == (27, 125, 331)
    assert leaves["not_broken_down"] == 48


def test_no_lonely_choice_is_left_among_the_shipped_claims(store: Store) -> None:
    findings = store.read().findings
    assert "lonely_choice" not in set(findings["rule"])
    assert "stop" not in set(findings["severity"])

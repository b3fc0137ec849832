"""Do the rows add up on the shipped claims, however they are asked for?"""

from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest

from stats.groups import LEAVES
from stats.table import COLUMNS, tabulate
from tests.etl.shipped import shipped_store

WAYS = [by for size in range(6) for by in combinations(COLUMNS, size)]


@cache
def frames() -> tuple[pd.DataFrame, pd.DataFrame]:
    with TemporaryDirectory() as folder:
        edition = shipped_store(Path(folder)).read()
        return edition.totals, edition.counts


@pytest.mark.parametrize("by", WAYS, ids="-".join)
def test_every_way_of_counting_gives_the_same_people(by: tuple[str, ...]) -> None:
    whole = tabulate(*frames(), by=("country",)).set_index("country")["count"]
    table = tabulate(*frames(), by=by)
    assert table["count"].sum() == whole.sum()
    if "country" in by:
        assert table.groupby("country")["count"].sum().to_dict() == whole.to_dict()
    if by:
        assert not table.duplicated(list(by)).any()


@pytest.mark.parametrize("country", ["UZB", "FRA"])
def test_groups_add_up_within_each_row(country: str) -> None:
    for by in (("year",), ("operation",), ("origin",), ("operation", "year")):
        plain = tabulate(*frames(), by=by, countries=[country])
        parts = tabulate(*frames(), by=(*by, "group"), countries=[country])
        nodes = ["adults", "children", "not_broken_down"]
        nodes_too = tabulate(*frames(), by=(*by, "group"), countries=[country], groups=nodes)
        for table in (parts, nodes_too):
            summed = table.groupby(list(by), dropna=False, sort=False)["count"].sum()
            assert summed.tolist() == plain["count"].tolist()


def test_every_row_keeps_its_range_and_names_its_claims() -> None:
    for by in WAYS:
        table = tabulate(*frames(), by=by)
        assert (table["low"].le(table["count"]) & table["count"].le(table["high"])).all()
        assert table["claims"].ne("").all()


def test_a_choice_of_groups_is_the_sum_of_its_leaves() -> None:
    each = [tabulate(*frames(), by=(), groups=[leaf])["count"].sum() for leaf in LEAVES]
    assert sum(each) == tabulate(*frames(), by=())["count"].sum()

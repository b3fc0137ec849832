"""Do parts and remainders equal the totals, whatever stands in rows and columns?"""

from itertools import permutations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stats.cross import Crossed, aside, bases, cross, unknown
from stats.groups import LEAVES, MEMBERS
from stats.pieces import Only
from stats.table import COLUMNS
from tests.stats.test_table_shipped import frames

PAIRS = list(permutations(COLUMNS, 2))
CHOICES: dict[str, Only] = {
    "everything": {},
    "countries": {"countries": ("KAZ", "UZB", "FRA")},
    "years": {"years": (2019, 2021)},
    "origins": {"origins": ("SYR",)},
    "groups": {"groups": ("women", "children")},
    "all at once": {"years": (2019,), "origins": ("IRQ",), "groups": ("boys", "girls")},
}


def keys(frame: pd.DataFrame, name: str) -> list[object]:
    return [None if pd.isna(key) else key for key in frame[name].tolist()]


def adds_up(table: Crossed, rows: str, columns: str, only: Only) -> bool:
    """Whether the cells of each row, of each column and of all are the totals, exactly."""
    found = zip(keys(table.body, rows), keys(table.body, columns), table.body["count"], strict=True)
    across: dict[object, int] = {}
    down: dict[object, int] = {}
    whole = 0
    for row, column, count in found:
        inside = not aside(columns, column, only), not aside(rows, row, only)
        across[row] = across.get(row, 0) + count * inside[0]
        down[column] = down.get(column, 0) + count * inside[1]
        whole += count * all(inside)
    ends = ((across, table.rows, rows), (down, table.columns, columns))
    for sums, frame, name in ends:
        totals = dict(zip(keys(frame, name), frame["count"].tolist(), strict=True))
        if {key: n for key, n in sums.items() if n} != {key: n for key, n in totals.items() if n}:
            return False
    return whole == int(table.whole["count"].sum())


@pytest.mark.parametrize("chosen", CHOICES.values(), ids=list(CHOICES))
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_parts_and_remainders_equal_the_totals(pair: tuple[str, str], chosen: Only) -> None:
    table = cross(*frames(), rows=pair[0], columns=pair[1], **chosen)
    assert adds_up(table, *pair, chosen)
    assert not table.body.duplicated(list(pair)).any()


some = st.fixed_dictionaries(
    {},
    optional={
        "countries": st.sets(st.sampled_from(["KAZ", "KGZ", "TJK", "UZB", "FRA", "IRQ", "XKX"])),
        "years": st.sets(st.integers(2018, 2026)),
        "origins": st.sets(st.sampled_from(["SYR", "IRQ", "AFG"])),
        "groups": st.sampled_from([*((one,) for one in MEMBERS), ("men", "children"), LEAVES]),
    },
)


@given(st.sampled_from(PAIRS), some)
def test_whatever_is_chosen_adds_up(pair: tuple[str, str], chosen: Only) -> None:
    assert adds_up(cross(*frames(), rows=pair[0], columns=pair[1], **chosen), *pair, chosen)


@pytest.mark.parametrize("pair", [one for one in PAIRS if "group" in one], ids="-".join)
def test_no_subset_ever_stands_among_the_groups(pair: tuple[str, str]) -> None:
    assert set(cross(*frames(), rows=pair[0], columns=pair[1]).body["group"]) <= set(LEAVES)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_share_is_of_the_people_whose_column_is_known(pair: tuple[str, str]) -> None:
    rows, columns = pair
    table = cross(*frames(), rows=rows, columns=columns)
    of = bases(table.body, rows=rows, columns=columns)
    sums = dict(zip(keys(table.rows, rows), table.rows["count"].tolist(), strict=True))
    cells = zip(keys(table.body, rows), keys(table.body, columns), table.body["count"], strict=True)
    for row, column, count in cells:
        sums[row] -= count * unknown(column)
    assert dict(zip(keys(of, rows), of["count"].tolist(), strict=True)) == sums

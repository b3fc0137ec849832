"""Does `tabulate` answer every question with rows that add up?"""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import UsageError
from domain.frames import COUNTS, QUALIFIERS, TOTALS, typed
from stats.groups import LEAVES
from stats.table import COLUMNS, tabulate, weakest

NUMBERS = ["count", "low", "high"]


def figure(kind: str, count: int, **keys: object) -> dict[str, object]:
    """A settled row with the usual answers wherever a test doesn't care."""
    usual: dict[str, object] = {
        "country": "UZB",
        "origin": "SYR" if kind == "operation" else "not_stated",
        "operation": "not_itemised" if kind == "remainder" else "",
        "start": "2019-05-30",
        "qualifier": "exact",
        "basis": "remainder" if kind == "remainder" else "only",
        "claims": "c1",
        "ruling": "",
    }
    return {"kind": kind, "count": count, "low": count, "high": count, **usual, **keys}


def settled() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Two countries: UZB has a year's remainder and a whole's, KAZ is fully itemised."""
    iraq = {"origin": "IRQ", "start": "2019-10-10"}
    known = {"women": 48, "men": 2, "boys": 60, "girls": 46}
    leaves: list[dict[str, object]] = []
    for kind, keys in (
        ("operation", {"operation": "mehr-1", "year": 2019, "claims": "c1 c2"}),
        ("year", {"year": 2019, "claims": "c1 c2"}),
        ("whole", {"claims": "c9"}),
    ):
        leaves += [figure(kind, count, group=leaf, **keys) for leaf, count in known.items()]
    for kind, keys in (
        ("operation", {"operation": "mehr-2", "year": 2019, "claims": "c3 c2", **iraq}),
        ("year", {"year": 2019, "claims": "c3 c2"}),
        ("whole", {"claims": "c9"}),
    ):
        leaves.append(figure(kind, 64, group="children_not_by_sex", **keys))
    rest = {"group": "not_broken_down", "claims": "c9"}
    leaves += [
        figure("remainder", 6, year=2019, **rest),
        figure("year", 6, year=2019, **rest),
        figure("remainder", 90, qualifier="at_least", **rest),
        figure("whole", 96, qualifier="at_least", **rest),
    ]
    kaz = {"country": "KAZ", "group": "women", "claims": "k1", "start": "2019-01-06"}
    leaves += [
        figure("operation", 47, operation="zhusan-1", year=2019, **kaz),
        figure("year", 47, year=2019, **kaz),
        figure("whole", 47, **kaz),
    ]
    counts = typed(pd.DataFrame(leaves), COUNTS)
    return rolled_up(counts), counts


def rolled_up(counts: pd.DataFrame) -> pd.DataFrame:
    """The totals that such leaves add up to."""
    keyed = ["kind", "country", "origin", "operation", "year"]
    grouped = counts.astype({"claims": "str"}).groupby(keyed, dropna=False, observed=True)
    totals = grouped.agg(
        start=("start", "first"),
        count=("count", "sum"),
        low=("low", "sum"),
        high=("high", "sum"),
        qualifier=("qualifier", weakest),
        basis=("basis", "first"),
        claims=("claims", "first"),
    )
    return typed(totals.reset_index().assign(ruling=""), TOTALS)


def asked(**question: object) -> list[tuple[object, ...]]:
    """The answer as tuples of its key columns and the count, a missing year as None."""
    table = tabulate(*settled(), **question)  # type: ignore[arg-type]
    columns = [*question["by"], "count"]  # type: ignore[misc]
    plain = table[columns].astype("object")
    return list(plain.where(plain.notna(), None).itertuples(index=False, name=None))


def test_a_country_reads_its_whole() -> None:
    assert asked(by=("country",)) == [("KAZ", 47), ("UZB", 316)]


def test_years_stand_beside_those_whom_nobody_dated() -> None:
    expected = [("KAZ", 2019, 47), ("UZB", 2019, 226), ("UZB", None, 90)]
    assert asked(by=("country", "year")) == expected


def test_operations_stand_in_order_of_time_before_what_is_not_itemised() -> None:
    expected = [("mehr-1", 156), ("mehr-2", 64), ("not_itemised", 96)]
    assert asked(by=("operation",), countries=["UZB"]) == expected


def test_origins_end_with_those_not_stated() -> None:
    assert asked(by=("origin",)) == [("IRQ", 64), ("SYR", 203), ("not_stated", 96)]


def test_groups_are_leaves_unless_named() -> None:
    leaves = [("men", 2), ("women", 95), ("boys", 60), ("girls", 46)]
    assert asked(by=("group",)) == [*leaves, ("children_not_by_sex", 64), ("not_broken_down", 96)]


def test_a_named_group_is_one_row_with_its_leaves_summed() -> None:
    assert asked(by=("group",), groups=["children", "women"]) == [("women", 95), ("children", 170)]


def test_groups_without_their_column_are_summed() -> None:
    expected = [("KAZ", 47), ("UZB", 218)]
    assert asked(by=("country",), groups=["women", "children"]) == expected


def test_the_total_named_as_a_group_reads_the_totals() -> None:
    table = tabulate(*settled(), by=("country", "group"), groups=["total"])
    assert table[["group", "count", "claims"]].to_numpy().tolist() == [
        ["total", 47, "k1"],
        ["total", 316, "c9"],
    ]


def test_nothing_to_tell_apart_is_one_row() -> None:
    assert asked(by=()) == [(363,)]


def test_chosen_years_list_the_undated_beside_and_never_add_them() -> None:
    assert asked(by=("year",), years=[2019]) == [(2019, 273), (None, 90)]
    assert asked(by=("year",), years=[2019], beside=False) == [(2019, 273)]
    assert asked(by=("country",), years=[2019]) == [("KAZ", 47), ("UZB", 226)]
    assert asked(by=("operation",), years=[2019], countries=["UZB"])[-1] == ("not_itemised", 6)


def test_chosen_origins_list_the_unstated_beside_and_never_add_them() -> None:
    assert asked(by=("origin",), origins=["IRQ"]) == [("IRQ", 64), ("not_stated", 96)]
    assert asked(by=("country",), origins=["IRQ"]) == [("UZB", 64)]


def test_an_operation_without_a_year_still_stands_among_the_years() -> None:
    totals, counts = settled()
    lost = totals["operation"].eq("zhusan-1")
    totals = totals.assign(year=totals["year"].mask(lost))[
        ~(totals["kind"].eq("year") & totals["country"].eq("KAZ"))
    ]
    assert tabulate(totals, counts, by=("year",), countries=["KAZ"])["count"].tolist() == [47]


def test_a_row_of_its_own_keeps_its_reason_and_a_sum_says_so() -> None:
    one = tabulate(*settled(), by=("country", "operation"), countries=["UZB"]).iloc[0]
    assert (one["basis"], one["qualifier"], one["claims"]) == ("only", "exact", "c1 c2")
    many = tabulate(*settled(), by=("year",)).iloc[0]
    assert (many["basis"], many["qualifier"], many["claims"]) == ("sum", "exact", "k1 c1 c2")


def test_a_sum_is_as_weak_as_its_weakest_part() -> None:
    whole = tabulate(*settled(), by=())
    assert whole["qualifier"].tolist() == ["at_least"]
    assert weakest(["at_least", "exact", "at_most"]) == "about"
    assert [weakest([one, "exact"]) for one in QUALIFIERS] == list(QUALIFIERS)


@pytest.mark.parametrize(
    "question",
    [
        {"by": ("colour",)},
        {"by": ("year", "year")},
        {"by": ("group",), "groups": ["children", "girls"]},
        {"by": ("country",), "groups": ["total", "men"]},
        {"by": ("country",), "groups": ["orphans"]},
    ],
)
def test_a_question_that_is_off_is_refused(question: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        asked(**question)


def test_an_empty_choice_is_an_empty_table_with_its_columns() -> None:
    table = tabulate(*settled(), by=("country", "year"), countries=[])
    assert table.empty
    assert list(table.columns[:3]) == ["country", "year", "count"]


@given(st.lists(st.sampled_from(COLUMNS), unique=True), st.sets(st.sampled_from(LEAVES)))
def test_every_way_of_counting_gives_the_same_people(by: list[str], leaves: set[str]) -> None:
    frames = settled()
    for groups in (None, leaves):
        whole = tabulate(*frames, by=("country",), groups=groups)[NUMBERS].sum()
        assert tabulate(*frames, by=tuple(by), groups=groups)[NUMBERS].sum().equals(whole)

"""Is it told truly what became of claims, whatever is claimed and whoever decides?"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import CHOICES, CLAIMS, typed
from etl.reference import Reference
from etl.settle import Settled, settle
from etl.settle.order import rank, strength
from tests.laws.decisions import claims_of_every_kind, decisions
from tests.laws.test_laws import LAW, REFERENCE, rows

UNIT = ["kind", "country", "operation", "year"]
STATED = ["only", "agreed", "ranked", "ruled"]
WHY = {
    "chosen": {"ruling", "first", "summed", "refines"},
    "agrees": {"same_figure"},
    "rejected": {"ruling"},
    "beside": {"event_type", "part_of_year", "subset", "no_group"},
}
ALONE = {  # what says why a claim lost, and not to whom
    "ruling",
    "exceeds",
    "one_side",
    "other_total",
    "narrower",
    "later_start",
    "unofficial",
    "only_at_most",
    "raises_nothing",
    "undated",
    "settled_inside",
}
GAVE_WAY = {"narrower", "settled_inside", "raises_nothing"}  # not to another claim
DAYS = [None, None, date(2019, 6, 1), date(2019, 12, 31), date(2020, 12, 31)]

Key = tuple[Any, ...]
Told = tuple[pd.DataFrame, Settled]


@st.composite
def told(draw: st.DrawFn) -> Told:
    """Claims, and how they settled by some rulings and as of some date."""
    frame = draw(claims_of_every_kind())
    tables = draw(decisions(frame))
    return frame, settle(frame, reference=tables, as_of=draw(st.sampled_from(DAYS)))


def keyed(frame: pd.DataFrame, *columns: str) -> Iterator[tuple[Key, list[Any]]]:
    """The unit of each row as comparable values, and some of its columns."""
    plain = frame.assign(year=frame["year"].fillna(0).astype(int))[[*UNIT, *columns]].astype(object)
    for row in plain.to_numpy().tolist():
        yield tuple(row[: len(UNIT)]), row[len(UNIT) :]


def became(settled: Settled) -> dict[Key, tuple[str, str, str]]:
    """What became of each claim of each unit."""
    columns = ("claim", "standing", "reason", "against")
    return {(*unit, row[0]): tuple(row[1:]) for unit, row in keyed(settled.choices, *columns)}


def whole_year(frame: pd.DataFrame) -> pd.Series:
    """Whether a claim covers the whole of its year."""
    start, end = frame["start"].dt.strftime("%m-%d"), frame["end"].dt.strftime("%m-%d")
    one = frame["start"].dt.year == frame["end"].dt.year
    whole: pd.Series = one & (start == "01-01") & (end == "12-31")
    return whole


def expected(frame: pd.DataFrame) -> set[tuple[str, str, str]]:
    """Kind, operation and claim of every unit to which each claim belongs."""
    kind = frame["period_kind"].astype(str)
    both = whole_year(frame) & (kind == "running_total")
    plain = {"operation": kind == "operation", "year": (kind == "year") | both}
    held = plain | {"whole": kind == "running_total"}
    return {
        (name, operation, claim)
        for name, mask in held.items()
        for operation, claim in zip(
            frame.loc[mask, "operation"].astype(str), frame.loc[mask, "claim"], strict=True
        )
    }


@LAW
@given(claims_of_every_kind(), st.data())
def test_every_claim_is_told_of_once_in_each_unit_it_belongs_to(
    frame: pd.DataFrame, data: st.DataObject
) -> None:
    choices = settle(frame, reference=data.draw(decisions(frame))).choices
    found = choices[["kind", "operation", "claim"]].astype(str)
    assert not found.duplicated().any()
    assert set(found.itertuples(index=False, name=None)) == expected(frame)


@LAW
@given(told())
def test_what_is_told_is_true(case: Told) -> None:
    """One test of four laws: most of the time goes into settling."""
    what_stands_behind_a_figure_is_chosen_or_agrees(*case)
    each_standing_has_its_reasons(case[1])
    a_claim_lost_to_one_that_is_chosen_or_gave_way_to_what_is_settled(case[1])
    the_reason_is_true(*case)


def what_stands_behind_a_figure_is_chosen_or_agrees(frame: pd.DataFrame, settled: Settled) -> None:
    """Where it gives the group of the figure; a ruling may cite what it overrules."""
    group = dict(zip(frame["claim"], frame["group"].astype(str), strict=True))
    known = became(settled)
    totals = settled.totals[settled.totals["basis"].isin(STATED)]
    leaves = settled.counts[settled.counts["basis"].isin(STATED)]
    behind = {
        (*unit, claim): basis
        for table, of in ((totals, {"total"}), (leaves, {*group.values()}))
        for unit, (claims, basis) in keyed(table, "claims", "basis")
        for claim in claims.split()
        if group.get(claim) in of
    }
    stands = {(known[key][0], basis) for key, basis in behind.items() if key in known}
    cited = {("beside", "ruled"), ("passed_over", "ruled")}
    assert {standing for standing, _ in stands - cited} <= {"chosen", "agrees"}


def each_standing_has_its_reasons(settled: Settled) -> None:
    """And says whom it lost to, or why to nobody."""
    for standing, reason, against in became(settled).values():
        if standing == "passed_over":
            assert against or reason in ALONE
            assert reason not in WHY["beside"] | {"first", "summed", "refines", "same_figure"}
        else:
            assert reason in WHY[standing]
            assert against == ""


def a_claim_lost_to_one_that_is_chosen_or_gave_way_to_what_is_settled(settled: Settled) -> None:
    """In the end: what it lost to may have lost in its turn, never in a circle."""
    known = became(settled)
    for key in known:
        path = [key]
        while known[path[-1]][2]:
            path.append((*key[:-1], known[path[-1]][2]))
            assert path[-1] in known
            assert len(path) == len(set(path))
        standing, reason, _ = known[path[-1]]
        assert len(path) == 1 or standing == "chosen" or reason in GAVE_WAY


def the_reason_is_true(frame: pd.DataFrame, settled: Settled) -> None:
    """As far as the two claims themselves can show."""
    said = frame.assign(rank=rank(frame["speaker_kind"]), weak=strength(frame["qualifier"]))
    claims = said.set_index("claim")[["rank", "weak", "count", "end", "group"]].to_dict("index")
    for (*_, claim), (_, reason, against) in became(settled).items():
        if not against:
            continue
        one, other = claims[claim], claims[against]
        assert reason != "rank" or one["rank"] > other["rank"]
        assert reason != "exact_first" or one["weak"] > other["weak"]
        assert reason != "newer" or one["end"] < other["end"]
        alike = one["group"] == other["group"]
        assert reason != "larger" or not alike or one["count"] < other["count"]
        assert reason != "voices" or not alike or one["count"] != other["count"]


@LAW
@given(claims_of_every_kind(), st.randoms(use_true_random=False), st.data())
def test_shuffling_changes_nothing_of_what_is_told(
    frame: pd.DataFrame, random: object, data: st.DataObject
) -> None:
    tables: Reference = data.draw(decisions(frame))
    order = list(range(len(frame)))
    random.shuffle(order)  # type: ignore[attr-defined]
    shuffled = typed(frame.iloc[order].reset_index(drop=True), CLAIMS)
    one, other = (settle(each, reference=tables).choices for each in (frame, shuffled))
    assert rows(one, list(CHOICES)) == rows(other, list(CHOICES))
    assert one["claim"].tolist() == other["claim"].tolist()


@LAW
@given(claims_of_every_kind())
def test_at_the_end_of_time_only_what_has_no_date_is_left_out(frame: pd.DataFrame) -> None:
    now = settle(frame, reference=REFERENCE).choices
    last = settle(frame, reference=REFERENCE, as_of=date(2100, 1, 1)).choices
    dated = now[now["reason"] != "undated"]
    assert rows(dated, list(CHOICES)) == rows(last, list(CHOICES))

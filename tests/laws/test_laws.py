"""Do the laws of settling hold, whatever is claimed?"""

import pandas as pd
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from domain.frames import CLAIMS, COUNTS, NOT_ITEMISED, POINTS, TOTALS, typed
from etl.settle import Settled, made_ready, settle
from tests.laws.claims import SPEAKERS, claims, reference

LAW = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
KEYS = ["kind", "country", "operation", "year"]
FIGURES = ["count", "low", "high", "qualifier", "basis"]
REFERENCE = reference()


def rows(frame: pd.DataFrame, columns: list[str]) -> list[tuple[object, ...]]:
    """The frame's rows as comparable values, in an order of their own."""
    texts = [[f"{cell}" for cell in row] for row in frame[columns].to_numpy(object).tolist()]
    return sorted(map(tuple, texts))


def figures(settled: Settled) -> list[list[tuple[object, ...]]]:
    """Every settled figure, without the claims behind it."""
    keys = [*KEYS, "origin", "start", "end"]
    return [
        rows(settled.totals, [*keys, *FIGURES]),
        rows(settled.counts, [*keys, "group", *FIGURES]),
    ]


@LAW
@given(claims(), st.randoms(use_true_random=False))
def test_shuffling_claims_changes_nothing(frame: pd.DataFrame, random: object) -> None:
    order = list(range(len(frame)))
    random.shuffle(order)  # type: ignore[attr-defined]
    shuffled = typed(frame.iloc[order].reset_index(drop=True), CLAIMS)
    one, other = settle(frame, reference=REFERENCE), settle(shuffled, reference=REFERENCE)
    assert rows(one.totals, list(TOTALS)) == rows(other.totals, list(TOTALS))
    assert rows(one.counts, list(COUNTS)) == rows(other.counts, list(COUNTS))
    assert rows(one.points, list(POINTS)) == rows(other.points, list(POINTS))
    assert sorted(map(str, one.findings)) == sorted(map(str, other.findings))


@LAW
@given(claims())
def test_settling_twice_changes_nothing(frame: pd.DataFrame) -> None:
    ready = made_ready(frame, reference=REFERENCE)
    assert figures(ready.at()) == figures(ready.at()) == figures(settle(frame, reference=REFERENCE))


@LAW
@given(claims(), st.sampled_from([None, "2019-06-01", "2019-12-31", "2020-12-31"]))
def test_leaves_add_up_to_totals_and_periods_to_wholes(
    frame: pd.DataFrame, day: str | None
) -> None:
    as_of = pd.Timestamp(day).date() if day else None
    settled = settle(frame, reference=REFERENCE, as_of=as_of)
    totals, counts = settled.totals, settled.counts
    own = totals.assign(year=totals["year"].fillna(0)).set_index(KEYS)["count"]
    leaves = (
        counts.assign(year=counts["year"].fillna(0)).groupby(KEYS, observed=True)["count"].sum()
    )
    assert leaves.sort_index().to_dict() == own[own > 0].sort_index().to_dict() or (
        leaves[leaves > 0].to_dict() == own[own > 0].to_dict()
    )
    for frame_, by in ((totals, ["country"]), (counts, ["country", "group"])):
        parts = frame_[frame_["kind"].isin(["operation", "remainder"])]
        whole = frame_[frame_["kind"] == "whole"].groupby(by, observed=True)["count"].sum()
        inside = parts.groupby(by, observed=True)["count"].sum()
        assert whole[whole > 0].to_dict() == inside[inside > 0].to_dict()
        years = (
            frame_[frame_["kind"] == "year"].groupby([*by, "year"], observed=True)["count"].sum()
        )
        held = parts[parts["year"].notna()].groupby([*by, "year"], observed=True)["count"].sum()
        assert years[years > 0].to_dict() == held[held > 0].to_dict()


@LAW
@given(claims())
def test_low_count_high_and_nothing_negative(frame: pd.DataFrame) -> None:
    settled = settle(frame, reference=REFERENCE)
    for table in (settled.totals, settled.counts):
        assert (table["low"] <= table["count"]).all()
        assert (table["count"] <= table["high"]).all()
        assert (table["low"] >= 0).all()
        assert table["qualifier"].notna().all()
        assert table["basis"].notna().all()
        assert (table["claims"].str.len() > 0)[table["count"] > 0].all()


@LAW
@given(claims())
def test_a_settled_figure_is_a_number_that_somebody_published(frame: pd.DataFrame) -> None:
    settled = settle(frame, reference=REFERENCE)
    published = set(zip(frame["country"].astype(str), frame["count"], strict=True))
    for table in (settled.totals, settled.counts):
        own = table[~table["basis"].isin(["ruled", "sum", "remainder"])]
        assert set(zip(own["country"].astype(str), own["count"], strict=True)) <= published


@LAW
@given(claims())
def test_a_remainder_stands_alone_and_is_not_empty(frame: pd.DataFrame) -> None:
    totals = settle(frame, reference=REFERENCE).totals
    left = totals[totals["kind"] == "remainder"]
    assert (left["operation"] == NOT_ITEMISED).all()
    assert (left["count"] > 0).all()
    assert not left.duplicated(["country", "year"]).any()


@LAW
@given(claims(), st.data())
def test_a_reprint_changes_nothing(frame: pd.DataFrame, data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(sorted(frame["source"].astype(str).unique())))
    again = frame[frame["source"] == source].astype({"source": str, "publisher": str})
    again = again.assign(
        claim="z" + again["claim"], source="reprint", publisher="Mirror", published=pd.NaT
    )
    both = typed(pd.concat([frame.astype({"source": str, "publisher": str}), again]), CLAIMS)
    before, after = settle(frame, reference=REFERENCE), settle(both, reference=REFERENCE)
    assert figures(before) == figures(after)


@LAW
@given(claims(), st.integers(0, 300), st.data())
def test_a_lower_claim_never_moves_what_a_higher_one_settled(
    frame: pd.DataFrame, count: int, data: st.DataObject
) -> None:
    """Unless it breaks a tie: so the best rank must speak with one voice."""
    exact = frame[(frame["qualifier"] == "exact") & (frame["group"] == "total")]
    exact = exact[(exact["period_kind"] == "operation") & (exact["speaker_kind"] != "aggregator")]
    assume(len(exact))
    operation = data.draw(st.sampled_from(sorted(exact["operation"].astype(str).unique())))
    rivals = frame[frame["operation"] == operation]
    low = rivals.iloc[[0]].astype(dict.fromkeys(("source", "speaker", "speaker_kind"), str))
    low = low.assign(
        claim="z", source="low", speaker="Collector", speaker_kind="aggregator", group="total"
    ).assign(count=count, qualifier="exact")
    best = min(list(SPEAKERS.values()).index(kind) for kind in exact["speaker_kind"])
    leaders = [
        name for name, kind in SPEAKERS.items() if list(SPEAKERS.values()).index(kind) == best
    ]
    said = rivals[rivals["speaker"].isin(leaders) & (rivals["qualifier"] == "exact")]
    assume(said["source"].nunique() == 1)
    both = typed(pd.concat([frame.astype({"source": str}), low]), CLAIMS)
    before, after = (settle(each, reference=REFERENCE).totals for each in (frame, both))
    own, moved = (each[each["operation"] == operation]["count"] for each in (before, after))
    assert own.tolist() == moved.tolist()

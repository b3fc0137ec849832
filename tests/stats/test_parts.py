"""Are whole, parts and what they leave over equal, for settled figures and for one document?"""

from typing import Any

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from domain.frames import CLAIMS, typed
from stats.documents import beyond_the_settled, own_parts, years_below
from stats.parts import NAMED, not_broken_down, not_itemised
from tests.laws.claims import claims as random_claims
from tests.sample import WHOLE_LEFT, figures_frames

TOTALS_FRAME, COUNTS_FRAME, *_ = figures_frames()
BOTH = (TOTALS_FRAME, COUNTS_FRAME)

countries = st.none() | st.sets(st.sampled_from(sorted(WHOLE_LEFT)), min_size=1)
years = st.none() | st.sets(st.sampled_from([2019, 2021, 2022, 2023]), min_size=1)


@given(countries=countries, years=years)
def test_a_whole_is_its_parts_and_what_they_leave(**only: Any) -> None:
    rows = not_itemised(*BOTH, **only)
    assert (rows["itemised"] + rows["left"]).tolist() == rows["count"].tolist()
    assert rows["left"].ge(0).all()
    for by in (("country",), ("country", "operation")):
        rows = not_broken_down(*BOTH, by=by, **only)
        parts = rows[list(NAMED)].sum(axis="columns")
        assert (parts + rows["left"]).tolist() == rows["count"].tolist()
        assert rows["left"].ge(0).all()


@given(random_claims())
def test_what_a_document_leaves_over_is_its_total_less_its_parts(frame: pd.DataFrame) -> None:
    for rows in (own_parts(frame), beyond_the_settled(frame, TOTALS_FRAME)):
        assert rows["left"].tolist() == (rows["count"] - rows["parts"]).tolist()
        assert rows["left"].ne(0).all()
        assert set(" ".join(rows["claims"]).split()) <= set(frame["claim"])


def document(source: str, country: str = "UZB", **counts: int) -> pd.DataFrame:
    """The exact claims of one document on one operation, by group."""
    rows = pd.DataFrame({"group": list(counts), "count": list(counts.values())})
    ids = [f"{source}-{group}" for group in counts]
    keys = {"country": country, "operation": "uzb-1", "period_kind": "operation"}
    keys |= {"qualifier": "exact", "event_type": "repatriation", "source": source}
    return typed(rows.assign(claim=ids, row=2, **keys), CLAIMS)


def test_both_sides_that_fall_short_leave_people_over() -> None:
    rows = own_parts(document("s1", total=156, women=48, children=106))
    assert rows[["count", "parts", "left"]].to_numpy().tolist() == [[156, 154, 2]]


def test_a_single_side_says_nothing_of_the_other() -> None:
    assert own_parts(document("s1", total=47, children=30)).empty
    assert own_parts(document("s1", total=156, women=48, men=2, children=106)).empty


def test_parts_beyond_their_own_total_are_told_by_a_single_side_too() -> None:
    rows = own_parts(document("s1", total=79, children=81))
    assert rows["left"].tolist() == [-2]


def test_the_same_in_two_documents_is_told_once() -> None:
    pages = [document(one, total=156, women=48, children=106) for one in ("s1", "s2")]
    rows = own_parts(pd.concat(pages))
    assert rows["sources"].tolist() == [2]
    assert len(rows["claims"].item().split()) == 6


def test_a_document_that_gives_two_figures_of_a_group_is_left_to_the_disagreements() -> None:
    twice = pd.concat([document("s1", total=35, women=8, children=25), document("s1", women=10)])
    assert own_parts(twice).empty


def test_only_what_is_exact_is_compared() -> None:
    about = document("s1", total=156, women=48, children=106).assign(qualifier="about")
    assert own_parts(about).empty


def test_parts_may_exceed_what_is_settled() -> None:
    rows = beyond_the_settled(document("s1", women=60, children=106), TOTALS_FRAME)
    assert rows[["count", "parts", "left"]].to_numpy().tolist() == [[156, 166, -10]]
    assert beyond_the_settled(document("s1", women=48, children=106), TOTALS_FRAME).empty


def test_a_year_below_its_operations_is_told_once_per_figure() -> None:
    span = {"period_kind": "year", "start": "2019-01-01", "end": "2019-12-31"}
    own = document("s1", total=219).assign(operation="", **span)
    rows = years_below(typed(pd.concat([own, own.assign(claim="c2")]), CLAIMS), TOTALS_FRAME)
    assert rows[["year", "count", "parts", "left"]].to_numpy().tolist() == [[2019, 219, 220, -1]]
    assert years_below(typed(own.assign(count=220), CLAIMS), TOTALS_FRAME).empty

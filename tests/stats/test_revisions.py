"""Is what a figure was said to be told in the order of time, and only where it changed?"""

import pandas as pd
from hypothesis import given

from domain.frames import CLAIMS, typed
from stats.revisions import PERIODS, revisions
from tests.laws.claims import claims as random_claims


def pages(frame: pd.DataFrame) -> pd.Series:
    """The dates of the claims' pages, as far as they have one."""
    days = frame["published"].dt.strftime("%Y-%m-%d").fillna("")
    return pd.Series(days.tolist(), index=frame["claim"])


@given(random_claims())
def test_only_what_was_said_otherwise_is_told_and_the_undated_last(frame: pd.DataFrame) -> None:
    own = frame[frame["country"] == "KGZ"]
    rows = revisions(own, pages(own))
    assert not rows["claim"].duplicated().any()
    assert set(rows["period"]) <= set(PERIODS)
    for _, each in rows.groupby(["period", "operation", "year"], dropna=False):
        assert each["count"].nunique() > 1
        if each["period"].iloc[0] != "whole":
            said = each["said"].tolist()
            assert said == sorted(said, key=lambda day: day or "undated")


def test_a_figure_that_came_down_is_told_as_it_was_said() -> None:
    rows = [("c1", 156, "2019-05-30"), ("c2", 155, "2019-10-11"), ("c3", 156, "")]
    frame = pd.DataFrame(rows, columns=["claim", "count", "said"])
    keys = {"operation": "mehr-1", "period_kind": "operation", "event_type": "repatriation"}
    frame = frame.assign(**keys, group="total", qualifier="exact", row=2)
    told = revisions(typed(frame, CLAIMS), frame.set_index("claim")["said"])
    assert told["count"].tolist() == [156, 155, 156]
    assert told["said"].tolist() == ["2019-05-30", "2019-10-11", ""]


def test_a_running_total_over_one_year_is_said_of_that_year() -> None:
    frame = pd.DataFrame({"claim": ["c1", "c2"], "count": [220, 219]})
    keys = {"period_kind": "running_total", "start": "2019-01-01", "end": "2019-12-31"}
    frame = frame.assign(**keys, group="total", event_type="repatriation", row=2)
    told = revisions(typed(frame, CLAIMS), pd.Series({"c1": "2020-12-08", "c2": "2020-11"}))
    assert told["period"].tolist() == ["year", "year"]
    assert told["claim"].tolist() == ["c2", "c1"]

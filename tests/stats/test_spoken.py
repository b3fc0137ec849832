"""Is what speakers say kept as they said it: by unit, by voice, newest first, never summed?"""

import pandas as pd
import pytest

from domain.frames import CLAIMS, OPERATIONS, typed
from stats.spoken import AXES, COLUMNS, spoken

OPERATION = {"operation": "kaz-1", "country": "KAZ", "start": "2019-05-07"}
ROWS = [  # claim, kind, operation, start, end, group, count, qualifier, speaker
    ("a", "operation", "kaz-1", "2019-05-07", "2019-05-07", "total", 231, "exact", "Ministry"),
    ("b", "operation", "kaz-1", "2019-05-07", "2019-05-07", "total", 230, "exact", "Ministry"),
    ("c", "operation", "kaz-1", "2019-05-07", "2019-05-07", "orphans", 18, "exact", "Ministry"),
    ("d", "year", "", "2019-01-01", "2019-12-31", "total", 595, "exact", "Press"),
    ("e", "running_total", "", "2019-01-01", "2019-12-31", "total", 600, "about", "Press"),
    ("f", "running_total", "", "2019-01-01", "2021-12-31", "total", 607, "exact", "Press"),
    ("g", "running_total", "", "2020-01-01", "2023-12-31", "total", 9, "exact", "Press"),
    ("h", "running_total", "", None, "2023-12-31", "women", 188, "exact", "Press"),
    ("i", "running_total", "", None, None, "total", 700, "exact", "Nobody"),
]


def claims() -> pd.DataFrame:
    names = ("claim", "period_kind", "operation", "start", "end", "group", "count")
    rows = pd.DataFrame(ROWS, columns=[*names, "qualifier", "speaker"])
    more = {"country": "KAZ", "event_type": "repatriation", "precision": "day"}
    return typed(rows.assign(row=0, **more), CLAIMS)


def said(by: str, **chosen: object) -> dict[str, tuple[int, int, str]]:
    """Low, high and qualifier by the claims behind them."""
    operations = typed(pd.DataFrame([OPERATION]), OPERATIONS)
    asked = {"countries": ("KAZ",), "operations": operations, "shown": ("kaz-1",), **chosen}
    rows = spoken(claims(), by=by, **asked)  # type: ignore[arg-type]
    ends = zip(rows["low"], rows["high"], rows["qualifier"], strict=True)
    return dict(zip(rows["claims"], ends, strict=True))


def test_several_figures_of_one_speaker_are_a_range() -> None:
    assert said("operation") == {"a b": (230, 231, "")}


def test_a_year_is_spoken_of_by_what_covers_just_that_year() -> None:
    assert said("year") == {"d e": (595, 600, "")}
    assert said("year", years=(2020,)) == {}


def test_of_running_totals_from_the_start_the_newest_dated_one_speaks() -> None:
    assert said("country") == {"f": (607, 607, "exact")}
    early = pd.Timestamp("2020-06-30")
    assert said("country", until=early) == {"e": (600, 600, "about")}


def test_each_group_speaks_for_itself() -> None:
    found = said("group", groups=())
    assert found == {"f": (607, 607, "exact"), "h": (188, 188, "exact")}


@pytest.mark.parametrize("by", AXES)
def test_nobody_speaks_of_another_country(by: str) -> None:
    operations = typed(pd.DataFrame([OPERATION]), OPERATIONS)
    rows = spoken(claims(), by=by, countries=("UZB",), operations=operations)
    assert rows.empty
    assert list(rows)[: len(COLUMNS)] == list(COLUMNS)

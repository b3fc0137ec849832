"""Do the shipped claims settle to the figures on record, and does a change show?"""

import pandas as pd

from tests.data.golden import COLUMNS, KEYS, moved, recorded, settled


def figures(**changed: str) -> pd.DataFrame:
    row = dict.fromkeys(COLUMNS, "") | {
        "kind": "operation",
        "country": "UZB",
        "operation": "Mehr-5",
        "group": "women",
        "count": "24",
        "low": "24",
        "high": "24",
        "qualifier": "exact",
        "basis": "ranked",
    }
    return pd.DataFrame([row | changed])


def test_the_shipped_claims_settle_to_the_figures_on_record() -> None:
    assert moved(recorded(), settled()) == []


def test_each_figure_stands_once_on_record() -> None:
    record = recorded()
    assert list(record.columns) == COLUMNS
    assert not record.duplicated(KEYS).any()


def test_a_moved_a_new_and_a_lost_figure_each_show() -> None:
    before = figures()
    assert moved(before, figures()) == []
    assert moved(before, figures(count="68", high="68")) == [
        "operation UZB Mehr-5 women: exact 24 (24–24, ranked) → exact 68 (24–68, ranked)"
    ]
    after = figures(group="men", count="0", low="0")
    assert moved(before, after) == [
        "operation UZB Mehr-5 men: nothing → exact 0 (0–24, ranked)",
        "operation UZB Mehr-5 women: exact 24 (24–24, ranked) → nothing",
    ]

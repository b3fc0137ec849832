"""Do the shipped claims settle to the figures on record, and does a change show?"""

import re

import pandas as pd

from tests.data.golden import COLUMNS, KEYS, moved, recorded, settled
from tests.tree import ROOT

IN_THE_README = {"KAZ": "Kazakhstan", "KGZ": "Kyrgyzstan", "TJK": "Tajikistan", "UZB": "Uzbekistan"}


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


def test_the_readme_tells_the_figures_on_record() -> None:
    record = recorded()
    record = record[record["group"].eq("total") & record["country"].isin(list(IN_THE_README))]
    sums = (
        record.assign(people=record["count"].astype(int))
        .groupby(["as_of", "country", "kind"])["people"]
        .sum()
    )
    told = [
        [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", row)]
        for name in (*IN_THE_README.values(), r"\*\*together\*\*")
        for row in re.findall(rf"^\| {name} \|(.+)$", readme(), re.MULTILINE)
    ]
    columns = [(day, kind) for day in ("", "2024-11-27") for kind in ("whole", "operation")]
    counted = [[int(sums[day, one, kind]) for day, kind in columns] for one in IN_THE_README]
    assert [[row[0], row[1], row[2], row[-1]] for row in told[:-1]] == counted
    assert told[-1] == [sum(column) for column in zip(*counted, strict=True)]


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


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

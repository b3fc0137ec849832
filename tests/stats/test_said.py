"""Does a selection hold the claims that it asks for, and no silent one by chance?"""

from datetime import date

import pandas as pd
import pytest

from domain.frames import CLAIMS, typed
from stats.said import said, told_on, untold, whole_year

ROWS = [  # claim, period kind, country, origins, start, end, group
    ("c1", "operation", "UZB", "SYR", "2019-05-30", "2019-05-30", "total"),
    ("c2", "operation", "UZB", "SYR", "2019-05-30", "2019-05-30", "boys"),
    ("c3", "running_total", "UZB", "AFG;IRQ;SYR", "2019-01-01", "2024-12-31", "children"),
    ("c4", "running_total", "KAZ;KGZ;UZB", "", None, "2024-03-31", "total"),
    ("c5", "running_total", "UZB", "", None, None, "total"),
    ("c6", "stock", "WLD", "SYR", "2022-01-01", "2022-01-01", "total"),
    ("c7", "year", "KAZ", "", "2019-01-01", "2019-12-31", "total"),
    ("c8", "stock", "KAZ", "SYR", "2019-01-01", "2019-12-31", "total"),
]
NAMES = ["claim", "period_kind", "country", "origins", "start", "end", "group"]


def claims() -> pd.DataFrame:
    return typed(pd.DataFrame(ROWS, columns=NAMES).assign(count=1, row=2), CLAIMS)


def ids(**asked: object) -> list[str]:
    return said(claims(), **asked)["claim"].tolist()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ({}, ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"]),
        ({"countries": ("UZB",)}, ["c1", "c2", "c3", "c4", "c5", "c6"]),
        ({"countries": ("TKM",)}, ["c6"]),
        ({"years": (2019,)}, ["c1", "c2", "c7", "c8"]),
        ({"origins": ("IRQ",)}, ["c3"]),
        ({"groups": ("children",)}, ["c2", "c3"]),
        ({"as_of": date(2019, 12, 30)}, ["c1", "c2"]),
        ({"as_of": date(2024, 4, 1)}, ["c1", "c2", "c4", "c6", "c7", "c8"]),
    ],
)
def test_a_selection_holds_its_claims(asked: dict[str, object], held: list[str]) -> None:
    assert ids(**asked) == held


def test_what_does_not_tell_its_date_or_place_is_counted_and_not_hidden() -> None:
    assert untold(claims()) == 0
    assert untold(claims(), countries=("UZB",), years=(2019,)) == 1
    assert untold(claims(), countries=("UZB",), as_of=date(2019, 12, 31)) == 1
    assert untold(claims(), countries=("UZB",), origins=("IRQ",)) == 2


def test_an_operation_is_told_of_its_first_day_and_a_total_of_its_last() -> None:
    days = told_on(claims()).dt.strftime("%Y-%m-%d").tolist()
    assert days[:3] == ["2019-05-30", "2019-05-30", "2024-12-31"]


def test_only_a_flow_over_a_whole_year_has_a_year_of_its_own() -> None:
    known = claims().assign(year=whole_year(claims())).dropna(subset="year")
    assert dict(zip(known["claim"], known["year"], strict=True)) == {"c7": 2019}

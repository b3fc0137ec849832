"""Do the gates let pass what keeps its promises, and nothing else?"""

import pandas as pd
import pytest
from pandera.errors import SchemaError, SchemaErrors

from domain.frames import CLAIMS, COUNTS, TOTALS, empty, typed
from etl.gates import check_claims, check_counts, check_totals
from tests.etl.tables import read

FIGURE = {
    "kind": "operation",
    "country": "KAZ",
    "origin": "SYR",
    "operation": "o",
    "start": "2019-01-06",
    "end": "2019-01-06",
    "year": 2019,
    "count": 47,
    "low": 43,
    "high": 47,
    "qualifier": "exact",
    "basis": "only",
    "claims": "c1",
    "ruling": "",
}


def totals(**changes: object) -> pd.DataFrame:
    return typed(pd.DataFrame([FIGURE | changes]), TOTALS)


def counts(**changes: object) -> pd.DataFrame:
    return typed(pd.DataFrame([FIGURE | {"group": "women"} | changes]), COUNTS)


def test_what_keeps_its_promises_passes() -> None:
    check_claims(read({}, {"date": "", "scope": "cumulative"}).claims)
    check_claims(empty(CLAIMS))
    check_totals(totals())
    check_totals(totals(start=None, end=None, year=None, kind="whole"))
    check_totals(empty(TOTALS))
    check_counts(counts())
    check_counts(empty(COUNTS))


@pytest.mark.parametrize(
    "changes",
    [
        {"low": 48},
        {"high": 46},
        {"count": -1, "low": -1},
        {"kind": "month"},
        {"qualifier": "roughly"},
        {"basis": "guess"},
    ],
)
def test_figures_that_cannot_be(changes: dict[str, object]) -> None:
    with pytest.raises(SchemaError):
        check_totals(totals(**changes))
    with pytest.raises(SchemaError):
        check_counts(counts(**changes))


def test_columns_and_types_are_held() -> None:
    claims = read({}).claims
    broken = [
        claims.drop(columns="note"),
        claims.assign(more=1),
        claims[claims.columns[::-1]],
        claims.astype({"count": "float64"}),
        claims.astype({"start": "datetime64[ns]"}),
        claims.astype({"country": "str"}),
        claims.astype({"claim": "object"}),
        claims.assign(event_type=pd.Categorical(["return"])),
        claims.assign(country=pd.Categorical([None], categories=["KAZ"])),
    ]
    for frame in broken:
        with pytest.raises((SchemaError, SchemaErrors)):
            check_claims(frame)


def test_a_category_that_no_row_uses_does_no_harm() -> None:
    claims = read({}).claims
    wider = claims["qualifier"].cat.add_categories(["roughly"])
    check_claims(claims.assign(qualifier=wider))

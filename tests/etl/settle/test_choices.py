"""Is it told truly what became of each of the shipped claims, and why?"""

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from domain.frames import CHOICES
from etl.pipeline import settled_as_of
from etl.store import Edition
from tests.etl.shipped import shipped_store

Told = tuple[str, str, str]  # standing, reason, against
At = Callable[[date | None], pd.DataFrame]

UNITS = {
    "tjk-2022-07-25-syria": {
        "c0312": ("chosen", "first", ""),
        "c0301": ("agrees", "same_figure", ""),
        "c0302": ("chosen", "ruling", ""),
        "c0303": ("chosen", "ruling", ""),
        "c0299": ("agrees", "same_figure", ""),
        "c0313": ("passed_over", "ruling", "c0302"),
        "c0314": ("passed_over", "ruling", "c0303"),
        "c0315": ("passed_over", "ruling", "c0302"),
    },
    "kgz-2023-09": {
        "c0232": ("rejected", "ruling", ""),
        "c0233": ("rejected", "ruling", ""),
    },
    "kgz-2021-03-16-meerim": {
        "c0201": ("chosen", "first", ""),
        "c0199": ("agrees", "same_figure", ""),
        "c0207": ("beside", "subset", ""),
        "c0210": ("passed_over", "nearer", "c0201"),
        "c0211": ("passed_over", "exceeds", "c0201"),
    },
    "uzb-2019-05-30-mehr-1": {
        "c0114": ("chosen", "first", ""),
        "c0118": ("chosen", "first", ""),
        "c0120": ("beside", "no_group", ""),
        "c0122": ("agrees", "same_figure", ""),
        "c0123": ("passed_over", "adds_up", "c0118"),
        "c0133": ("passed_over", "rank", "c0114"),
    },
    "uzb-2021-04-30-mehr-5": {
        "c0187": ("chosen", "first", ""),
        "c0192": ("passed_over", "exact_first", "c0187"),
        "c0197": ("rejected", "ruling", ""),
    },
    "kgz-2023-12-08-aikol-4": {
        "c0242": ("chosen", "first", ""),
        "c0247": ("agrees", "same_figure", ""),
        "c0248": ("passed_over", "rank", "c0242"),
        "c0249": ("passed_over", "rank", "c0243"),
        "c0252": ("passed_over", "rank", "c0243"),
    },
    "kgz-2024-07-19-aikol-6": {  # dated 19 June by one source, and of the same people
        "c0264": ("chosen", "first", ""),
        "c0275": ("agrees", "same_figure", ""),
        "c0278": ("passed_over", "rank", "c0266"),
    },
    "kaz-2019-05-28-zhusan-3": {
        "c0044": ("chosen", "ruling", ""),
        "c0048": ("chosen", "ruling", ""),
        "c0047": ("agrees", "same_figure", ""),
    },
    "DEU-2022-03-30": {"G0134": ("passed_over", "larger", "G0133")},
}
KAZAKHSTAN = {
    "c0409": ("chosen", "first", ""),
    "c0410": ("agrees", "same_figure", ""),
    "c0404": ("passed_over", "newer", "c0409"),
    "c0353": ("passed_over", "newer", "c0409"),
    "c0392": ("passed_over", "narrower", ""),
    "c0393": ("passed_over", "narrower", ""),
    "c0405": ("passed_over", "unofficial", ""),
    "c0377": ("passed_over", "exact_first", "c0409"),
    "c0378": ("passed_over", "other_total", "c0409"),
    "c0386": ("passed_over", "raises_nothing", ""),
    "c0350": ("passed_over", "one_side", ""),
    "c0398": ("passed_over", "undated", ""),
    "c0412": ("beside", "event_type", ""),
}
FINLAND = {  # two scopes on one page
    "G0207": ("chosen", "summed", ""),
    "G0205": ("passed_over", "exact_first", "G0207"),
    "G0209": ("passed_over", "weakest_part", "G0207"),
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    folder: Path = tmp_path_factory.mktemp("choices")
    return shipped_store(folder).read()


@pytest.fixture(scope="module")
def at(edition: Edition) -> At:
    @cache
    def choices(day: date | None) -> pd.DataFrame:
        return settled_as_of(edition, day).choices

    return choices


def told(choices: pd.DataFrame, **unit: object) -> dict[str, Told]:
    """What became of each claim of a unit."""
    for name, value in unit.items():
        choices = choices[(choices[name] == value).fillna(value=False)]
    rows = choices[["claim", "standing", "reason", "against"]].astype(str).to_numpy().tolist()
    assert len({row[0] for row in rows}) == len(rows)
    return {claim: (standing, reason, against) for claim, standing, reason, against in rows}


@pytest.mark.parametrize("operation", UNITS)
def test_claims_on_operations(at: At, operation: str) -> None:
    found = told(at(None), kind="operation", operation=operation)
    assert {claim: found.get(claim) for claim in UNITS[operation]} == UNITS[operation]


@pytest.mark.parametrize(("country", "expected"), [("KAZ", KAZAKHSTAN), ("FIN", FINLAND)])
def test_claims_on_wholes(at: At, country: str, expected: dict[str, Told]) -> None:
    found = told(at(None), kind="whole", country=country)
    assert {claim: found.get(claim) for claim in expected} == expected


def test_a_running_total_that_starts_later_speaks_for_a_year_and_not_for_the_whole(at: At) -> None:
    whole = told(at(None), kind="whole", country="KGZ")
    assert whole["c0452"] == ("passed_over", "later_start", "")
    assert told(at(None), kind="year", country="KGZ", year=2023)["c0452"][0] == "chosen"


def test_a_year_below_its_operations_gave_way_to_them(at: At) -> None:
    found = told(at(None), kind="year", country="KAZ", year=2019)
    assert found["c0368"] == ("passed_over", "narrower", "")
    assert found["c0381"] == ("passed_over", "exact_first", "c0368")
    assert found["c0364"] == ("agrees", "same_figure", "")


def test_a_claim_on_a_part_of_a_year_stands_beside_it(at: At) -> None:
    assert told(at(None), kind="year", country="XKX", year=2019)["G0033"] == (
        "beside",
        "part_of_year",
        "",
    )


def test_at_the_meeting_another_running_total_was_chosen(at: At) -> None:
    then = told(at(date(2024, 11, 27)), kind="whole", country="KAZ")
    assert "c0409" not in then
    assert then["c0386"] == ("chosen", "first", "")
    assert then["c0404"] == ("passed_over", "raised", "c0386")


def test_what_began_later_is_not_told_yet(at: At) -> None:
    early = at(date(2019, 12, 31))
    assert set(early["year"].dropna()) == {2019}
    assert told(early, kind="year", country="KAZ", year=2019)["c0368"][1] == "narrower"
    assert told(at(date(2019, 12, 30)), kind="year", country="KAZ", year=2019) == {}


def test_an_edition_keeps_what_became_of_its_claims(edition: Edition, at: At) -> None:
    assert len(edition.choices) == len(at(None)) > 700
    assert list(edition.choices) == list(CHOICES)
    everything = at(date(2100, 1, 1)).reset_index(drop=True)
    known = at(None)[at(None)["reason"].ne("undated")].reset_index(drop=True)
    pd.testing.assert_frame_equal(everything, known, check_categorical=False)


def test_every_claim_on_one_country_is_told_of(edition: Edition, at: At) -> None:
    claims = edition.claims.astype({"country": "str", "period_kind": "str"})
    single = ~claims["country"].str.contains(";|:|WLD") & (claims["period_kind"] != "stock")
    assert set(at(None)["claim"]) == set(claims.loc[single, "claim"])

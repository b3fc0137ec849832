"""Do the shipped claims keep what their README promises: lists, dates, dignity and privacy?"""

import pytest

from domain.countries import country_of
from etl.reference import read_reference
from tests.data.shipped import DATA, claims, listed, settled_claims

REFERENCE = read_reference(DATA / "reference")
BEYOND_COUNTRIES = {"WLD", "M49:143"}
WITHHELD = ["c0290", "c0291", "c0311", "G0220", "G0221", "G0264", "G0265", "G0268", "G0271"]
# The split of a family of five, which identifies them.
LEFT_OUT = [f"c{one:04}" for one in (99, 100, 102, 103, 105, 106, 109, 110, 112, 113)]


def test_all_claims_are_there_and_no_id_twice() -> None:
    assert claims().groupby("file").size().to_dict() == {
        "central_asia.csv": 488,
        "comparators.csv": 415,
        "outcomes.csv": 37,
    }
    assert claims()["claim_id"].is_unique


def test_every_country_of_a_list_is_known() -> None:
    known = set(REFERENCE.countries["iso3"])
    assert listed(claims()["country"], ";") - known == BEYOND_COUNTRIES
    assert listed(claims()["origin"], ";") - known == set()


def test_no_list_names_a_country_twice() -> None:
    for column in ("country", "origin"):
        parts = claims()[column].str.split(";")
        assert (parts.map(len) == parts.map(set).map(len)).all(), column


def test_codes_of_countries_are_not_mistaken() -> None:
    known = country_of(REFERENCE.countries, REFERENCE.not_countries)
    codes = listed(claims()["country"], ";") - BEYOND_COUNTRIES
    assert {code: known.get(code.casefold()) for code in codes} == {code: code for code in codes}


def test_every_group_and_every_speaker_is_known() -> None:
    assert set(settled_claims()["group"]) - set(REFERENCE.groups["code"]) == set()
    assert set(settled_claims()["speaker"]) == set(REFERENCE.speakers["speaker"])


def test_a_withheld_address_stays_withheld() -> None:
    rows = claims().set_index("claim_id")
    assert sorted(rows.index[rows["url"] == ""]) == sorted(WITHHELD)
    assert (rows.loc[rows["note"].str.contains("Address withheld"), "url"] == "").all()


@pytest.mark.parametrize("claim", LEFT_OUT)
def test_the_split_of_one_family_does_not_come_back(claim: str) -> None:
    assert claim not in set(claims()["claim_id"])


def test_nothing_but_the_total_is_known_of_the_family() -> None:
    family = claims().query("event_id == 'kaz-2023-05-21-tajik-flight'")
    assert set(family["group"]) == {"total"}


def test_withheld_addresses_do_not_hide_in_other_columns() -> None:
    rows = claims()[claims()["url"] == ""]
    texts = rows[["title", "evidence", "note", "publisher", "speaker"]].stack()
    assert list(texts[texts.str.contains(r"https?://|www\.", regex=True)]) == []

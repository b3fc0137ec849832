"""Is every scope that a person read the scope of something that the claims count?"""

from etl.reference import read_reference
from tests.data.shipped import DATA, settled_claims

SCOPES = read_reference(DATA / "reference").scopes


def test_every_scope_belongs_to_claims_that_are_no_operation() -> None:
    kinds = settled_claims().groupby("event_id")["scope"].agg(set)
    assert set(SCOPES["event"]) <= set(kinds.index)
    assert not any("operation" in kinds[one] for one in SCOPES["event"])


def test_iraqis_are_in_or_out_only_where_all_nationalities_are_counted() -> None:
    countries = settled_claims().groupby("event_id")["country"].agg(set)
    told = SCOPES.loc[SCOPES["iraqis"] != "", "event"]
    assert len(told)
    assert all("WLD" in countries[one] for one in told)


def test_a_start_is_told_only_where_the_claims_are_silent() -> None:
    since = settled_claims().groupby("event_id")["since"].agg(set)
    told = SCOPES.loc[SCOPES["since"] != "", "event"]
    assert all(since[one] == {""} for one in told)

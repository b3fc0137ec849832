"""Are some of the children told of only as sources published them, never added, never crossed?"""

from datetime import date

import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.subsets import subsets
from tests.reports.bundle import shipped

WORDS = Words("en")


def test_a_row_for_each_claim_as_it_was_published() -> None:
    exhibit = subsets(shipped(), Selection(), WORDS)
    claims = shipped().claims.set_index("claim")
    assert len(exhibit.data) == len(exhibit.table) > 20
    assert exhibit.data["claims"].is_unique
    for row in exhibit.data.to_dict("records"):
        claim = claims.loc[row["claims"]]
        assert (claim["count"], claim["group"]) == (row["count"], row["group"])
    kinds = shipped().groups.set_index("code")["kind"]
    assert set(exhibit.data["group"].astype("str").map(kinds)) == {"subset"}


def test_nothing_is_added_up() -> None:
    exhibit = subsets(shipped(), Selection(), WORDS)
    assert WORDS.text("Total") not in exhibit.table.to_numpy()
    assert str(exhibit.data["count"].sum()) not in exhibit.sentence
    assert exhibit.sentence.startswith(f"{len(exhibit.data)} claims tell")


def test_the_selection_is_followed() -> None:
    one = subsets(shipped(), Selection(countries=("KAZ",)), WORDS)
    assert set(one.data["country"]) == {"KAZ"}
    early = date(2019, 6, 1)
    then = subsets(shipped(early), Selection(as_of=early), WORDS)
    claims = shipped().claims.set_index("claim").loc[then.data["claims"]]
    assert (claims["end"].fillna(claims["start"]) <= pd.Timestamp(early)).all()
    year = subsets(shipped(), Selection(years=(2019,)), WORDS)
    dates = shipped().claims.set_index("claim").loc[year.data["claims"]]
    assert set(dates["end"].fillna(dates["start"]).dt.year) == {2019}


def test_every_number_leads_to_its_claim() -> None:
    exhibit = subsets(shipped(), Selection(), WORDS)
    assert exhibit.numbers is not None
    assert exhibit.numbers["People"].tolist() == exhibit.data["number"].tolist()
    assert exhibit.data["number"].str.contains("~c0", regex=False).all()


def test_where_nobody_tells_of_any_it_is_said() -> None:
    exhibit = subsets(shipped(), Selection(countries=("TKM",)), WORDS)
    assert exhibit.empty
    assert "does not mean zero" in exhibit.sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_every_language(language: str) -> None:
    words = Words(language)
    exhibit = subsets(shipped(), Selection(language=language), words)
    assert len(exhibit.table.columns) == 5
    assert words.number(len(exhibit.data)) in exhibit.sentence

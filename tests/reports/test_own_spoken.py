"""Does a table of speakers show what each said, and never add it up?"""

from datetime import date

import pytest

from domain.number import read_number
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.exhibit import Exhibit
from reports.own_table import own_table
from reports.wording import NONE, records
from stats.spoken import AXES
from tests.reports.bundle import shipped

WORDS = Words("en")
AIKOL = Selection(countries=("KGZ",), rows="speaker", columns="operation")
by_axis = pytest.mark.parametrize("axis", AXES)


def made(axis: str, **chosen: object) -> Exhibit:
    fields = {"rows": "speaker", "columns": axis, **chosen}
    return own_table(shipped(), Selection(**fields), WORDS)  # type: ignore[arg-type]


@by_axis
def test_every_figure_is_one_that_the_speaker_gave(axis: str) -> None:
    exhibit, claims = made(axis), shipped().claims.set_index("claim")
    assert len(exhibit.data)
    for row in records(exhibit.data):
        own = claims.loc[row["claims"].split()]
        assert set(own["speaker"]) == {row["speaker"]}
        assert set(own["country"]) == {row["country"]}
        assert set(own["group"]) == {row["group"]}
        assert (own["count"].min(), own["count"].max()) == (row["low"], row["high"])
        assert row["count"] in (None, row["low"])


@by_axis
def test_nothing_is_added_up_and_the_settled_figure_stands_last(axis: str) -> None:
    exhibit = made(axis)
    names = [*exhibit.table.columns, *exhibit.table.iloc[:, 0]]
    assert not {"Total", "All"} & set(names)
    assert names[-1] == "Settled figure"
    assert len(exhibit.table) == exhibit.data["speaker"].nunique() + 1
    turned = own_table(shipped(), Selection(rows=axis, columns="speaker"), WORDS)
    assert turned.table.columns[-1] == "Settled figure"
    cells = exhibit.table.iloc[:, 2:].T.to_numpy().tolist()
    assert turned.table.iloc[:, 1:].to_numpy().tolist() == cells


def test_several_figures_of_one_speaker_are_a_range_and_lead_to_the_settled_one() -> None:
    exhibit = own_table(shipped(), AIKOL, WORDS)
    assert exhibit.numbers is not None
    row = exhibit.table["Speaker"].tolist().index("Government of Kyrgyzstan (unnamed official)")
    assert exhibit.table["Meerim"][row] == "79–81"
    address = read_number(exhibit.numbers["Meerim"][row])
    assert address.operation == "kgz-2021-03-16-meerim"
    settled = exhibit.table["Meerim"].tolist()[-1]
    assert settled == "79 (79–81)"


def test_a_single_figure_leads_to_its_claims() -> None:
    exhibit = own_table(shipped(), AIKOL, WORDS)
    assert exhibit.numbers is not None
    for name in exhibit.table.columns[2:]:
        pairs = zip(exhibit.table[name][:-1], exhibit.numbers[name][:-1], strict=True)
        for text, address in pairs:
            assert bool(address) is (text != NONE)
            assert not address or "–" in text or read_number(address).claims


def test_of_running_totals_the_newest_from_the_start_speaks() -> None:
    rows = records(made("country", countries=("KGZ",)).data)
    said = {row["speaker"]: row["low"] for row in rows}
    assert said["Security Council of Kyrgyzstan"] == 551
    assert "US Department of State" not in said  # its 454 counts from 2023 only


def test_groups_are_told_apart_and_never_added() -> None:
    exhibit = made("group", countries=("UZB",))
    assert "Orphans" not in " ".join(exhibit.table.columns)
    several = made("country", countries=("UZB",), groups=("women", "children"))
    assert set(several.data["group"]) == {"total"}
    assert any("not added" in note for note in several.notes)
    assert set(made("country", countries=("UZB",), groups=("women",)).data["group"]) == {"women"}


def test_the_as_of_date_leaves_out_what_is_dated_later() -> None:
    early = Selection(countries=("KAZ",), rows="speaker", columns="country")
    day = date(2021, 12, 31)
    exhibit = own_table(shipped(day), early, WORDS)
    assert exhibit.data["until"].max().date() <= day


def test_what_cannot_be_asked_of_speakers_is_said() -> None:
    exhibit = made("origin", measure="share")
    assert "by country" in exhibit.sentence
    assert "no share" in exhibit.sentence
    notes = " ".join(made("country", years=(2019,)).notes)
    assert "not narrowed by the years" in notes


def test_a_country_of_which_nobody_speaks_is_not_zero() -> None:
    assert made("year", countries=("TKM",)).empty
    assert made("country", countries=("TKM",)).empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_said_reads_in_every_language(language: str) -> None:
    exhibit = own_table(shipped(), AIKOL, Words(language))
    assert exhibit.table.shape == own_table(shipped(), AIKOL, WORDS).table.shape
    assert ("figures as they were said" in exhibit.title) is (language == "en")

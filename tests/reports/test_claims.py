"""Is every claim found that was asked for, and handed over without what is nobody's?"""

import io
from dataclasses import replace
from datetime import date
from functools import cache

import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.claims import SHOWN, every_claim
from reports.exhibit import Exhibit
from reports.exports.separated import separated
from reports.speakers import MEASURES, who_speaks
from tests.reports.bundle import NOBODY, plain, shipped
from tests.reports.exports.hostile import NAUGHTY

WORDS = Words("en")
TEXTS = [*NAUGHTY, "](javascript:alert(1))", "{0}"]


@cache
def made(selection: Selection, language: str = "en", as_of: date | None = None) -> Exhibit:
    return every_claim(shipped(as_of), selection, Words(language))


def ids(**chosen: object) -> list[str]:
    return made(Selection(**chosen)).data["claim"].tolist()  # type: ignore[arg-type]


def read(exhibit: Exhibit) -> pd.DataFrame:
    """The file as a spreadsheet gets it."""
    content = io.BytesIO(separated(exhibit.data))
    return pd.read_csv(content, encoding="utf-8-sig", keep_default_na=False)


def test_the_page_shows_the_first_and_the_file_holds_all() -> None:
    exhibit = made(Selection())
    assert len(exhibit.table) == SHOWN < len(exhibit.data) == len(read(exhibit))
    every = len(exhibit.data)
    assert plain(exhibit.sentence) == (
        f"{every} claims. Shown are the first; {every - SHOWN} more are in the file: search or"
        " filter to see them here."
    )
    assert exhibit.open


def test_no_title_evidence_or_note_leaves_and_a_withheld_address_says_so() -> None:
    exhibit = made(Selection(search="withheld"))
    assert not {"title", "evidence", "note"} & set(read(exhibit).columns)
    known = shipped().sources_by_claim["url"]
    gone = [one for one in exhibit.data["claim"] if not known[one]]
    assert gone
    assert set(exhibit.data.set_index("claim").loc[gone, "url"]) == {"withheld"}
    said = exhibit.table.set_index("Claim")["Publisher"]
    assert all("(address withheld)" in said[one] for one in gone if one in said)
    titles = set(shipped().sources_by_claim["title"].astype("str")) - {""}
    publishers = set(shipped().sources_by_claim["publisher"].astype("str"))
    texts = set(made(Selection()).data.astype("str").to_numpy().ravel())
    assert not (titles - publishers) & texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_finds_every_word_in_any_order_and_case(language: str) -> None:
    found = made(Selection(countries=("UZB",), search="mehr-1 UNICEF"), language)
    assert found.empty
    found = made(Selection(countries=("UZB",), search="  uza  2019 "), language)
    assert set(found.data["speaker"]) == {"UzA"}
    assert not made(Selection(search="mehr-5 c0189"), language).empty


def test_a_search_is_said_and_finds_nothing_calmly() -> None:
    exhibit = made(Selection(search="no such thing"))
    assert exhibit.empty
    assert "“no such thing”" in exhibit.title
    assert exhibit.sentence == "No claim of this selection holds what was searched for."


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_search_is_text(text: str) -> None:
    exhibit = made(Selection(search=text))
    assert f"“{text}”" in exhibit.title
    assert exhibit.sentence


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_speaker_stays_text_and_a_formula_is_defused(text: str) -> None:
    known = shipped()
    speakers = known.claims["speaker"].astype("str").where(known.claims["claim"] != "c0114", text)
    figures = replace(known, claims=known.claims.assign(speaker=speakers.astype("category")))
    asked = Selection(countries=("UZB",), years=(2019,), search=text)
    exhibit = every_claim(figures, asked, WORDS)
    found = exhibit.data.set_index("claim")["speaker"]
    assert found["c0114"] == text
    assert exhibit.table.set_index("Claim").loc["c0114", "Speaker"] == text
    assert not str(read(exhibit).set_index("claim").loc["c0114", "speaker"]).startswith("=")


def test_filters_narrow_the_claims() -> None:
    assert set(ids(countries=("UZB",))) < set(ids())
    women = made(Selection(groups=("women",))).data["group"]
    assert set(women) == {"women"}
    children = made(Selection(groups=("children",))).data["group"]
    assert {"children", "orphans", "boys"} <= set(children)
    assert "c0279" in ids(years=(2019,))
    assert "c0472" not in ids(years=(2019,))
    assert "c0472" in ids()
    then = made(Selection(), "en", date(2024, 11, 27)).data["claim"].tolist()
    assert "c0472" not in then


def test_what_several_countries_share_belongs_to_each_and_stands_last() -> None:
    countries = made(Selection(countries=("UZB",))).data["country"]
    shared = countries[countries != "UZB"]
    assert len(shared)
    assert shared.index.min() > countries[countries == "UZB"].index.max()
    every = {"UZB", "WLD", "M49:143"}
    assert all(every & set(one.split(";")) for one in shared)


def test_an_edition_without_claims_shows_none() -> None:
    exhibit = every_claim(NOBODY, Selection(), WORDS)
    assert exhibit.empty
    assert "does not mean zero" in exhibit.sentence


@pytest.mark.parametrize("as_of", [None, date(2021, 12, 31)])
def test_speakers_add_up_to_the_claims(as_of: date | None) -> None:
    known = shipped(as_of)
    exhibit = who_speaks(known, Selection(), WORDS)
    heard = " ".join(exhibit.data["claims"]).split()
    asked = every_claim(known, Selection(), WORDS).data
    assert sorted(heard) == sorted(asked.loc[asked["country"] != "WLD", "claim"])
    rows = exhibit.data
    assert (rows["agree"] + rows["alone"] + rows["sole"]).tolist() == rows["count"].tolist()
    assert rows[list(MEASURES)].ge(0).all(axis=None)
    assert rows["count"].is_monotonic_decreasing


def test_editions_of_one_broadcaster_are_one_speaker_and_lead_to_their_claims() -> None:
    exhibit = who_speaks(shipped(), Selection(), WORDS)
    assert (exhibit.table["Speaker"] == "RFE/RL").sum() == 1
    assert not exhibit.table["Speaker"].str.contains("Service").any()
    assert exhibit.numbers is not None
    assert exhibit.numbers.iloc[0, 0] == "search=" + exhibit.table["Speaker"].iloc[0]
    assert "nothing of how far to trust" in " ".join(exhibit.notes)

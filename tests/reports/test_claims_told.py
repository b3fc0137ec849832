"""Is every claim told with all that a reader may know of it, the chosen first?"""

from dataclasses import replace

import pandas as pd
import pytest

from domain.frames import CHOICES, typed
from domain.words import LANGUAGES, Words
from reports.claims_told import WITHHELD, Told, told
from tests.reports.bundle import shipped

AIKOL_6 = "kgz-2024-07-19-aikol-6"
WORDS = Words("en")
ROWS = [  # claim, group, standing, reason, against
    ("c0275", "total", "agrees", "same_figure", "c0264"),
    ("c0264", "total", "chosen", "first", ""),
    ("c0278", "children", "passed_over", "rank", "c0266"),
    ("c0266", "total", "agrees", "same_figure", "c0264"),
    ("c0266", "children", "chosen", "first", ""),
]


def aikol_6(words: Words = WORDS) -> Told:
    """The sixth Aikol flight, with choices of our own."""
    columns = ["claim", "group", "standing", "reason", "against"]
    rows = pd.DataFrame(ROWS, columns=columns)
    keys = {"kind": "operation", "country": "KGZ", "operation": AIKOL_6}
    choices = typed(rows.assign(**keys), CHOICES)
    figures = replace(shipped(), told=lambda: choices)
    claims = dict.fromkeys(row[0] for row in ROWS)
    return told(figures, words, claims, kind="operation", operation=AIKOL_6)


def test_the_chosen_come_first_and_each_claim_once() -> None:
    assert aikol_6().data["claim"].tolist() == ["c0264", "c0266", "c0275", "c0278"]


def test_a_claim_stands_as_it_was_weighed_for_its_own_group() -> None:
    rows = aikol_6().data
    own = rows.loc[rows["claim"] == "c0266", ["standing", "reason"]]
    assert own.to_numpy().tolist() == [["chosen", "first"]]


def test_a_claim_passed_over_names_what_was_preferred() -> None:
    last = aikol_6().table.iloc[-1]
    assert last["Figure"] == "22"
    assert "14, Ministry of Foreign Affairs of Kyrgyzstan" in last["Why"]


def test_a_unit_that_weighed_nothing_leaves_the_standing_open() -> None:
    bare = told(shipped(), WORDS, ["c0264"], kind="year", year=1999)
    assert bare.table["What became of it"].tolist() == ["–"]
    assert bare.data["standing"].tolist() == [""]


def test_no_claims_make_an_empty_table_with_its_columns() -> None:
    none = told(shipped(), WORDS, [])
    assert none.table.empty
    assert none.table.columns.equals(none.links.columns)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_that_is_shipped_can_be_told(language: str) -> None:
    words, claims = Words(language), shipped().claims
    every = told(shipped(), words, claims["claim"])
    assert sorted(every.data["claim"]) == sorted(claims["claim"])
    assert every.table.shape == every.links.shape
    withheld = every.data["url"] == WITHHELD
    assert 0 < withheld.sum() < len(claims)
    address = words.text("Publisher")
    assert ((every.table[address] == every.data["publisher"]) == ~withheld).all()
    assert (every.links.loc[withheld, address] == "").all()
    assert every.links.loc[~withheld, address].str.startswith("http").all()
    groups, kinds = words.text("Group"), words.text("Kind of speaker")
    assert not every.table[[groups, kinds]].stack().str.contains("_").any()


def test_title_evidence_and_note_are_never_told() -> None:
    every = told(shipped(), WORDS, shipped().claims["claim"])
    assert not {"title", "evidence", "note"} & set(every.data.columns)
    titles = set(shipped().sources_by_claim["title"]) - {""}
    assert not titles & set(every.table.to_numpy().ravel())

"""Does the passport of a number tell what it is, what it is made of, what of, and who said so?"""

import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import LANGUAGES, Words
from reports.exhibit import Exhibit
from reports.passport import number
from reports.passport_claims import claimed
from reports.passport_parts import made_of
from reports.passport_wholes import belongs
from tests.reports.bundle import plain, shipped
from tests.reports.test_numbers import leads, settled
from tests.stats.test_chain import reached

MAKERS = (number, made_of, belongs, claimed)
KINDS = {
    "region": "KAZ.KGZ.TJK.TKM.UZB",
    "country": "UZB",
    "year": "TJK~2022~~women",
    "operation": "UZB~~uzb-2019-05-30-mehr-1",
    "leaf": "UZB~~uzb-2021-04-30-mehr-5~women",
    "ruled": "KAZ~~kaz-2019-05-28-zhusan-3",
    "remainder": "UZB~none~not_itemised",
    "left over": "UZB~~uzb-2021-03-02-mehr-4~not_broken_down",
    "sum so far": "UZB~~itemised~~~~uzb-2019-10-10-mehr-2",
    "origin": "UZB~2019.2021~~~IRQ",
    "point": "~~~~~c0351",
    "claim": "~~~~~c0302",
}
MEANT = {
    "region": "People repatriated – Central Asia",
    "year": "Women repatriated – Tajikistan; 2022",
    "operation": "People repatriated – Uzbekistan; Mehr-1 (30 May 2019)",
    "remainder": "People repatriated – Uzbekistan; year not reported; not itemised by operation",
    "sum so far": "People repatriated – Uzbekistan; itemised by operation, up to Mehr-2",
    "origin": "People repatriated – Uzbekistan; 2019 and 2021; country left: Iraq",
    "point": "Running total, as published – Kazakhstan; children; 31 May 2019",
    "claim": "Operation, as published – Tajikistan; women; Second group, 2022 (25 Jul 2022)",
}


def passport(address: str, language: str = "en") -> list[Exhibit]:
    asked = Selection(number=address, language=language)
    return [maker(shipped(), asked, Words(language)) for maker in MAKERS]


def facts(address: str) -> dict[str, list[str]]:
    """What the passport knows of the number, by name."""
    found: dict[str, list[str]] = {}
    for name, said in passport(address)[0].table.itertuples(index=False):
        found.setdefault(name, []).append(plain(said))
    return found


@pytest.mark.parametrize("kind", MEANT)
def test_the_title_says_what_the_number_means(kind: str) -> None:
    title = plain(passport(KINDS[kind])[0].title)
    assert title.startswith(MEANT[kind])
    assert title.endswith("edition 2026-11-22-test")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_passport_can_be_told_in_every_language(kind: str, language: str) -> None:
    for made in passport(KINDS[kind], language):
        assert made.title
        assert made.sentence.endswith(".")
        assert "{" not in made.title + made.sentence + "".join(made.table.to_numpy().ravel())
        assert made.empty or (len(made.table) and made.sources)


@pytest.mark.parametrize("at", range(3))
def test_every_number_has_a_passport_whose_tables_lead_on_to_what_they_show(at: int) -> None:
    every = sorted(reached("shipped"))
    for address in every[at::35]:
        own, below, above, said = passport(address)
        assert own.tiles[0].value == shown(address)
        assert not said.empty
        if not below.empty:
            assert below.table["People"].iloc[-1] == shown(address)
        for made in (below, above, said):
            for to, cell in linked(made):
                if leads(to):
                    assert cell == shown(to), to


def shown(address: str) -> str:
    figure = settled(shipped(), address)
    return Words("en").qualified(int(figure["count"]), str(figure["qualifier"]))


def linked(made: Exhibit) -> list[tuple[str, str]]:
    if made.numbers is None:
        return []
    pairs = zip(made.numbers.to_numpy().ravel(), made.table.to_numpy().ravel(), strict=True)
    return [(to, cell) for to, cell in pairs if to]


def test_a_rule_is_told_in_words() -> None:
    rule = facts(KINDS["operation"])["The rule"][0]
    assert rule.startswith("The published figures differ.")
    assert "The receiving government goes before the authority handing over" in rule
    assert "sum of its parts" in facts(KINDS["region"])["The rule"][0]
    assert "running totals" in facts("UZB")["The rule"][0]
    assert "groups that were published are added up" in facts("FRA~~FRA-2022-07-05")["The rule"][0]


def test_people_without_a_year_are_not_counted_as_a_year() -> None:
    said = plain(passport("UZB")[1].sentence)
    assert said.startswith("531 people in 3 years and a remainder without a year, which add up")
    assert plain(passport("TJK")[1].sentence).startswith("381 people in 4 years, which add up")


def test_a_ruling_tells_its_reason_its_author_its_date_and_its_claims() -> None:
    (said,) = facts(KINDS["ruled"])["Ruling r002: count set"]
    assert "Nobody published the total of this stage." in said
    assert "Founding stewards, 22 November 2026; claims cited: c0351, c0353" in said
    assert "Алғашқы жауаптылар" in plain(str(passport(KINDS["ruled"], "kk")[0].table.to_dict()))
    assert "reversed here" in facts(KINDS["leaf"])["Ruling r005: claims rejected"][0]
    assert "r002" in facts("KAZ~2019")["Rulings inside it"][0]
    told = passport(KINDS["ruled"])[3].table
    assert set(told["What became of it"]) == {"cited by the ruling"}


def test_a_remainder_says_what_it_is_left_of_and_whom_it_may_name_twice() -> None:
    own, _, above, _ = passport(KINDS["remainder"])
    assert above.sentence == "A remainder: 531 less 435 leaves 96."
    assert above.table["People"].tolist()[:2] == ["531", "435"]
    notes = facts(KINDS["remainder"])["Bear in mind"]
    assert any("Not broken down among those settled inside the whole: 5 people" in n for n in notes)
    assert own.tiles[0].value == "96"
    assert "24 less 19 leaves 5" in passport(KINDS["left over"])[2].sentence


def test_a_figure_that_rests_on_one_undated_page_says_so() -> None:
    alone = "This figure rests on a single page, which bears no date."
    assert alone in facts("AZE~2021")["Bear in mind"]
    assert alone not in facts("UZB").get("Bear in mind", [])


def test_parts_open_their_operations_and_a_remainder_has_none() -> None:
    below = passport("AZE~2021")[1]
    assert below.numbers is not None
    first = below.numbers["Operation"].tolist()
    assert first == ["operation=AZE-2021-10-28", "operation=AZE-2021-11-24", "", ""]


def test_a_dated_point_stands_beside_the_settled_figure_with_its_own_claim() -> None:
    own, below, above, said = passport(KINDS["point"])
    assert own.tiles[0].value == "357"
    assert below.empty
    assert above.table["Relation"].tolist() == ["Settled figure beside it"]
    assert said.data["claim"].tolist() == ["c0351"]
    assert facts(KINDS["point"])["Speaker"] == ["National Security Committee of Kazakhstan"]


def test_the_claims_come_with_what_became_of_them_the_chosen_first() -> None:
    said = passport(KINDS["operation"])[3]
    assert said.table["What became of it"].iloc[0] == "chosen"
    passed = said.data[said.data["standing"] == "passed_over"]
    assert passed["count"].tolist() == [155]
    assert passed["against"].ne("").all()
    assert said.data["number"].tolist() == [f"~~~~~{one}" for one in said.data["claim"]]


def test_nothing_of_a_page_is_told_but_its_publisher_date_and_address() -> None:
    titles = set(shipped().sources_by_claim["title"]) - {""}
    for address in KINDS.values():
        for made in passport(address):
            assert not {"title", "evidence", "note"} & set(made.data.columns)
            assert not titles & set(made.table.to_numpy().ravel())


def test_a_number_that_nobody_published_is_not_zero() -> None:
    own = passport("TKM")[0]
    assert own.empty
    assert "does not mean zero" in own.sentence
    assert own.tiles == ()


def test_the_download_of_a_number_holds_it_and_is_named_after_it() -> None:
    own, below, above, _ = passport(KINDS["year"])
    assert own.stem.endswith("_TJK-2022-women")
    assert own.data[["number", "count"]].to_numpy().tolist() == [["TJK~2022~~women", 42]]
    for made in (below, above):
        people = [settled(shipped(), one)["count"] for one in made.data["number"]]
        assert made.data["count"].tolist() == people


def test_frames_of_a_passport_are_of_plain_types() -> None:
    for made in passport("UZB"):
        assert all(isinstance(made.table[name].dtype, pd.StringDtype) for name in made.table)

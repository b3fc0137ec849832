"""Does the Method page say what the code does, in every language, and explain every exhibit?"""

import ast
import re

import pytest

from domain.frames import BASES, QUALIFIERS, SPEAKER_KINDS
from domain.selection import Selection
from domain.words import LANGUAGES, Words
from domain.words.terms import TERMS
from etl.settle.keys import OF_TOTALS
from etl.settle.order import RANK_OF_KIND
from reports.definitions import definitions
from reports.findings import findings
from reports.findings_named import NOTICED
from reports.gaps import gaps
from reports.method import care, how, marks, ranks
from reports.refresh.format import read_as_it_is
from reports.rulings import KINDS, rulings
from reports.section import Section
from reports.settling import ORDER, RULES, order, rules
from reports.terms import EDITION, ONE_COUNTRY, OWN, SAID, USES, scope, terms
from reports.view import View
from tests.reports.bundle import NOBODY, shipped
from tests.tree import ROOT, product

SECTIONS = (how, rules, order, ranks, marks, definitions, care, read_as_it_is)
ENGLISH = Words("en")


def texts(section: Section) -> list[str]:
    """All that a reader finds in a section."""
    cells = [] if section.table is None else section.table.to_numpy().ravel().tolist()
    return [
        section.title,
        *section.paragraphs,
        *(part for one in section.points for part in one),
        *cells,
    ]


@pytest.mark.parametrize("maker", SECTIONS)
def test_a_section_is_told_in_every_language(maker: object) -> None:
    told = {one: texts(maker(Words(one))) for one in LANGUAGES}  # type: ignore[operator]
    english, *others = told.pop("en"), *told.values()
    names = {"ISO 3166-1"} | set(filter(str.isdigit, english))
    for other in others:
        assert len(other) == len(english)
        assert set(other) & set(english) - names - {""} == set()
    assert not any("{" in text for text in english)


def test_the_order_of_choice_is_that_of_the_code() -> None:
    assert list(ORDER) == [key.reason for key in OF_TOTALS]
    assert len(order(ENGLISH).points) == len(OF_TOTALS)


def test_the_ranks_are_those_of_the_code() -> None:
    table = ranks(ENGLISH).table
    assert table is not None
    assert table.iloc[:, 1].tolist() == [ENGLISH.label(kind) for kind in SPEAKER_KINDS]
    behind = sorted(set(RANK_OF_KIND.values()))
    places = [str(behind.index(RANK_OF_KIND[kind]) + 1) for kind in SPEAKER_KINDS]
    assert table.iloc[:, 0].tolist() == places


def test_every_qualifier_and_basis_is_explained() -> None:
    table = marks(ENGLISH).table
    assert table is not None
    words = [ENGLISH.label(code) for code in (*QUALIFIERS, *BASES)]
    assert table.iloc[:, 1].tolist() == words


def test_there_are_nine_rules() -> None:
    assert len(RULES) == 9


def test_every_ruling_is_told_with_its_reason_and_leads_to_what_it_decided() -> None:
    for language in LANGUAGES:
        words = Words(language)
        exhibit = rulings(shipped(), Selection(), words)
        given = shipped().rulings
        told = exhibit.table[words.text("Reason")]
        assert told.tolist() == [words.reason(row) for row in given.to_dict("records")]
        assert (told.to_numpy() == given["reason"].to_numpy()).all() == (language == "en")
        assert told.nunique() == given["reason"].nunique()
        assert set(given["kind"]) <= set(KINDS)
        assert exhibit.numbers is not None
        people = exhibit.numbers[words.text("People")]
        assert people.astype(bool).tolist() == (given["kind"] == "set").tolist()
        assert "KAZ~~kaz-2019-05-28-zhusan-3~men" in people.tolist()
        assert exhibit.sources


def test_what_is_not_known_adds_up_to_the_table() -> None:
    exhibit = gaps(shipped(), Selection(years=(2019,), groups=("women",)), ENGLISH)
    data = exhibit.data.dropna(subset="count")
    assert exhibit.table.iloc[-1].tolist()[3:5] == ["242", "242"]
    assert data["not_itemised"].sum() == 242
    assert "Turkmenistan" in " ".join(exhibit.notes)
    assert exhibit.table.set_index("Country").loc["Turkmenistan", "Reported as repatriated"] == "–"
    assert exhibit.numbers is not None
    assert exhibit.numbers.shape == exhibit.table.shape


def test_findings_are_counted_and_named() -> None:
    exhibit = findings(shipped(), Selection(), ENGLISH)
    assert exhibit.data["findings"].sum() == len(shipped().findings)
    assert set(shipped().findings["rule"]) <= set(NOTICED)
    code = "".join(one.read_text() for one in (ROOT / "etl").rglob("*.py"))
    codes = {rule: rule.removeprefix("cells_") for rule in NOTICED}
    assert [rule for rule, code_ in codes.items() if f'"{code_}"' not in code] == []


def test_an_edition_without_rulings_and_findings_says_so() -> None:
    assert findings(NOBODY, Selection(), ENGLISH).empty


def keys_of_exhibits() -> set[str]:
    """The keys that are given to exhibits, wherever reports makes one."""
    sections = {maker(ENGLISH).key for maker in SECTIONS}
    found = set()
    for name, tree in product().items():
        if name.startswith("reports/"):
            calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
            given = [one.value for call in calls for one in call.keywords if one.arg == "key"]
            set_ = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
            given += [one.value for one in set_ if ast.unparse(one.targets[0]) == "key"]
            found |= {one.value for one in given if isinstance(one, ast.Constant)}
    return {str(one) for one in found} - sections


def test_every_exhibit_has_its_terms() -> None:
    assert keys_of_exhibits() - set(USES) == set()
    assert set(USES) - keys_of_exhibits() == set()
    assert set(USES) >= EDITION | ONE_COUNTRY | OWN | SAID
    for key in USES:
        told = terms(key, Words("uz"))
        assert len(told) == len(dict(told)) >= 5
    assert {code for codes in USES.values() for code in codes} <= set(TERMS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scope_says_to_where_who_from_where_and_when(language: str) -> None:
    words = Words(language)
    asked = Selection(countries=("KAZ", "KGZ"), origins=("SYR",), groups=("women",), country="KGZ")
    view = View(shipped(), asked, words)
    said = scope("compare", view)
    for part in (words.country("KAZ"), words.country("SYR"), words.group("women", inline=True)):
        assert part in said
    assert re.search(r"2019", said)
    assert view.figures.edition in said
    assert words.country("KAZ") not in scope("composition", view)
    assert words.country("KAZ") not in scope("rulings", view)

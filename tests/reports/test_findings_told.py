"""Is every finding said in the reader's language, whole, whatever stands in its values?"""

import ast
import re
from collections.abc import Iterator

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.findings import Finding, from_frame
from domain.words import LANGUAGES, Words
from reports.findings_named import NOTICED, SEVERITIES, grave, named
from reports.findings_told import REASONS, told
from tests.etl.tables import read, reference
from tests.reports.bundle import shipped
from tests.tree import ROOT

OTHERS = [one for one in LANGUAGES if one != "en"]
SPOKEN = {"Finding": 2, "Rule": 2, "Telling": 4}  # who speaks, and where its message stands
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def makers() -> Iterator[tuple[str, ast.Call]]:
    """Every place in etl that makes findings, or rules that do."""
    for path in sorted((ROOT / "etl").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in SPOKEN:
                yield path.relative_to(ROOT).as_posix(), node


def test_whatever_checks_say_is_marked_for_the_catalogues() -> None:
    found = list(makers())
    assert len(found) > 30
    unmarked = [
        (file, ast.unparse(said))
        for file, call in found
        for said in [
            *call.args[SPOKEN[ast.unparse(call.func)] :],
            *(one.value for one in call.keywords if one.arg in ("message", "remedy", "empty")),
        ]
        if isinstance(said, ast.JoinedStr | ast.BinOp)
        or (isinstance(said, ast.Constant) and isinstance(said.value, str))
    ]
    assert unmarked == []


def test_every_rule_has_a_name() -> None:
    given = [
        one
        for _, call in makers()
        for one in [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "rule")]
    ]
    either = [[one.body, one.orelse] if isinstance(one, ast.IfExp) else [one] for one in given]
    rules = {one.value for ones in either for one in ones if isinstance(one, ast.Constant)}
    assert len(rules) > 30
    assert {str(one) for one in rules} - set(NOTICED) == set()


def test_the_reasons_why_a_label_is_no_country_can_be_told() -> None:
    assert set(reference().not_countries["reason"]) == set(REASONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_told_in_every_language(language: str) -> None:
    words = Words(language)
    assert len({named(rule, words) for rule in NOTICED}) == len(NOTICED)
    assert {grave(one, words) for one in SEVERITIES}.isdisjoint(SEVERITIES)
    assert named("of another edition", words) == "of another edition"


BAD = (
    {"count": "{x}"},
    {"count": "9" * 12},
    {"country": "Europe"},
    {"country": "Atlantis"},
    {"group": ""},
    {"qualifier": "roughly"},
    {"date": "soon"},
    {"url": "here"},
)


@pytest.mark.parametrize("language", OTHERS)
def test_a_finding_is_told_whole(language: str) -> None:
    words = Words(language)
    many = [{"count": "many"}] * 30
    for one in [*read(*BAD, *many).findings, *from_frame(shipped().findings)]:
        for said, english in zip(told(one, words), (one.said(), one.advised()), strict=True):
            assert said != english
            assert not re.search(r"\{\w+\}", said.replace("{x}", ""))
    assert "{x}" in told(read({"count": "{x}"}).findings[0], words)[0]


def test_values_have_the_form_of_the_language() -> None:
    values = (("country", "KGZ"), ("before", "19720"), ("after", "19640"), ("day", "2025-10-17"))
    template = next(m for m in shipped().findings["message"] if "the whole falls from" in m)
    said = told(Finding("note", "whole_falls", template, "", given=values), Words("ru"))[0]
    assert said.startswith("Кыргызстан: целое снижается с 19\u202f720 до 19\u202f640 (17")


def test_breakdowns_are_named_group_by_group() -> None:
    one = Finding("warn", "a", "{chosen}", "", given=(("chosen", "24 adults + 1220 children"),))
    assert told(one, Words("en"))[0] == "adults 24, children 1,220"


@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_any_text_can_be_told(text: str, language: str) -> None:
    words = Words(language)
    assume(words.wording(text) == text)  # a message that the catalogue knows is said in its words
    assert told(Finding("note", "a", text, text), words) == (text, text)
    names = ("count", "day", "country", "said", "chosen")
    filled = Finding("note", "a", "{said}", "", given=tuple((name, text) for name in names))
    assert isinstance(told(filled, words)[0], str)

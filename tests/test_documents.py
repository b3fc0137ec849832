"""Do the documents say what is so? Links, commands, places and words that they name must exist."""

import json
import re
import shlex
from pathlib import Path

import pytest

from cli.parser import parser
from domain.findings import SEVERITIES
from domain.frames import (
    BASES,
    NOT_BROKEN_DOWN,
    NOT_ITEMISED,
    NOT_STATED,
    QUALIFIERS,
    REASONS,
    STANDINGS,
)
from domain.words import Words
from domain.words.meanings import MEANINGS
from domain.words.standards import STANDARDS
from domain.words.terms import TERMS
from tests.tree import ROOT, files, name

DOCUMENTS = files(".md", "LICENSE", "LICENSE-DATA")
TEXTS = files(".py", ".md", ".toml", ".txt", ".sh", ".json", ".po", ".csv", "Makefile", "run")
ONE_MACHINE = re.compile(
    r"(?<![\w./-])/(?:home|root|work|srv|mnt|tmp|Users)/\w+"
    r"|--(?:extra-)?index-url|^\s*(?:registry|index-url)\s*=",
    re.MULTILINE,
)
COLUMNS = ("en", "ru", "uz", "kk", "ky", "tg")  # of the glossary
SECTIONS = ("**Context.**", "**Decision.**", "**Cost.**")


def read(document: str) -> str:
    return (ROOT / document).read_text(encoding="utf-8")


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8"))
    inside = [one for one in links if not one.startswith(("https://", "http://", "mailto:"))]
    assert [one for one in inside if not (document.parent / one).exists()] == []


def test_nothing_names_one_machine_or_a_registry() -> None:
    texts = {name(one): one.read_bytes().decode(errors="replace") for one in TEXTS}
    found = {one: ONE_MACHINE.findall(text) for one, text in texts.items()}
    assert {one: hits for one, hits in found.items() if hits} == {}


def test_the_readme_begins_with_the_picture_and_the_two_commands() -> None:
    readme = read("README.md")
    opening = readme[: readme.index("\n## ", readme.index("\n## ") + 1)]
    assert "docs/pictures/overview.png" in opening
    assert opening.index("make run") < opening.index("make test")


def test_the_readme_shows_every_page_and_every_command() -> None:
    readme = read("README.md")
    pages = [one.stem for one in (ROOT / "pages").glob("*.py") if one.stem != "__init__"]
    assert pages
    assert [one for one in pages if f"**{one.capitalize()}**" not in readme] == []
    commands = (
        *("check", "publish", "editions", "rollback", "counts"),
        *("deck", "slides", "workbook", "pdf", "image", "pack"),
    )
    assert [one for one in commands if f"./repatriation {one}" not in readme] == []


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/tutorial.md"])
def test_every_command_in_the_documents_can_be_typed(document: str) -> None:
    lines = re.findall(r"^    \./repatriation (.+)$", read(document), re.MULTILINE)
    assert lines
    for line in lines:
        parser().parse_args(shlex.split(line, comments=True))


def test_the_places_for_a_change_exist() -> None:
    section = read("README.md").split("## Where each kind of change goes")[1].split("\n## ")[0]
    places = re.findall(r"`([\w./]+(?:/|\.\w+))`", section)
    assert len(places) >= 8
    assert [one for one in places if not (ROOT / one).exists()] == []


def test_the_changelog_speaks_of_figures_and_of_the_dashboard() -> None:
    for release in read("CHANGELOG.md").split("\n## ")[1:]:
        headings = re.findall(r"^### (.+)$", release, re.MULTILINE)
        assert headings == ["Figures", "Dashboard"]


def test_every_decision_says_why_and_at_which_cost() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [one.name[:4] for one in decisions]
    assert numbers == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    for one in decisions:
        text = one.read_text(encoding="utf-8")
        assert [part for part in SECTIONS if part not in text] == [], one.name
        assert "|" in text or len(text.splitlines()) <= 16, f"{one.name} is long for a decision"


def test_the_glossary_explains_every_code_that_a_reader_meets() -> None:
    glossary = read("docs/glossary.md")
    groups = [line.split(",")[0] for line in read("data/reference/groups.csv").splitlines()[1:]]
    ours = [one for one in groups if ":" not in one]
    codes = (*BASES, *QUALIFIERS, *SEVERITIES, NOT_BROKEN_DOWN, NOT_ITEMISED, NOT_STATED, *ours)
    codes = (*codes, *STANDINGS, *REASONS)
    assert [one for one in codes if f"`{one}`" not in glossary] == []


def test_the_glossary_calls_codes_as_the_screen_does() -> None:
    row = re.compile(r"^\| `(\w+)`" + r" \| (.+?)" * len(COLUMNS) + r" \|", re.MULTILINE)
    told = row.findall(read("docs/glossary.md"))
    said = [(one[0], *(Words(each).label(one[0]) for each in COLUMNS)) for one in told]
    assert len(told) > len(BASES) + len(QUALIFIERS)
    assert told == said


def test_every_table_under_data_is_described() -> None:
    package = json.loads(read("data/datapackage.json"))
    described = {f"data/{one['path']}" for one in package["resources"]}
    assert described == {name(one) for one in files(".csv") if name(one).startswith("data/")}


def test_the_glossary_explains_terms_and_codes_as_the_method_page_does() -> None:
    glossary = read("docs/glossary.md")
    row = r"^\| (.+?)" + r" \| (.+?)" * len(COLUMNS) + r" \|$"
    said = {(*names, f"{meaning}.") for *names, meaning in re.findall(row, glossary, re.MULTILINE)}
    words = [Words(each) for each in COLUMNS]
    told = {(*(one.text(term.name) for one in words), term.meaning) for term in TERMS.values()}
    assert told - said == set()
    meanings = dict(re.findall(r"^\| `(\w+)` \|.+\| (.+?) \|$", glossary, re.MULTILINE))
    assert [one for one, text in MEANINGS.items() if text not in meanings[one]] == []
    addresses = [address for _, address in STANDARDS.values()]
    assert all(address.startswith("https://") for address in addresses)
    assert set(STANDARDS) <= set(TERMS)

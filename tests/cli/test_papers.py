"""Are decks, papers and packs written as they were asked for, and is what is unknown refused?"""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from domain.deck import Deck, Item
from domain.selection import Selection
from etl.store import Store
from reports.deck.file import kept
from reports.deck.presets import presets
from reports.deck.slides import Show, Slide
from reports.papers import PAPERS
from tests.cli.asking import Ask


def told(show: Show) -> str:
    """What a stub writes: all that decides what stands in a file."""
    own = [show.title, str(show.selection), *(f"{one.key}: {one.title}" for one in show.slides)]
    return "\n".join([*own, *(one.stamp for one in show.slides)])


@pytest.fixture(autouse=True)
def writers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Writers that tell what they were given, in place of those of reports/papers."""

    def put(name: str, **functions: object) -> None:
        stub = ModuleType(name)
        vars(stub).update(functions)
        monkeypatch.setitem(sys.modules, name, stub)

    def write(show: Show, template: bytes = b"") -> bytes:
        return told(show).encode() + template

    def image(show: Show, slide: Slide, form: str) -> bytes:
        assert slide in show.slides
        return f"{form} {slide.key} {slide.stamp}".encode()

    for paper in PAPERS.values():
        put(paper.module, write=write)
    put("reports.papers.image", image=image)
    monkeypatch.setenv("REPATRIATION_CHROMIUM", sys.executable)
    return put


def test_each_command_writes_the_deck_that_was_asked_for(
    ask: Ask, store: Store, tmp_path: Path
) -> None:
    edition = store.read().edition
    asked = ("--preset", "plenary", "--lang", "uz", "--as-of", "2024-11-27", "--countries")
    for command in ("deck", "slides", "workbook", "pdf"):
        out = tmp_path / command
        assert (
            ask(command, *asked, "Qirgʻiziston,KAZ", "--title", "Yigʻilish", "--out", out).status
            == 0
        )
        lines = out.read_text().splitlines()
        assert lines[0] == "Yigʻilish"
        assert f"{edition}/2024-11-27/by-year?countries=KAZ.KGZ" in lines
        assert [line.split(":")[0] for line in lines[2:-1] if ": " in line][:3] == [
            *("opening", "headline", "by-year")
        ]


def test_slides_have_groups_and_countries_of_their_own(ask: Ask) -> None:
    slides = ("--slide", "by-group~women.girls", "--slide", "operations~~KGZ")
    answer = ask("slides", *slides, "--meeting", "Council", "--day", "2026-12-01")
    assert answer.status == 0
    assert "women and girls" in answer.out
    assert "Kyrgyzstan" in answer.out


def test_a_page_can_be_printed(ask: Ask) -> None:
    answer = ask("pdf", "--page", "overview", "--paper", "handout")
    keys = re.findall(r"^([\w-]+): ", answer.out, re.MULTILINE)
    assert keys == ["opening", "headline", "by-year", "cumulative"]


def test_an_exhibit_becomes_an_image(ask: Ask) -> None:
    answer = ask("image", "--exhibit", "by-year", "--form", "svg", "--countries", "UZB")
    assert answer.out.startswith("svg by-year ")
    assert answer.out.endswith("/by-year?countries=UZB")


def test_a_template_is_handed_on(ask: Ask, tmp_path: Path) -> None:
    own = tmp_path / "own.pptx"
    own.write_bytes(b"template")
    assert ask("deck", "--slide", "terms", "--template", own).out.endswith("template")


def test_a_kept_deck_stays_pinned_and_options_come_first(
    ask: Ask, store: Store, tmp_path: Path
) -> None:
    edition = store.read().edition
    deck = Deck((Item("by-year"), Item("terms")), title="Kept", preset="plenary")
    chosen = Selection(edition=edition, countries=("KGZ",), language="ru")
    file = tmp_path / "deck.json"
    file.write_bytes(kept(deck, chosen))
    answer = ask("slides", "--from", file)
    assert answer.out.startswith("Kept\n")
    assert "language='ru'" in answer.out
    assert "/by-year?countries=KGZ" in answer.out
    other = ask("slides", "--from", file, "--lang", "en", "--countries", "UZB", "--title", "Mine")
    assert other.out.startswith("Mine\n")
    assert "/by-year?countries=UZB" in other.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["slides"], "plenary"),
        (["slides", "--preset", "party"], "civil-society"),
        (["slides", "--preset", "plenary", "--lang", "fr"], "en, kk, ky, ru, tg, uz"),
        (["slides", "--slide", "by-moon"], "by-year"),
        (["slides", "--slide", "by-group~nobody"], "by-group~nobody"),
        (["slides", "--slide", "by-year", "--groups", "children,girls"], "girls"),
        (["slides", "--slide", "by-year", "--years", "1950"], "2019"),
        (["slides", "--slide", "by-year", "--edition", "2020-01-01-0000"], "2020-01-01-0000"),
        (["slides", "--slide", "by-year", "--day", "soon"], "--day"),
        (["slides", "--from", "no-such-file"], "no-such-file"),
        (["slides", "--from", __file__], "no file of a deck"),
        (["deck", "--slide", "by-year", "--template", "no-such-file"], "no-such-file"),
        (["image", "--exhibit", "by-moon"], "--exhibit"),
        (["pdf", "--page", "moon"], "overview"),
        (["pack", "--preset", "party", "--out", "x"], "plenary"),
        (["pack", "--form", "doc", "--out", "x"], "html"),
    ],
)
def test_what_is_unknown_is_refused_with_what_is_allowed(
    ask: Ask, arguments: list[str], said: str
) -> None:
    answer = ask(*arguments)
    assert answer.status == 2
    assert answer.out == ""
    assert said in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.stress  # every preset, each twice
def test_a_pack_holds_every_deck_and_its_index(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "meeting"
    answer = ask("pack", "--lang", "en,ru", "--meeting", "Council", "--out", folder)
    assert answer.status == 0
    files = {one.name for one in folder.iterdir()} - {"index.html"}
    assert len(files) == len(presets()) * 2 * len(PAPERS)
    index = (folder / "index.html").read_text()
    assert set(re.findall(r'href="([^"]+)"', index)) == files
    assert '<section lang="ru">' in index
    assert "src=" not in index
    first = {one.name: one.read_bytes() for one in folder.iterdir()}
    ask("pack", "--lang", "en,ru", "--meeting", "Council", "--out", folder)
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == first


def test_without_chromium_a_pack_goes_without_pdf(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIATION_CHROMIUM", "no-such-browser")
    answer = ask(
        "pack", "--preset", "accountability", "--form", "html,pdf", "--out", tmp_path / "x"
    )
    assert answer.status == 0
    assert "no-such-browser is not found" in answer.err
    assert [one.suffix for one in sorted((tmp_path / "x").iterdir())] == [".html", ".html"]

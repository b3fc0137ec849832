"""Are decks handed over as what they are: slides that may run, files with a name, images?"""

import re

import pytest

from reports.papers import PAPERS
from tests.api.asking import ask

SHORT = "slide=headline&slide=by-year"


def newest() -> str:
    edition: str = ask("health").json["edition"]
    return edition


def test_slides_are_a_page_that_may_run_its_own_scripts_and_nothing_else() -> None:
    answer = ask(f"slides.html?{SHORT}&lang=ru")
    assert (answer.status, answer.headers["content-type"]) == (200, PAPERS["html"].mime)
    assert "content-disposition" not in answer.headers
    page = answer.body.decode()
    assert '<html lang="ru" data-mode="light"' in page
    assert page.count('<section class="slide') == 3
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert found
    own, policy = found.group(1), answer.headers["content-security-policy"]
    assert policy == f"{own}; frame-ancestors 'none'"
    assert answer.headers["x-edition"] == newest()


def test_slides_are_of_the_deck_that_is_asked_for() -> None:
    said = ask(f"slides.html?{SHORT}&title=Our%20deck&meeting=A%20%3Cb%3E&day=2026-03-05&mode=dark")
    page = said.body.decode()
    assert 'data-mode="dark"' in page
    assert "<title>Our deck</title>" in page
    assert "A &lt;b&gt;" in page
    assert "5\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2026" in page
    assert f"{newest()}/" in page


def test_a_pinned_deck_may_be_kept_and_the_newest_is_asked_for_again() -> None:
    pinned, moving = (ask(f"slides.html?{SHORT}{one}") for one in (f"&edition={newest()}", ""))
    assert pinned.body == moving.body
    assert "immutable" in pinned.headers["cache-control"]
    assert moving.headers["cache-control"] == "no-cache"
    again = ask(f"slides.html?{SHORT}", headers={"if-none-match": moving.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


def test_without_a_choice_it_is_the_plenary_and_a_preset_brings_its_slides() -> None:
    plenary, other = (ask(f"slides.html{one}").body for one in ("", "?preset=civil-society"))
    assert b"<title>Plenary</title>" in plenary
    assert b"<title>Civil society, women and youth</title>" in other


@pytest.mark.stress
@pytest.mark.parametrize("form", ["pdf", "a4", "handout"])
def test_a_printed_deck_is_a_file_with_a_name(form: str) -> None:
    answer = ask(f"deck.{form}?{SHORT}&preset=plenary&lang=uz")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    named = f'filename="repatriation_plenary_uz_{newest()}{PAPERS[form].ending}"'
    assert answer.headers["content-disposition"] == f"attachment; {named}"
    assert answer.body.startswith(b"%PDF")


@pytest.mark.stress
def test_an_exhibit_is_an_image() -> None:
    for form, mime, first in (("png", "image/png", b"\x89PNG"), ("svg", "image/svg+xml", b"<svg")):
        answer = ask(f"image.{form}?slide=by-group~women.girls")
        assert (answer.status, answer.headers["content-type"]) == (200, mime)
        assert (
            f'"repatriation_by-group_en_{newest()}.{form}"' in answer.headers["content-disposition"]
        )
        assert answer.body.startswith(first)

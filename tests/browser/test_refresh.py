"""Does the officer's file come to the reader's eyes, and is there a way back?"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE, Site, serving
from tests.browser.everyone import still
from tests.etl.shipped import shipped_rows, written

pytestmark = pytest.mark.stress  # a whole walk, with a server of its own


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Site]:
    """A server whose figures a test may change."""
    with serving("serve.py", tmp_path) as running:
        yield running


def upload(tab: Page, path: Path) -> None:
    """Gives a file to the page, and waits until it is understood."""
    tab.get_by_test_id("stFileUploader").locator("input").set_input_files(path)
    step(tab, 2)


def step(tab: Page, number: int) -> None:
    """Waits until a step is open."""
    heading = tab.get_by_role("heading", name=re.compile(rf"^{number}\."))
    expect(heading).to_be_visible(timeout=PATIENCE)


def tick(tab: Page) -> None:
    """Says of every warning that somebody has looked at it."""
    step(tab, 3)
    still(tab)
    boxes = tab.get_by_label("I have looked at it")
    for place in range(boxes.count()):
        boxes.nth(place).check(force=True)
        expect(boxes.nth(place)).to_be_checked(timeout=PATIENCE)
        still(tab)
    step(tab, 5)


def sign(tab: Page, name: str, reason: str) -> None:
    """Writes the name and the reason."""
    tab.get_by_label("Your name").fill(name)
    tab.get_by_label("Reason").fill(reason)


def sign_reason(tab: Page, reason: str) -> None:
    """Publishes, for somebody who is known by name."""
    tab.get_by_label("Reason").fill(reason)
    tab.get_by_role("button", name="Publish", exact=True).click()


def test_a_file_is_published_seen_and_taken_back(own: Site, tab: Page, tmp_path: Path) -> None:
    rows = [row | {"count": "573"} for row in shipped_rows("c0483", "c0484")]
    path = written(tmp_path / "more.csv", [row for row in rows if row["group"] == "total"])
    own.show(tab, "refresh", lang="en")
    upload(tab, path)
    step(tab, 5)
    changes = tab.get_by_test_id("stMain")
    expect(changes).to_contain_text("plus 22 people")
    expect(changes).to_contain_text("Kyrgyzstan: 551 → 573")

    tab.reload()  # the draft is in the store, its name in the address
    step(tab, 5)
    sign(tab, "Aida", "The ministry's statement of May")
    tab.get_by_role("button", name="Publish", exact=True).dblclick()
    expect(tab.get_by_test_id("stAlert")).to_contain_text("Published as", timeout=PATIENCE)
    own.show(tab, "countries", lang="en", countries="KGZ")
    expect(tab.locator(".st-key-exhibit-compare p").first).to_contain_text("573")

    own.show(tab, "refresh", lang="en")
    upload(tab, path)
    step(tab, 4)
    expect(changes).to_contain_text("nothing changes")

    own.show(tab, "history", lang="en")
    history = tab.locator(".st-key-section-history tbody tr")
    expect(history).to_have_count(2)
    expect(history.first).to_contain_text("Aida")
    expect(history.first).to_contain_text("Kyrgyzstan: 551 → 573")
    sign(tab, "Bek", "The statement was withdrawn")
    tab.get_by_text("These figures shall be what everybody sees").click()
    tab.get_by_role("button", name="Publish this edition again").click()
    expect(tab.get_by_test_id("stAlert")).to_contain_text("Published as", timeout=PATIENCE)
    expect(history).to_have_count(3)
    own.show(tab, "countries", lang="en", countries="KGZ")
    expect(tab.locator(".st-key-exhibit-compare p").first).to_contain_text("551")


def test_whoever_was_overtaken_is_told_and_loses_nothing(
    own: Site, tab: Page, tmp_path: Path
) -> None:
    first = [row | {"count": "573"} for row in shipped_rows("c0483") if row["group"] == "total"]
    other = [row | {"count": "50"} for row in shipped_rows("c0001", "c0003")]
    own.show(tab, "refresh", lang="en")
    upload(tab, written(tmp_path / "mine.csv", first))
    meanwhile = tab.context.new_page()
    own.show(meanwhile, "refresh", lang="en")
    upload(meanwhile, written(tmp_path / "theirs.csv", other))
    tick(meanwhile)
    sign(meanwhile, "Bek", "A correction")
    meanwhile.get_by_role("button", name="Publish", exact=True).click()
    expect(meanwhile.get_by_test_id("stAlert")).to_contain_text("Published as", timeout=PATIENCE)
    tick(tab)
    sign(tab, "Aida", "The newest statement")
    tab.get_by_role("button", name="Publish", exact=True).click()
    alert = tab.get_by_test_id("stAlert").first
    expect(alert).to_contain_text("Somebody else published before you", timeout=PATIENCE)
    expect(tab.locator(".st-key-overtaken")).to_contain_text("Bek")
    expect(tab.locator(".st-key-overtaken")).to_contain_text("Kazakhstan")
    tab.get_by_role("button", name="Go on upon that edition").click()
    step(tab, 5)
    tab.get_by_role("button", name="Publish", exact=True).click()
    expect(tab.get_by_test_id("stAlert")).to_contain_text("Published as", timeout=PATIENCE)

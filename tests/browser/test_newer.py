"""Is a reader told quietly of a newer edition, while their figures stay until they ask?"""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from etl.pipeline import draft, open_store, publish
from tests.browser.conftest import PATIENCE, serving
from tests.etl.shipped import shipped_rows, written


def figures(tab: Page) -> list[str]:
    return tab.locator(
        "[class*=st-key-exhibit-] :is(h2, p), .js-plotly-plot text"
    ).all_inner_texts()


@pytest.mark.stress  # it waits until the page asks
def test_a_newer_edition_is_told_and_loaded_at_will(tmp_path: Path, tab: Page) -> None:
    with serving("serve.py", tmp_path) as own:
        own.show(tab, "countries", lang="en", countries="KGZ")
        seen, notice = figures(tab), tab.locator(".st-key-newer")
        expect(notice).to_have_count(0)
        newest = [row | {"count": "573"} for row in shipped_rows("c0483", "c0484")]
        path = written(tmp_path / "more.csv", [row for row in newest if row["group"] == "total"])
        store = open_store(tmp_path / "store")
        edition = publish(store, draft(store, path), by="Aida", reason="The newest statement")
        expect(notice).to_contain_text("Kyrgyzstan: 551 → 573", timeout=4 * PATIENCE)
        expect(notice).to_contain_text(edition.edition)
        unmoved(tab, seen)
        loads_the_newest(tab, edition.edition)
        first = store.editions()["edition"].astype("str").iloc[0]
        own.show(tab, "countries", lang="en", countries="KGZ", edition=first)
        unmoved(tab, seen)
        loads_the_newest(tab, edition.edition)


def unmoved(tab: Page, seen: list[str]) -> None:
    """The same figures as before, once they are drawn."""
    for _ in range(60):
        if figures(tab) == seen:
            return
        tab.wait_for_timeout(250)
    assert figures(tab) == seen


def loads_the_newest(tab: Page, edition: str) -> None:
    notice = tab.locator(".st-key-newer")
    notice.get_by_role("button").click()
    expect(tab.get_by_test_id("stSidebar")).to_contain_text(edition, timeout=PATIENCE)
    expect(tab.locator(".st-key-exhibit-compare p").first).to_contain_text("573")
    expect(notice).to_have_count(0)
    assert "edition=" not in tab.url

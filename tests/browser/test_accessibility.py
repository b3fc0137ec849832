"""Does axe find anything to mend on any page, in light or dark, with every fold open?"""

import json
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from dashboard import PAGES
from tests.browser.conftest import Site
from tests.browser.everyone import still, unfold
from tests.tree import ROOT

pytestmark = pytest.mark.stress  # every page, each for some seconds

DECISION = ROOT / "docs" / "decisions" / "0014-open-to-everyone.md"
# What axe leaves out unless asked: that whatever is pressed is at least 24 px wide and high.
OPTIONS = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


@pytest.fixture(params=["light", "dark"])
def worn(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab in each mode of colours."""
    context = chromium.new_context(
        viewport={"width": 1366, "height": 900}, color_scheme=request.param
    )
    yield context.new_page()
    context.close()


def violations(tab: Page) -> list[tuple[str, str, str]]:
    """What axe finds: the rule, the element and what is wrong with it."""
    found = Axe().run(tab, options=OPTIONS).response["violations"]
    return [
        (rule["id"], json.dumps(node["target"]), f"{node['html'][:200]} {node['failureSummary']}")
        for rule in found
        for node in rule["nodes"]
    ]


def left() -> list[tuple[str, str]]:
    """Rule and selector of every violation that the decision leaves, each with its reason."""
    rows = re.findall(r"^\| `([a-z-]+)` \| `(.+?)` \| (.+) \|$", DECISION.read_text(), re.MULTILINE)
    return [(rule, selector) for rule, selector, reason in rows if len(reason) > 20]


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_nothing_but_what_is_listed(site: Site, worn: Page, page: str) -> None:
    site.show(worn, page, lang="en")
    still(worn)
    assert unfold(worn) or page in ("passport", "present", "refresh", "history")
    found = violations(worn)
    unlisted = [
        one for one in found if not any(one[0] == rule and sel in one[1] for rule, sel in left())
    ]
    assert unlisted == []
    gone = [
        one for one in left() if not any(one[0] == rule and one[1] in sel for rule, sel, _ in found)
    ]
    assert gone == []


def test_axe_sees_what_is_wrong(site: Site, tab: Page) -> None:
    site.show(tab, "method", lang="en")
    tab.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=x><h5>?</h5>')"
    )
    assert {rule for rule, *_ in violations(tab)} >= {"image-alt", "heading-order"}

"""Does a hostile text stay text on every page: in titles, charts, tables, folds and passports?"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from domain.number import Number
from etl.pipeline import draft
from etl.settle import RULES_VERSION
from etl.store import Remark
from tests.browser.conftest import Site, serving
from tests.browser.everyone import still, unfold
from tests.browser.test_offline import foreign
from tests.etl.shipped import shipped_rows, shipped_store, written
from tests.naughty import HOST, NAUGHTY

pytestmark = pytest.mark.stress  # every page of an edition of its own

WORST = 'tkm~0."><script>alert(6)</script>*a* [b](https://naughty.invalid/8)'
PLACES = {
    "": {},
    "countries": {"country": "TKM"},
    "years": {},
    "groups": {},
    "operations": {"operation": WORST},
    "sources": {"search": "TKM"},
    "map": {},
    "table": {"rows": "operation", "columns": "speaker"},
    "passport": {"number": str(Number(("TKM",), operation=WORST))},
    "method": {},
}
# What the text would have become, had it become anything.
MORE = """() => [
  ...document.querySelectorAll(`.naughty, [onerror], [onload], a[href^=mailto],
    a[href^=javascript], img[src*='__HOST__'], .katex, [data-testid=stMain] :is(iframe, hr, sup)`),
  ...[...document.links].filter((one) => one.host.endsWith('__HOST__')),
  ...document.querySelectorAll(`[data-testid=stMain] :is(td, th, h2) :is(em, strong, del, code, pre,
    ul, ol, li, blockquote, h1, h3, h4, img, table, input, [data-testid=stIconMaterial],
    .stMarkdownColoredText, .stMarkdownBadge)`),
].map((one) => one.outerHTML.slice(0, 120))"""
# Streamlit's own scripts ask whether they may compile; they may not, and go on.
WATCH = """window.refused = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective: rule, blockedURI: what }) => {
    if (what !== 'wasm-eval') refused.push(`${rule} ${what}`);
  });"""


@dataclass
class Seen:
    """What a page tried to do."""

    dialogs: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


def rows() -> list[dict[str, str]]:
    """A claim on an operation of its own for each hostile text, which fills every text column."""
    like = shipped_rows("c0001")[0] | {"country": "TKM", "published": "2024-12-30"}
    texts = ("operation", "speaker", "publisher", "publisher_kind", "title", "evidence", "note")
    return [
        like
        | dict.fromkeys(texts, text)
        | {
            "claim_id": f"n{place}{''.join(text.split())[:60]}",
            "event_id": WORST if place == 0 else f"tkm-{place}-{text[:40]}",
            "date": f"2024-{1 + place % 12:02}-{1 + place % 28:02}",
            "count": str(10 + place),
            "language": text[:20],
            "url": f"https://sources.example/{place}>)[a](https://{HOST}/9)",
        }
        for place, text in enumerate(NAUGHTY)
    ]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The dashboard on an edition whose every text is hostile, the rulings' too."""
    folder = tmp_path_factory.mktemp("hostile")
    store = shipped_store(folder)
    made = draft(store, written(folder / "hostile.csv", rows()))
    assert made.publishable(["all"])
    rulings = made.frames["rulings"]
    worst = [NAUGHTY[place % len(NAUGHTY)] for place in range(len(rulings))]
    frames = made.frames | {"rulings": rulings.assign(reason=worst, author=worst)}
    remark = Remark(by="Anna", reason="hostile", sha256=made.sha256)
    store.write(frames, remark=remark, rules=RULES_VERSION, parent=made.base)
    with serving("serve.py", folder) as running:
        yield running


@pytest.fixture
def watched(chromium: Browser, hostile: Site) -> Iterator[tuple[Page, Seen]]:
    """A tab that remembers dialogs, requests elsewhere, and what the policy refused."""
    context = chromium.new_context(viewport={"width": 1366, "height": 900})
    context.add_init_script(WATCH)
    tab, seen = context.new_page(), Seen()

    def asked(request: Request) -> None:
        if foreign(request.url, hostile.address):
            seen.requests.append(request.url)

    def spoken(dialog: Dialog) -> None:
        seen.dialogs.append(dialog.message)
        dialog.dismiss()

    tab.on("request", asked)
    tab.on("dialog", spoken)
    yield tab, seen
    context.close()


def show(tab: Page, hostile: Site, page: str) -> None:
    asked = {name: quote(value, safe="") for name, value in PLACES[page].items()}
    hostile.show(tab, page, lang="en", countries="TKM", **asked)
    still(tab)
    unfold(tab)


@pytest.mark.parametrize("page", PLACES)
def test_hostile_text_becomes_nothing_else(
    hostile: Site, watched: tuple[Page, Seen], page: str
) -> None:
    tab, seen = watched
    show(tab, hostile, page)
    for mark in tab.locator(".js-plotly-plot .points path").all()[:12]:
        mark.dispatch_event("mousemove")
    assert tab.evaluate(MORE.replace("__HOST__", HOST)) == []
    assert (seen.dialogs, seen.requests) == ([], [])
    assert tab.evaluate("refused") == []
    assert tab.locator("h1").count() == 1


def test_names_are_shown_letter_by_letter(hostile: Site, watched: tuple[Page, Seen]) -> None:
    tab, _ = watched
    show(tab, hostile, "operations")
    # A sign without width keeps apart what Streamlit would make a link or an arrow of.
    cells = [cell.replace("\N{WORD JOINER}", "") for cell in tab.locator("td").all_text_contents()]
    assert [text for text in NAUGHTY if text not in cells] == []

"""How do the finished pages look? The pictures of the README, taken anew.

    python -m tests.pictures

It shows a fresh store on this machine. Where pngquant is installed, the pictures become small.
"""

import shutil
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from openpyxl import load_workbook
from playwright.sync_api import Page, sync_playwright

from domain.deck import Deck
from domain.words import Words
from reports.deck.presets import presets
from reports.refresh.template import as_workbook
from tests.browser.conftest import QUIET, Site, drawn, serving
from tests.browser.everyone import still
from tests.browser.test_refresh import step, upload
from tests.tree import ROOT

PLACE = ROOT / "docs" / "pictures"
WIDTH = 1366  # as wide as a laptop; as high as each needs to be understood
TRIAL = ("Trial-1", date(2026, 3, 1), "Kyrgyzstan", "Syria", 3, 7, 10)
PORT = 8501  # the address of a number stands on its passport


def take(site: Site, tab: Page, folder: Path) -> None:
    """Every picture, one after the other."""
    for name, height in (("overview", 1240), ("passport", 1640), ("sources", 1240)):
        site.show(tab, name, lang="en")
        keep(tab, name, height)
    site.show(tab, "refresh", lang="en")
    (folder / "from-the-template.xlsx").write_bytes(with_a_row(as_workbook(Words("en"))))
    upload(tab, folder / "from-the-template.xlsx")
    step(tab, 5)
    keep(tab, "refresh", 1640)
    present(site, tab)


def present(site: Site, tab: Page) -> None:
    """The deck of the plenary: the page that builds it, and its slides as a room sees them."""
    deck = [(name, one) for name, many in plenary().parameters().items() for one in many]
    query = urlencode([*deck, ("lang", "en")])
    tab.goto(f"{site.address}/present?{query}")
    drawn(tab)
    keep(tab, "present", 1640)
    tab.set_viewport_size({"width": 1280, "height": 720})
    for name, place in (("slide", 3), ("slide_table", 9)):
        tab.goto(f"{site.address}/api/slides.html?{query}#{place}")
        tab.reload()
        tab.wait_for_timeout(1500)
        shrunk(tab, name)


def plenary() -> Deck:
    """As docs/tutorial.md names it."""
    items = presets()["plenary"].items
    return Deck(items, meeting="Regional Expert Council", day=date(2026, 3, 12), preset="plenary")


def with_a_row(template: bytes) -> bytes:
    """The template as docs/tutorial.md fills it."""
    workbook = load_workbook(BytesIO(template))
    said = (*TRIAL, "Ministry of Foreign Affairs of Kyrgyzstan", "Trial", date(2026, 3, 2))
    workbook.active.append((*said, "A trial", "https://example.org/trial"))
    made = BytesIO()
    workbook.save(made)
    return made.getvalue()


def keep(tab: Page, name: str, height: int) -> None:
    """What stands in the window, once nothing moves."""
    tab.set_viewport_size({"width": WIDTH, "height": height})
    still(tab)
    shrunk(tab, name)


def shrunk(tab: Page, name: str) -> None:
    """What stands in the window, in few colours where pngquant is installed."""
    tab.screenshot(path=PLACE / f"{name}.png")
    if small := shutil.which("pngquant"):
        path = str(PLACE / f"{name}.png")
        subprocess.run([small, "--force", "--strip", "--output", path, "256", path], check=True)


def main() -> int:
    """Says what it wrote, by its size."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with (
        TemporaryDirectory() as folder,
        serving("serve.py", Path(folder), port=PORT) as site,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        tab = browser.new_page(color_scheme="light", locale="en-GB")
        take(site, tab, Path(folder))
        browser.close()
    for path in sorted(PLACE.glob("*.png")):
        sys.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

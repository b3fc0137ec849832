"""How long does a reader wait? Drives Chromium: page loads, filter changes, bytes received.

Times run from the navigation, or from the press on an option, to the animation frame in which the
last chart changed (probe.js); a page counts as still once no chart changed for a while.
"""

import base64
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Browser, BrowserContext, CDPSession, Locator, Page, sync_playwright

PROBE = Path(__file__).with_name("probe.js")
WHOLE = "[data-testid=stMain]"
STILL_MS = 600  # longer than any pause between two charts of one update
PATIENCE_MS = 60_000


@dataclass(frozen=True)
class Site:
    """One page under measurement: its name, its address, and how to choose another country."""

    name: str
    address: str
    filter: "Filter"


class Filter(Protocol):
    """The multiple choice of countries, as a reader uses it."""

    def open(self, page: Page) -> None:
        """Show the options."""

    def add(self, page: Page) -> None:
        """Press the option that is not chosen yet."""

    def remove(self, page: Page) -> None:
        """Take it away again."""


@dataclass(frozen=True)
class Multiselect:
    """Streamlit's own, the first on the page; `label` is what the added country is called."""

    label: str

    def open(self, page: Page) -> None:
        """Show the options."""
        choice = page.get_by_test_id("stMultiSelect").first.get_by_role("combobox")
        choice.click()
        choice.fill(self.label)  # a long list draws only what is in sight
        page.get_by_role("option", name=self.label, exact=True).wait_for()

    def add(self, page: Page) -> None:
        """Press the option that is not chosen yet."""
        page.get_by_role("option", name=self.label, exact=True).click()

    def remove(self, page: Page) -> None:
        """Take it away again."""
        page.get_by_role("button", name=f"Remove {self.label}", exact=True).click()


@dataclass(frozen=True)
class Dropdown:
    """Dash's multiple choice, whose options stay where they are."""

    label: str

    def open(self, page: Page) -> None:
        """Show the options."""
        if not self._option(page).count():
            page.locator("#countries").click()
            self._option(page).wait_for()

    def add(self, page: Page) -> None:
        """Press the option that is not chosen yet."""
        self._option(page).click()

    def remove(self, page: Page) -> None:
        """Take it away again."""
        self.open(page)
        self.add(page)

    def _option(self, page: Page) -> Locator:
        return page.get_by_role("option", name=self.label, exact=True)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's own Chromium, without a window."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        raise RuntimeError("The pages are measured in Chromium, which this machine does not have.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def context(browser: Browser, *, charts: bool = True) -> BrowserContext:
    """A reader with a browser cache of their own; on a page without charts all of it is watched."""
    reader = browser.new_context(viewport={"width": 1366, "height": 900})
    reader.set_default_timeout(PATIENCE_MS)
    if not charts:
        reader.add_init_script(f"window.benchDrawing = {WHOLE!r}")
    reader.add_init_script(path=PROBE)
    return reader


def still(page: Page, charts: int = 1) -> dict[str, Any]:
    """Wait until the charts are still; give the time since the press (or the navigation)."""
    page.wait_for_function(
        "([charts, still]) => window.benchProbe.quiet(charts, still)",
        arg=[charts, STILL_MS],
        polling=50,
    )
    result: dict[str, Any] = page.evaluate("window.benchProbe.result()")
    return result


def load(reader: BrowserContext, site: Site, charts: int) -> float:
    """Open the page in a new tab; milliseconds until its last chart was drawn."""
    page = reader.new_page()
    try:
        page.goto(site.address, wait_until="commit")
        return float(still(page, charts)["elapsed"])
    finally:
        page.close()


def change(page: Page, site: Site) -> tuple[float, int]:
    """Add a country, wait, take it away again; milliseconds of the first, and charts it changed."""
    site.filter.open(page)
    page.wait_for_timeout(150)
    site.filter.add(page)
    added = still(page)
    page.keyboard.press("Escape")
    site.filter.remove(page)
    still(page)
    page.keyboard.press("Escape")
    page.wait_for_timeout(100)
    return float(added["elapsed"]), int(added["touched"])


def first_load_bytes(browser: Browser, site: Site, charts: int) -> int:
    """Bytes that a first visit receives with an empty cache: responses, and websocket messages."""
    reader = context(browser)
    page = reader.new_page()
    session: CDPSession = reader.new_cdp_session(page)
    received: list[int] = []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda e: received.append(int(e["encodedDataLength"])))
    session.on("Network.webSocketFrameReceived", lambda e: received.append(_payload(e["response"])))
    page.goto(site.address, wait_until="commit")
    still(page, charts)
    page.wait_for_timeout(1500)
    reader.close()
    return sum(received)


def _payload(frame: dict[str, Any]) -> int:
    """Length of a websocket message; binary ones arrive as base64."""
    data = str(frame["payloadData"])
    return len(base64.b64decode(data)) if frame["opcode"] == 2 else len(data.encode())

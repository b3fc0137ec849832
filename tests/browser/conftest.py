"""Where do the browser tests run? Our server with a store of its own, and Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from dashboard import FIRST, PAGES
from tests.browser.decks import Deck, opened, short_show
from tests.tree import ROOT

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 60_000  # milliseconds: the first reader of a new store waits until it is seeded
ASKED = {  # what a page needs, to show anything
    "passport": {"number": "UZB"},
    "present": {"slide": "by-group~women.girls", "preset": "plenary"},
}
# Every page, of which all but a few wait for `make stress`.
SOME = (FIRST, "compare", "passport")
EVERY = [pytest.param(one, marks=() if one in SOME else pytest.mark.stress) for one in PAGES]
# Streamlit draws a skeleton in the place of a widget whose code it is still fetching.
DRAWN = """() => document.querySelector('[data-testid=stMain] h2')
  && !document.querySelector('[data-testid=stSkeleton]')
  && [...document.querySelectorAll('[data-testid=stPlotlyChart]')]
    .every(chart => chart.querySelector('.main-svg'))"""


def later(first: str, *rest: str) -> list[Any]:
    """The first for every run, the rest for `make stress`."""
    return [first, *(pytest.param(one, marks=pytest.mark.stress) for one in rest)]


@dataclass(frozen=True)
class Site:
    """The dashboard as a browser reaches it."""

    address: str

    def show(self, tab: Page, page: str = "", **asked: str) -> None:
        """Opens a page of the dashboard and waits until its figures are drawn."""
        place = "" if page == FIRST else page  # Streamlit knows its first page by no other name
        both = ASKED.get(page, {}) | asked
        query = "&".join(f"{name}={value}" for name, value in both.items())
        tab.goto(f"{self.address}/{place}?{query}", timeout=PATIENCE)
        drawn(tab)
        tab.evaluate("document.fonts.ready.then(() => true)")


def drawn(tab: Page) -> None:
    """Waits until all is there: titles, figures where there are any, our type."""
    tab.wait_for_selector("[data-testid=stMain] h2", timeout=PATIENCE)
    tab.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    tab.wait_for_function(DRAWN, timeout=PATIENCE)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(script: str, folder: Path, *, port: int = 0, **environment: str) -> Iterator[Site]:
    """A script of ours, running in a process of its own, with an empty store."""
    port = port or free_port()
    log = folder / "server.txt"
    own = {"REPATRIATION_STORE": str(folder / "store"), "STREAMLIT_SERVER_HEADLESS": "1"}
    own |= environment
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    with log.open("w") as said:
        server = subprocess.Popen(command, cwd=ROOT, env=os.environ | own, stdout=said, stderr=said)
    try:
        _await(f"http://localhost:{port}/_stcore/health", server, log)
        yield Site(f"http://localhost:{port}")
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`serve.py`, running."""
    with serving("serve.py", tmp_path_factory.mktemp("site")) as running:
        yield running


def _await(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=2):  # noqa: S310 — our own server
                return
        except OSError:
            assert server.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
    pytest.fail(f"The server did not answer:\n{log.read_text(encoding='utf-8')}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    assert path, "Chromium is missing: sudo apt-get install -y chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """A new tab with an empty cache, as wide as a laptop."""
    context = chromium.new_context(viewport={"width": 1366, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def room(chromium: Browser) -> Iterator[BrowserContext]:
    """A browser in front of a projector, with touch, without a network."""
    context = chromium.new_context(viewport={"width": 1280, "height": 720}, has_touch=True)
    yield context
    context.close()


@pytest.fixture(scope="module")
def short(room: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Deck:
    """A short deck, opened once."""
    return opened(room, tmp_path_factory.mktemp("deck"), short_show())


@pytest.fixture
def deck(short: Deck) -> Iterator[Deck]:
    """It, from its beginning; nothing may be asked of a network, and nothing go wrong."""
    short.begin()
    yield short
    assert (short.asked, short.wrong) == ([], [])

"""How do the browser tests open a deck? From a disk, without any network."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from reports.papers.html import page
from tests.reports.papers.showing import show


class Deck:
    """A deck on a disk, open in a browser; `asked` are the requests that left the file."""

    def __init__(self, tab: Page, address: str) -> None:
        self.tab, self.address = tab, address
        self.asked: list[str] = []
        self.wrong: list[str] = []
        tab.on("request", self._requested)
        tab.on("pageerror", lambda error: self.wrong.append(str(error)))
        tab.on("console", lambda said: self.wrong.append(said.text))
        self.open()

    def _requested(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        self.asked += [] if url.startswith(("file:", "data:", "blob:")) else [url]

    def open(self, place: str = "") -> None:
        """Opens the file, or a slide of it, and waits until all is drawn."""
        self.tab.goto("about:blank")
        self.tab.goto(f"{self.address}{place}")
        self.tab.wait_for_selector("html[data-drawn]")

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        for key in keys:
            self.tab.keyboard.press(key)

    @property
    def at(self) -> str:
        """The id of the slide that is seen."""
        [found] = self.tab.evaluate(
            "[...document.querySelectorAll('.slide')]"
            ".filter(one => getComputedStyle(one).visibility === 'visible').map(one => one.id)"
        )
        return str(found)

    @property
    def ground(self) -> str:
        """The colour behind everything."""
        return str(self.tab.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def opened(
    context: BrowserContext, folder: Path, preset: str = "plenary", language: str = "en"
) -> Deck:
    """A preset, written to a disk and opened where no network is."""
    file = folder / f"{preset} {language}.html"
    file.write_text(page(show(preset, language)), encoding="utf-8")
    context.set_offline(True)
    return Deck(context.new_page(), file.as_uri())

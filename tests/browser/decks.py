"""How do the browser tests open a deck? From a disk, without any network."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from reports.deck.slides import Show
from reports.papers.html import page
from tests.reports.papers.showing import show


def short_show() -> Show:
    """The opening, numbers, bars, rows, lines."""
    return show(slides=4)


class Deck:
    """A deck on a disk, open in a browser; `asked` are the requests that left the file."""

    def __init__(self, tab: Page, address: str) -> None:
        self.tab, self.address = tab, address
        self.asked: list[str] = []
        self.wrong: list[str] = []
        tab.on("request", self._requested)
        tab.on("pageerror", lambda error: self.wrong.append(str(error)))
        tab.on("console", lambda said: self.wrong.append(said.text))
        self.tab.goto(address)
        self.tab.wait_for_selector("html[data-drawn]")

    def begin(self) -> None:
        """As it was when it was opened."""
        self.tab.set_viewport_size({"width": 1280, "height": 720})
        self.tab.evaluate("document.querySelectorAll('dialog[open]').forEach(one => one.close())")
        self.tab.evaluate("delete document.documentElement.dataset.view")
        if self.tab.locator("html").get_attribute("data-mode") == "dark":
            self.press("d")
        self.to(1)

    def _requested(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        self.asked += [] if url.startswith(("file:", "data:", "blob:")) else [url]

    def to(self, slide: int) -> None:
        """Leads to a slide as a link does."""
        self.tab.evaluate(f"location.replace('#{slide}')")
        self.tab.wait_for_selector(f"#slide-{slide}.current")

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


def opened(context: BrowserContext, folder: Path, shown: Show) -> Deck:
    """A deck, written to a disk and opened where no network is."""
    file = folder / "a deck.html"
    file.write_text(page(shown), encoding="utf-8")
    context.set_offline(True)
    return Deck(context.new_page(), file.as_uri())

"""How long does a reader wait for our overview, beside a bare Streamlit page and the page in Dash?

Loads and filter changes in one browser, page after page within each round, after a warm-up; the
bytes of a first visit. Browser and servers are
`browser` and `servers`; this file says what is compared with what.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from bench import browser, plain
from bench.browser import Dropdown, Multiselect, Site
from bench.servers import BENCH, ROOT, Server, dash, serving, streamlit
from bench.table import Line

OURS, BARE, DASH, STOCK = "ours", "bare Streamlit", "Dash", "stock Streamlit"
CHARTS = 2  # on our overview; counted anew where a browser is at hand
ADDED_NAME = "Uzbekistan"  # what our page and Dash call plain.ADDED
QUERY = "?countries=" + ".".join(plain.START)
MEGA = 1e6
BYTES_TARGET = 2.5


@dataclass(frozen=True)
class Effort:
    """How often each thing is measured."""

    loads: int
    changes: int


Samples = dict[str, tuple[float, ...]]


def ours(store: Path, name: str = OURS) -> Server:
    """The dashboard as `make run` starts it, on a store of the bench."""
    return streamlit(name, ROOT / "serve.py", {"REPATRIATION_STORE": str(store)}, tuned=True)


def yardsticks(counts: Path, store: Path, charts: int) -> dict[str, Server]:
    """The other pages: as many charts as ours, and in Dash the very same page."""
    given = {"BENCH_COUNTS": str(counts), "BENCH_CHARTS": str(charts)}
    return {
        BARE: streamlit(BARE, BENCH / "bare_serve.py", given, tuned=True),
        DASH: dash(DASH, {"REPATRIATION_STORE": str(store)}),
        STOCK: streamlit(STOCK, BENCH / "usual_page.py", given, tuned=False),
    }


def our_site(address: str, name: str = OURS) -> Site:
    """Our overview, three countries chosen by its address."""
    return Site(name, f"{address}/{QUERY}", Multiselect(ADDED_NAME))


def charts_of(reader: BrowserContext, site: Site) -> int:
    """How many charts our page draws; every other page then draws as many."""
    page = reader.new_page()
    page.goto(site.address, wait_until="commit")
    browser.still(page, 0)
    page.wait_for_timeout(2000)
    found: int = page.evaluate("window.benchProbe.charts()")
    page.close()
    return found


@contextmanager
def sites(counts: Path, store: Path, chromium: Browser) -> Iterator[tuple[dict[str, Site], int]]:
    """Every page, served; and the number of charts on each."""
    with ExitStack() as stack:
        own = our_site(stack.enter_context(serving(ours(store))))
        with browser.context(chromium, charts=False) as reader:
            charts = charts_of(reader, own)
        found = {OURS: own}
        for name, server in yardsticks(counts, store, charts).items():
            choice = Dropdown(ADDED_NAME) if name == DASH else Multiselect(plain.ADDED)
            found[name] = Site(name, stack.enter_context(serving(server)) + "/", choice)
        yield found, charts


def loads(chromium: Browser, compared: list[Site], charts: int, times: int) -> Samples:
    """Page loads with a warm server and browser cache, turn by turn."""
    taken: dict[str, list[float]] = {site.name: [] for site in compared}
    with ExitStack() as stack:
        readers = {
            site.name: stack.enter_context(browser.context(chromium, charts=charts > 0))
            for site in compared
        }
        for at in range(times + 2):
            for site in _in_turn(compared, at):
                waited = browser.load(readers[site.name], site, charts)
                if at > 1:
                    taken[site.name].append(waited)
    return {name: tuple(values) for name, values in taken.items()}


def changes(chromium: Browser, compared: list[Site], charts: int, times: int) -> Samples:
    """Filter changes on pages that stay open, turn by turn."""
    taken: dict[str, list[float]] = {site.name: [] for site in compared}
    with ExitStack() as stack:
        pages: dict[str, Page] = {}
        for site in compared:
            page = stack.enter_context(browser.context(chromium)).new_page()
            page.goto(site.address, wait_until="commit")
            browser.still(page, charts)
            pages[site.name] = page
        for at in range(times + 2):
            for site in _in_turn(compared, at):
                page = pages[site.name]
                page.bring_to_front()
                waited, touched = browser.change(page, site)
                assert touched >= charts, f"{site.name}: {touched} of {charts} charts changed"
                if at > 1:
                    taken[site.name].append(waited)
    return {name: tuple(values) for name, values in taken.items()}


def _in_turn(compared: list[Site], at: int) -> list[Site]:
    """Another page begins each round, so that none always follows the same one."""
    first = at % len(compared)
    return compared[first:] + compared[:first]


def waiting(counts: Path, store: Path, effort: Effort) -> list[Line]:
    """Loads, filter changes and first bytes of all pages."""
    with browser.chromium() as chromium, sites(counts, store, chromium) as (found, charts):
        compared = [found[name] for name in (OURS, BARE, DASH)]
        loaded = loads(chromium, compared, charts, effort.loads)
        changed = changes(chromium, compared, charts, effort.changes)
        received = {
            name: browser.first_load_bytes(chromium, site, charts) / MEGA
            for name, site in found.items()
        }
    shown = f"{charts} charts each"
    return [
        *_beside("page load, warm cache", loaded, shown),
        *_beside("filter change", changed, shown),
        Line("first load", (received[OURS],), unit="MB", digits=2, target=BYTES_TARGET),
        *(
            Line("first load", (received[OURS],), (received[name],), name, unit="MB", digits=2)
            for name in (BARE, STOCK, DASH)
        ),
    ]


def _beside(what: str, samples: Mapping[str, tuple[float, ...]], note: str) -> list[Line]:
    targets = {BARE: 1.1, DASH: 1.0}
    return [
        Line(what, samples[OURS], samples[name], name, target=target, note=note)
        for name, target in targets.items()
    ]

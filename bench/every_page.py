"""How long does each of our pages take, beside a bare Streamlit page with as many plain charts?

Loads with a warm cache, and filter changes where the page has charts that follow them; each page
and its bare twin take turns in one browser.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from bench import browser, plain
from bench.browser import Multiselect, Site
from bench.servers import serving
from bench.table import Line
from bench.waiting import (
    ADDED_NAME,
    BARE,
    OURS,
    QUERY,
    Effort,
    Samples,
    changes,
    charts_of,
    loads,
    ours,
    yardsticks,
)
from dashboard import FIRST, PAGES

TARGET = 1.15
OWN = {"passport": "&number=KAZ"}  # what a page needs to have something to show


def every_page(counts: Path, store: Path, effort: Effort) -> list[Line]:
    """Two lines for each page: its load, and where it has charts a change of a filter."""
    with browser.chromium() as chromium, serving(ours(store)) as address:
        return [line for name in PAGES for line in _page(chromium, address, name, counts, effort)]


def _page(
    chromium: Browser, address: str, name: str, counts: Path, effort: Effort
) -> Iterator[Line]:
    place = "" if name == FIRST else name
    query = f"{address}/{place}{QUERY}&lang=en{OWN.get(name, '')}"
    own = Site(OURS, query, Multiselect(ADDED_NAME))
    with browser.context(chromium, charts=False) as reader:
        charts = charts_of(reader, own)
    with _twin(counts, charts) as bare:
        yield _line(
            f"{name}: page load", loads(chromium, [own, bare], charts, effort.loads), charts
        )
        if charts and name not in OWN:  # the charts of a number follow no filter
            changed = changes(chromium, [own, bare], 1, effort.changes)
            yield _line(f"{name}: filter change", changed, charts)


@contextmanager
def _twin(counts: Path, charts: int) -> Iterator[Site]:
    """The bare page with as many charts."""
    with serving(yardsticks(counts, Path(), charts)[BARE]) as address:
        yield Site(BARE, address + "/", Multiselect(plain.ADDED))


def _line(what: str, samples: Samples, charts: int) -> Line:
    note = f"{charts} charts each"
    return Line(what, samples[OURS], samples[BARE], BARE, target=TARGET, note=note)

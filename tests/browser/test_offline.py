"""Does everything that a reader sees come from our own server? A request elsewhere is a failure."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, WebSocket

from tests.browser.conftest import EVERY, Site

LOCAL = {"data", "blob", "about"}


def foreign(address: str, home: str) -> bool:
    """Whether an address leads away from the server."""
    parts = urlsplit(address)
    return parts.scheme not in LOCAL and parts.netloc != urlsplit(home).netloc


@pytest.mark.parametrize("page", EVERY)
def test_no_request_leaves_the_machine(site: Site, tab: Page, page: str) -> None:
    asked: list[str] = []

    def keep(request: Request | WebSocket) -> None:
        asked.append(request.url)

    def answer(route: Route) -> None:
        abroad = foreign(route.request.url, site.address)
        route.abort() if abroad else route.continue_()

    tab.on("request", keep)
    tab.on("websocket", keep)
    tab.route("**/*", answer)
    site.show(tab, page, lang="ru")
    if tab.locator(".js-plotly-plot").count():
        tab.locator(".js-plotly-plot").first.hover()
    assert any(address.startswith("ws:") for address in asked)
    assert [address for address in asked if foreign(address, site.address)] == []


def test_the_test_knows_abroad_when_it_sees_it() -> None:
    home = "http://localhost:8501"
    assert foreign("https://cdn.plot.ly/un/world_110m.json", home)
    assert foreign("https://localhost:8502/", home)
    assert not foreign("ws://localhost:8501/_stcore/stream", home)
    assert not foreign("data:image/png;base64,AAAA", home)

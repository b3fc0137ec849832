"""Do answers leave the server compressed once, rewritten where they are the page, and guarded?"""

import asyncio
import gzip
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.compression import Compressed
from api.shell import Shell
from serve import FIRST, HEAD, app

SCRIPT = b"const answer = 42;\n" * 500
PAGE = b"""<!DOCTYPE html>
<html lang="en"><head>
<link
  rel="preload" href="./static/media/SourceSansVF.woff2" as="font" crossorigin />
<title>Streamlit</title><script>window.prerenderReady = false</script></head></html>"""
CHROME = {"accept-encoding": "gzip, deflate, br, zstd"}
HTML = {"accept": "text/html,application/xhtml+xml"}


class Server:
    """Answers everything with one body, and remembers what it was asked for."""

    def __init__(self, body: bytes, kind: str, status: int = 200) -> None:
        self.body, self.kind, self.status = body, kind, status
        self.asked: list[dict[str, str]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The answer, in two pieces."""
        del receive  # nobody is asked for more
        self.asked.append({name.decode(): value.decode() for name, value in scope["headers"]})
        headers = [(b"content-type", self.kind.encode()), (b"cache-control", b"immutable")]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        half = len(self.body) // 2
        await send({"type": "http.response.body", "body": self.body[:half], "more_body": True})
        await send({"type": "http.response.body", "body": self.body[half:]})


def ask(
    served: ASGIApp, path: str, headers: dict[str, str], query: str = ""
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of the answer to a GET."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asked = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": asked}

    async def visit() -> None:
        await served(scope | {"query_string": query.encode()}, receive, send)

    with ThreadPoolExecutor(1) as beside:  # the browser tests keep a loop running in our thread
        beside.submit(lambda: asyncio.run(visit())).result()
    start, *bodies = sent
    given = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return start["status"], given, b"".join(one.get("body", b"") for one in bodies)


@pytest.mark.parametrize(
    ("accepted", "coding", "opened"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip, deflate", "gzip", gzip.decompress),
        ("br;q=0.5", "br", brotli.decompress),
    ],
)
def test_scripts_are_compressed_once_for_everyone(
    accepted: str, coding: str, opened: Callable[[bytes], bytes]
) -> None:
    server = Server(SCRIPT, "text/javascript")
    served = Compressed(server)
    for _ in range(3):
        status, headers, body = ask(
            served, "/static/js/index.abc.js", {"accept-encoding": accepted}
        )
        assert (status, headers["content-encoding"], opened(body)) == (200, coding, SCRIPT)
        assert headers["content-length"] == str(len(body))
        assert headers["cache-control"] == "immutable"
        assert headers["vary"] == "Accept-Encoding"
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/js/index.js", {}),
        ("/static/js/index.js", {"accept-encoding": "identity"}),
        ("/static/js/index.js", CHROME | {"range": "bytes=0-9"}),
        ("/static/js/index.js", CHROME | {"if-none-match": '"abc"'}),
        ("/static/media/font.woff2", CHROME),
        ("/app/static/fonts/NotoSans-Regular.woff2", CHROME),
        ("/_stcore/health", CHROME),
    ],
)
def test_everything_else_passes_untouched(path: str, headers: dict[str, str]) -> None:
    _, given, body = ask(Compressed(Server(SCRIPT, "text/javascript")), path, headers)
    assert "content-encoding" not in given
    assert body == SCRIPT


def test_a_failure_is_not_kept() -> None:
    server = Server(b"gone", "text/plain", status=404)
    served = Compressed(server)
    for _ in range(2):
        status, headers, body = ask(served, "/static/js/no.js", CHROME)
        assert (status, body) == (404, b"gone")
        assert "content-encoding" not in headers
    assert len(server.asked) == 2


def test_the_page_is_rewritten_whatever_the_browser_has_kept() -> None:
    server = Server(PAGE, "text/html; charset=utf-8")
    asked = HTML | CHROME | {"if-none-match": '"abc"'}
    _, headers, body = ask(Shell(server, HEAD), "/years", asked, "lang=ru")
    html = body.decode()
    assert set(server.asked[0]) == {"accept"}
    assert '<html lang="ru">' in html
    assert "SourceSans" not in html
    assert "NotoSans-Regular.woff2" in html
    assert "PlotlyChart." in html
    assert headers["content-length"] == str(len(body))
    assert headers["content-security-policy"].count("'sha256-") == html.count("<script>") == 3


@pytest.mark.parametrize(
    ("query", "spoken", "language"),
    [
        ("lang=uz", "ru", "uz"),
        ("", "ru-RU,ru;q=0.9", "ru"),
        ("lang=xx", "fr", "en"),
        ("", "", "en"),
    ],
)
def test_the_language_is_the_link_s_then_the_browser_s_then_english(
    query: str, spoken: str, language: str
) -> None:
    asked = HTML | {"accept-language": spoken}
    _, _, body = ask(Shell(Server(PAGE, "text/html")), "/", asked, query)
    assert f'<html lang="{language}">' in body.decode()


def test_every_answer_is_guarded_and_nothing_but_the_page_is_rewritten() -> None:
    _, headers, body = ask(Shell(Server(PAGE, "text/plain")), "/media/page.txt", {"accept": "*/*"})
    assert body == PAGE
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_the_app_is_the_dashboard() -> None:
    assert app.script_path.name == "dashboard.py"


def test_the_first_page_is_found_by_its_name_too() -> None:
    scope = {"type": "http", "method": "GET", "path": "/overview", "query_string": b"lang=uz"}
    request = Request(scope | {"headers": [(b"host", b"here")], "server": ("here", 80)})
    answer = FIRST.endpoint(request)
    assert answer.headers["location"].endswith("//here/?lang=uz")


def test_what_begins_with_the_server_is_told_of_it() -> None:
    """The store is read, or seeded, before the first reader comes."""
    passed: list[str] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        del receive, send
        passed.append(scope["type"])

    async def nothing() -> Message:
        return {}

    async def nobody(message: Message) -> None:
        del message

    async def begin() -> None:
        await Shell(Compressed(inner))({"type": "lifespan"}, nothing, nobody)
        await Shell(Compressed(inner))({"type": "websocket", "path": "/"}, nothing, nobody)

    with ThreadPoolExecutor(1) as beside:
        beside.submit(lambda: asyncio.run(begin())).result()
    assert passed == ["lifespan", "websocket"]

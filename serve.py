"""How does the dashboard reach a browser? The app, and what each answer passes.

`make run` starts it; `streamlit run dashboard.py` shows the same pages without what is added here.
"""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, field
from gzip import compress as gzip
from pathlib import Path
from urllib.parse import parse_qs

import brotli
import streamlit
from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domain.words import LANGUAGES

HERE = Path(__file__).parent
CODINGS: dict[str, Callable[[bytes], bytes]] = {  # the best first
    "br": lambda body: brotli.compress(body, quality=5),  # higher: 4 % smaller, 50 times as slow
    "gzip": lambda body: gzip(body, 6),
}
# A browser that has the largest script early draws the first figure early; our letters come with
# the page, in place of those that Streamlit would have loaded and not used.
EARLY = "".join(
    f'<link rel="modulepreload" crossorigin href="./static/js/{script.name}">'
    for script in (Path(streamlit.__file__).parent / "static/static/js").glob("PlotlyChart.*.js")
) + "".join(
    f'<link rel="preload" as="font" type="font/woff2" crossorigin href="./app/static/fonts/{font}">'
    for font in ("NotoSans-Regular.woff2", "NotoSans-SemiBold.woff2")
)
# The first paint already wears the theme that Streamlit otherwise sends a moment later.
COLOURS = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")
# A change of language changes the address but loads no new page.
FOLLOW = """<script>
window.navigation?.addEventListener("currententrychange", () => {
  const lang = new URLSearchParams(location.search).get("lang");
  if (lang) document.documentElement.lang = lang;
});
</script>"""
BY_FILE = (b"accept-encoding", b"if-none-match", b"if-modified-since")  # not by what we make of it
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


@dataclass
class Answer:
    """A whole answer, caught instead of sent."""

    status: int = 200
    headers: MutableHeaders = field(default_factory=MutableHeaders)
    body: bytes = b""

    async def to(self, send: Send) -> None:
        """Sends it on."""
        self.headers["Content-Length"] = str(len(self.body))
        start = {"type": "http.response.start", "status": self.status, "headers": self.headers.raw}
        await send(start)
        await send({"type": "http.response.body", "body": self.body})


async def caught(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    """What the app answers, all of it."""
    answer = Answer()

    async def keep(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = MutableHeaders(raw=list(message["headers"]))
        else:
            answer.body += message.get("body", b"")

    await app(scope, receive, keep)
    return answer


@dataclass
class Compressed:
    """Streamlit's scripts and styles, compressed once and kept.

    Starlette's own middleware would compress them anew for every reader: 0.6 s of a core each.
    Their names change with their content, so what is kept never goes stale.
    """

    app: ASGIApp
    kept: dict[tuple[str, str], Answer] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers from what is kept, or compresses and keeps the answer."""
        coding = _coding(scope)
        if coding is None:
            await self.app(scope, receive, send)
            return
        asked = (scope["path"], coding)
        answer = self.kept.get(asked)
        if answer is None:
            answer = await caught(self.app, scope, receive)
            if answer.status == 200:
                answer.body = await to_thread.run_sync(CODINGS[coding], answer.body)
                answer.headers["Content-Encoding"] = coding
                answer.headers.add_vary_header("Accept-Encoding")
                self.kept[asked] = answer
        await answer.to(send)


def _coding(scope: Scope) -> str | None:
    """The compression to answer with: for whole scripts and styles, as the browser takes it."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    if not re.search(r"/static/(js|css)/[^/]+$", scope["path"]):
        return None
    headers = Headers(scope=scope)
    if "range" in headers or "if-none-match" in headers or "if-modified-since" in headers:
        return None
    offered = [one.split(";")[0].strip() for one in headers.get("accept-encoding", "").split(",")]
    return next((coding for coding in CODINGS if coding in offered), None)


@dataclass
class Shell:
    """The one HTML page that Streamlit lives in: its language, its early files, its limits."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrites the page on its way; what is not a page passes untouched but for headers."""
        wanted = Headers(scope=scope) if scope["type"] == "http" else Headers()
        if "text/html" not in wanted.get("accept", ""):
            await self.app(scope, receive, _guarded(send))
            return
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] not in BY_FILE]
        answer = await caught(self.app, scope, receive)
        if answer.headers.get("content-type", "").startswith("text/html"):
            html = _rewritten(answer.body.decode(), _language(scope))
            answer.body = html.encode()
            answer.headers["Content-Security-Policy"] = _policy(html)
            del answer.headers["ETag"], answer.headers["Last-Modified"]
        await answer.to(_guarded(send))


def _guarded(send: Send) -> Send:
    """The sender, adding the safe headers."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(raw=message["headers"]).update(SAFE)
        await send(message)

    return sending


def _language(scope: Scope) -> str:
    asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
    spoken = Headers(scope=scope).get("accept-language", "")[:2]
    return next((one for one in (asked, spoken) if one in LANGUAGES), "en")


def _rewritten(html: str, language: str) -> str:
    html = html.replace('<html lang="en">', f'<html lang="{language}">')
    html = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*>', "", html)
    return html.replace("</title>", f"</title>{EARLY}{_theme()}{FOLLOW}", 1)


def _theme() -> str:
    font = {"bodyFont": streamlit.get_option("theme.font")}
    modes = {
        f"{mode.upper()}_THEME": font
        | {name: streamlit.get_option(f"theme.{mode}.{name}") for name in COLOURS}
        for mode in ("light", "dark")
    }
    return f"<script>window.__streamlit = {json.dumps(modes)}</script>"


def _policy(html: str) -> str:
    """Nothing from elsewhere, and no script but Streamlit's files and those of the page itself."""
    inline = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    hashes = (b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in inline)
    scripts = " ".join(["'self'", *(f"'sha256-{one}'" for one in hashes)])
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'self'; frame-ancestors 'self'"
    )


# Streamlit knows the first page by the bare address alone; a person may type its name.
FIRST = Route("/overview", lambda request: RedirectResponse(request.url.replace(path="/")))
MIDDLEWARE = [Middleware(Shell), Middleware(Compressed)]
app = streamlit.App(HERE / "dashboard.py", routes=[FIRST], middleware=MIDDLEWARE)

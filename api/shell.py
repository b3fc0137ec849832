"""What surrounds the dashboard in a browser? The one HTML page that Streamlit lives in.

Its language, its early files and its limits: nothing from elsewhere, no script but our own.
"""

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.answers import caught
from domain.words import LANGUAGES

BY_FILE = (b"accept-encoding", b"if-none-match", b"if-modified-since")  # not by what we make of it
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@dataclass
class Shell:
    """The one HTML page that Streamlit lives in: its language, its early files, its limits."""

    app: ASGIApp
    head: str = ""  # what is added to the page's own
    base: str = ""  # the path that the dashboard lives at, such as /figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Rewrites the page on its way; what is not a page passes untouched but for headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        of_api = scope["path"].startswith(f"{self.base}/api/")
        if "text/html" not in Headers(scope=scope).get("accept", "") or of_api:
            await self.app(scope, receive, _guarded(send))
            return
        scope["headers"] = [pair for pair in scope["headers"] if pair[0] not in BY_FILE]
        answer = await caught(self.app, scope, receive)
        if answer.headers.get("content-type", "").startswith("text/html"):
            html = _rewritten(answer.body.decode(), _language(scope), self.head)
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


def _rewritten(html: str, language: str, head: str) -> str:
    html = html.replace('<html lang="en">', f'<html lang="{language}">')
    html = re.sub(r'<link\s+rel="preload"[^>]*as="font"[^>]*>', "", html)
    return html.replace("</title>", f"</title>{head}", 1)


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

"""How do large files reach a browser small? Compressed once, kept, and sent to every reader."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from gzip import compress as gzip

import brotli
from anyio import to_thread
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api.answers import Answer, caught

CODINGS: dict[str, Callable[[bytes], bytes]] = {  # the best first
    "br": lambda body: brotli.compress(body, quality=5),  # higher: 4 % smaller, 50 times as slow
    "gzip": lambda body: gzip(body, 6),
}


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

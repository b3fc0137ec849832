"""How do the tests ask the API? In this process, as a server hands a question on."""

import asyncio
import csv
import io
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.types import ASGIApp, Message

from api.routes import answering

APP = Starlette(routes=[answering()])


@dataclass(frozen=True)
class Answer:
    """Status, headers and body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """What a program reads."""
        return json.loads(self.body)

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows of a CSV."""
        return list(csv.DictReader(io.StringIO(self.body.decode("utf-8-sig"), newline="")))


def ask(
    address: str,
    *,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    app: ASGIApp = APP,
    base: str = "",
) -> Answer:
    """The answer to a question such as `counts.json?countries=KAZ`."""
    path, _, query = f"{base}/api/{address}".partition("?")
    given = [(one.encode(), value.encode()) for one, value in (headers or {}).items()]
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": given,
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    async def visit() -> None:
        await app(scope, receive, send)

    with ThreadPoolExecutor(1) as beside:  # the browser tests keep a loop running in our thread
        beside.submit(lambda: asyncio.run(visit())).result()
    start, *bodies = sent
    said = {name.decode().lower(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], said, b"".join(one.get("body", b"") for one in bodies))

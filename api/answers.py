"""What does an app answer, all of it? For whoever must see an answer whole before it is sent."""

from dataclasses import dataclass, field

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


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

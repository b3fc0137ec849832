"""How does an answer go out? With its edition, its age, its fingerprint, and nothing that runs."""

import hashlib
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.responses import Response

PINNED = "public, max-age=86400, immutable"  # an edition never changes; what writes it may
NEWEST = "no-cache"
SAFE = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}


@dataclass(frozen=True)
class Content:
    """An answer as bytes; `name` is that of a file to keep, '' where it is only read."""

    body: bytes
    mime: str
    edition: str
    name: str = ""
    more: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def etag(self) -> str:
        """What changes when, and only when, the bytes do."""
        return f'"{hashlib.sha256(self.body).hexdigest()[:32]}"'


def sent(content: Content, headers: Headers, *, pinned: bool) -> Response:
    """The answer, or that nothing has changed since it was given before."""
    etag = content.etag
    said = {
        **SAFE,
        "ETag": etag,
        "Cache-Control": PINNED if pinned else NEWEST,
        "X-Edition": content.edition,
        **content.more,
    }
    if _matches(headers.get("if-none-match", ""), etag):
        return Response(status_code=304, headers=said)
    if content.name:
        said["Content-Disposition"] = f'attachment; filename="{content.name}"'
    return Response(content.body, headers=said, media_type=content.mime)


def _matches(asked: str, etag: str) -> bool:
    """Whether whoever asks already has it."""
    known = [one.strip().removeprefix("W/") for one in asked.split(",")]
    return etag in known or "*" in known

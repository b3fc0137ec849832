"""Which addresses answer, beside the dashboard? Read-only: figures, editions, decks, health.

Scripts of other sites may not read them (no CORS): they are for programs, and for the dashboard.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from api import decks, store
from api.asking import question
from api.contents import TABLES, table, whole_edition
from api.description import DESCRIPTION
from api.problems import Refused, failed, missing, refused
from api.sending import Content, sent
from domain.errors import RepatriationError
from domain.selection import Parameters
from reports.papers import IMAGES, PAPERS

AT_ONCE = 2  # answers in the making; readers of the dashboard have the other threads
LISTED = ["edition", "published_at", "reason", "rules", "parent"]
Made = tuple[Content, bool]  # an answer, and whether its address pins the edition
_LIMIT: RunVar[CapacityLimiter] = RunVar("answers in the making")


def _table(name: str, form: str, parameters: Parameters) -> Made:
    more = ("delimiter",) if form == "csv" else ()
    asked = question(parameters, (*TABLES[name].parameters, *more))
    return table(name, form, asked), asked.pinned


def _edition(parameters: Parameters) -> Made:
    asked = question(parameters, ("edition",))
    return whole_edition(asked.selection.edition), asked.pinned


def _editions(parameters: Parameters) -> Made:
    question(parameters, ())
    rows = store.ledger()[LISTED].astype("str").fillna("").to_dict("records")
    return _told({"newest": rows[-1]["edition"], "editions": rows}, rows[-1]["edition"]), False


def _health(parameters: Parameters) -> Made:
    """Reads the list of editions anew: what was kept says nothing of the store."""
    question(parameters, ())
    newest = str(store.ledger()["edition"].iloc[-1])
    return _told({"status": "ok", "edition": newest}, newest), False


def _openapi(base: str, parameters: Parameters) -> Made:
    question(parameters, ())
    described = DESCRIPTION | {"servers": [{"url": base or "/"}]}
    return _told(described, store.editions()[-1]), False


def _told(said: Any, edition: str) -> Content:
    text = json.dumps(said, ensure_ascii=False, indent=2) + "\n"
    return Content(text.encode(), "application/json", edition)


def _route(path: str, make: Callable[[Parameters], Made]) -> Route:
    """An address that answers GET and HEAD; the work is done beside the event loop."""

    async def answer(request: Request) -> Response:
        asked = request.query_params
        parameters = {name: asked.getlist(name) for name in asked}
        content, pinned = await to_thread.run_sync(make, parameters, limiter=_limiter())
        response = sent(content, request.headers, pinned=pinned)
        if request.method == "HEAD":
            response.body = b""
        return response

    return Route(path, answer, methods=["GET"])


def _limiter() -> CapacityLimiter:
    """Of this event loop."""
    try:
        return _LIMIT.get()
    except LookupError:
        own = CapacityLimiter(AT_ONCE)
        _LIMIT.set(own)
        return own


def answering(base: str = "") -> Mount:
    """All addresses, below the path that the dashboard lives at: '' or such as /figures."""
    api = Starlette(
        routes=[
            _route("/health", _health),
            _route("/editions", _editions),
            *(
                _route(f"/{name}.{form}", partial(_table, name, form))
                for name in TABLES
                for form in ("csv", "json")
            ),
            _route("/edition.zip", _edition),
            _route("/slides.html", decks.slides),
            *(
                _route(f"/deck.{form}", partial(decks.file, form))
                for form in PAPERS
                if form != "html"
            ),
            *(_route(f"/image.{form}", partial(decks.picture, form)) for form in IMAGES),
            _route("/openapi.json", partial(_openapi, base)),
        ],
        exception_handlers={
            Refused: refused,
            RepatriationError: failed,
            HTTPException: missing,
            Exception: failed,
        },
    )
    return Mount(f"{base}/api", app=api)

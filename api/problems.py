"""How is a question refused? In one form for people and programs, after RFC 9457."""

from collections.abc import Iterable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.sending import SAFE
from domain.errors import (
    BrowserFailed,
    NoBrowser,
    RepatriationError,
    StoreUnavailable,
    UnknownEdition,
)

TITLES = {
    404: "Not found",
    405: "Method not allowed",
    422: "The question cannot be answered as it stands",
    500: "Something went wrong here",
    501: "This machine cannot make it",
    503: "The figures cannot be reached at the moment",
}
_STATUS: dict[type[Exception], int] = {  # the first that fits
    StoreUnavailable: 503,
    NoBrowser: 501,
    BrowserFailed: 500,
    RepatriationError: 422,
}
ELSEWHERE = "Nothing is at this address; {api}/openapi.json describes what there is."
READ_ONLY = "Nothing can be changed here; ask with GET or HEAD."


class Refused(Exception):
    """A question that cannot be answered: its parameter, the value seen, and what is allowed."""

    def __init__(
        self, detail: str, *, parameter: str, value: str, allowed: Iterable[str], status: int = 422
    ) -> None:
        """What to tell whoever asked."""
        super().__init__(detail)
        self.status = status
        self.said = {"parameter": parameter, "value": value, "allowed": list(allowed)}


def refused(request: Request, why: Exception) -> Response:
    """The answer to a question that was refused."""
    del request
    assert isinstance(why, Refused)  # noqa: S101 — this handler is asked for no other
    return problem(why.status, str(why), **why.said)


def failed(request: Request, why: Exception) -> Response:
    """The answer where the store, or what was asked of it, is at fault."""
    del request
    if isinstance(why, UnknownEdition):
        return problem(404, str(why))
    known = isinstance(why, RepatriationError)
    status = next((one for kind, one in _STATUS.items() if isinstance(why, kind)), 500)
    return problem(status, str(why) if known else "It is not your question; please try again.")


def missing(request: Request, why: Exception) -> Response:
    """The answer where there is no such address, or no such method."""
    assert isinstance(why, HTTPException)  # noqa: S101 — this handler is asked for no other
    elsewhere = ELSEWHERE.format(api=request.scope.get("root_path", ""))
    detail = {404: elsewhere, 405: READ_ONLY}.get(why.status_code, str(why.detail))
    answer = problem(why.status_code, detail)
    answer.headers.update(why.headers or {})
    return answer


def problem(status: int, detail: str, **more: Any) -> Response:
    """`application/problem+json`; nobody keeps it."""
    said = {"title": TITLES.get(status, "Refused"), "status": status, "detail": detail, **more}
    return JSONResponse(
        {"type": "about:blank", **said},
        status_code=status,
        media_type="application/problem+json",
        headers={"Cache-Control": "no-store", **SAFE},
    )

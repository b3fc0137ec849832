"""How does the API describe itself? OpenAPI 3.1, written by hand in openapi.json.

What can be asked with GET can be asked with HEAD, which brings no body; that is added here.
"""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any


def _described() -> dict[str, Any]:
    said: dict[str, Any] = json.loads(
        Path(__file__).with_name("openapi.json").read_text(encoding="utf-8")
    )
    for path in said["paths"].values():
        path["head"] = _without_body(path["get"])
    return said


def _without_body(operation: dict[str, Any]) -> dict[str, Any]:
    """The same question, answered by headers alone."""
    head = deepcopy(operation)
    head["operationId"] = f"{operation['operationId']}Headers"
    head["summary"] = f"{operation['summary']} (headers only)"
    for status, answer in head["responses"].items():
        if "$ref" in answer:
            name = answer["$ref"].rsplit("/", 1)[1]
            head["responses"][status] = {"description": f"As GET answers: {name}."}
        else:
            answer.pop("content", None)
    return head


DESCRIPTION = _described()

"""How do tests run a command in their own process, and read what it says?"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from cli.__main__ import main


@dataclass(frozen=True)
class Answer:
    """What a command wrote, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The standard output, read as JSON."""
        return json.loads(self.out)


Ask = Callable[..., Answer]


def asker(capsys: pytest.CaptureFixture[str]) -> Ask:
    """A function that runs one command and gives its answer."""

    def ask(*arguments: object) -> Answer:
        capsys.readouterr()
        try:
            status = main([str(one) for one in arguments])
        except SystemExit as end:
            status = int(end.code or 0)
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return ask

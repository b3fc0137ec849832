"""Does anybody still wait for this work? Asked before each of its long steps, and between rows.

Whoever begins long work says how that is found out (`while_waiting`), and what they raise ends it.
Where nobody says so, work goes on to its end.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

Ask = Callable[[], None]
Given = ParamSpec("Given")
Result = TypeVar("Result")
Item = TypeVar("Item")


def _go_on() -> None:
    """Nobody minds how long it takes."""


_ASKED: ContextVar[Ask] = ContextVar("asked", default=_go_on)


@contextmanager
def while_waiting(ask: Ask) -> Iterator[None]:
    """Long work within asks `ask`, which raises where nobody waits any longer."""
    token = _ASKED.set(ask)
    try:
        yield
    finally:
        _ASKED.reset(token)


def if_wanted(act: Callable[Given, Result]) -> Callable[Given, Result]:
    """A long step, begun only while somebody waits for it."""

    @wraps(act)
    def begun(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        _ASKED.get()()
        return act(*args, **kwargs)

    return begun


def each_wanted(items: Iterable[Item]) -> Iterator[Item]:
    """The items, each only while somebody waits for it."""
    ask = _ASKED.get()
    for one in items:
        ask()
        yield one

"""How does long work go on while others read? In a thread of its own, watched and cancelled here.

What was made of a draft is kept until something else is said of it. A page is drawn by one reader
at a time, so nothing long may happen while it is drawn.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Any

import streamlit as st

from etl.drafting import Step
from etl.wanted import while_waiting

KEPT = 4  # pieces of work whose outcome is remembered
SHORT = 3.0  # seconds that a click may take before progress is shown


class Cancelled(Exception):
    """Somebody did not want to wait for this work any longer."""


@dataclass(eq=False)
class Work:
    """One piece of work: how far it has come, and in the end what it gave."""

    future: "Future[Any]"
    stopped: Event
    steps: list[str] = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Whether its outcome is there, whatever it is."""
        return self.future.done() or self.stopped.is_set()

    def outcome(self) -> Any:
        """What it gave; raises what it raised, `Cancelled` where somebody stopped it."""
        if self.stopped.is_set():
            raise Cancelled
        return self.future.result()


class Desk:
    """The work of all sessions, by what it is about."""

    def __init__(self) -> None:
        """Nothing is under way."""
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="refresh")
        self._works: OrderedDict[Hashable, Work] = OrderedDict()
        self._lock = Lock()

    def work(self, about: Hashable, act: Callable[[Step], Any]) -> Work:
        """The work about this, begun if it isn't yet: whoever asks twice gets the same."""
        with self._lock:
            if about not in self._works:
                self._works[about] = self._begun(act)
            self._works.move_to_end(about)
            for old in [one for one, work in self._works.items() if work.done][:-KEPT]:
                del self._works[old]
            return self._works[about]

    def known(self, about: Hashable) -> Work | None:
        """The work about this, None where it was never begun or is forgotten."""
        return self._works.get(about)

    def forget(self, about: Hashable) -> None:
        """It can begin anew."""
        with self._lock:
            self._works.pop(about, None)

    def _begun(self, act: Callable[[Step], Any]) -> Work:
        steps: list[str] = []
        stopped = Event()

        def ask() -> None:
            if stopped.is_set():
                raise Cancelled

        def step(name: str) -> None:
            ask()
            steps.append(name)

        def acted() -> Any:
            with while_waiting(ask):
                return act(step)

        return Work(self._pool.submit(acted), stopped, steps)


@st.cache_resource(show_spinner=False)
def desk() -> Desk:
    """One for the whole server."""
    return Desk()


def awaited(work: Work) -> Work:
    """The work, after a moment in which most of it is done. Never while a page is drawn."""
    wait([work.future], timeout=SHORT)
    return work

"""Does long work go on beside the page, once for all who ask, and end when nobody wants it?"""

from itertools import repeat
from threading import Event
from time import sleep

import pytest

from etl.drafting import Step
from etl.wanted import each_wanted, if_wanted
from ui.refreshing.work import KEPT, Cancelled, Desk, Work, awaited

LONG = 10.0


def finished(work: Work) -> Work:
    work.future.exception(timeout=LONG)
    return work


def test_whoever_asks_twice_gets_the_same_work() -> None:
    desk, asked = Desk(), list[str]()

    def act(step: Step) -> str:
        step("reading")
        asked.append("once")
        return "read"

    one, other = desk.work("a", act), desk.work("a", act)
    assert one is other
    assert finished(one).outcome() == "read"
    assert (asked, one.steps) == (["once"], ["reading"])
    desk.forget("a")
    assert desk.known("a") is None
    assert finished(desk.work("a", act)).outcome() == "read"
    assert asked == ["once", "once"]


def test_cancelled_work_ends_at_its_next_step() -> None:
    desk, begun, go_on, after = Desk(), Event(), Event(), list[str]()

    def act(step: Step) -> None:
        begun.set()
        go_on.wait(LONG)
        step("settling")
        after.append("settled")

    work = desk.work("a", act)
    assert begun.wait(LONG)
    assert not work.done
    work.stopped.set()
    assert work.done
    with pytest.raises(Cancelled):
        work.outcome()
    go_on.set()
    assert isinstance(work.future.exception(timeout=LONG), Cancelled)
    assert after == []


def test_cancelled_work_ends_between_rows_and_before_a_long_step() -> None:
    desk, begun, after = Desk(), Event(), list[str]()

    def rows(_step: Step) -> None:
        for _row in each_wanted(repeat("row")):
            begun.set()

    @if_wanted
    def long() -> None:
        after.append("begun")

    def steps(_step: Step) -> None:
        while True:
            begun.set()
            long()

    for act in (rows, steps):
        begun.clear()
        work = desk.work(act, act)
        assert begun.wait(LONG)
        work.stopped.set()
        assert isinstance(work.future.exception(timeout=LONG), Cancelled)
    long()
    assert after


def test_what_goes_wrong_is_raised_where_the_outcome_is_asked_for() -> None:
    def act(step: Step) -> None:
        raise ValueError(str(step))

    with pytest.raises(ValueError, match="step"):
        finished(Desk().work("a", act)).outcome()


def test_old_outcomes_are_let_go_and_work_under_way_never() -> None:
    desk, go_on = Desk(), Event()
    waiting = desk.work("waiting", lambda _step: go_on.wait(LONG))
    for number in range(KEPT + 3):
        finished(desk.work(number, lambda _step: sleep(0)))
    assert desk.known("waiting") is waiting
    desk.work("last", lambda _step: None)
    assert desk.known(0) is None
    go_on.set()
    assert awaited(waiting).done

"""Whenever a publisher is killed, does the last good edition stand, and the draft with it?"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from domain.errors import SomeoneElsePublished
from etl import pipeline
from etl.drafts import Drafts
from etl.store import Store
from tests.holding.drafted import BY, NAME, REASON, Drafted, drafted, people
from tests.tree import ROOT

STEPS = 160  # more than a publish has: the last ones end undisturbed
MOMENTS = range(0, 1500, 75)  # milliseconds


def killed(began: Drafted, folder: Path, names: list[str]) -> dict[str, str]:
    """How the publisher of each copy of the store ended."""
    for name in names:
        shutil.copytree(began.store.place, folder / name)
    command = [sys.executable, "-m", "tests.holding.killing", str(began.pickled), began.key]
    done = subprocess.run(
        [*command, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return dict(line.split(maxsplit=1) for line in done.stdout.splitlines())


def holds(store: Store, began: Drafted) -> str:
    """Nothing is lost and nothing half done; which of the two states it is."""
    listed = list(store.editions()["edition"])
    newest, drafts = store.read(), Drafts(store)
    assert listed[0] == began.seed.edition
    if len(listed) == 1:
        assert people(newest) == people(began.seed)
        saved = drafts.load(began.key)
        assert saved is not None
        assert (saved.file, saved.base) == (NAME, began.seed.edition)
        with drafts.file(began.key) as path:
            assert path is not None
            assert path.read_bytes().count(b"n1") == 1
        return "not published"
    assert (len(listed), newest.by, newest.reason) == (2, BY, REASON)
    assert people(newest) == people(began.seed) + began.made.people
    return "published"


def goes_on(store: Store, began: Drafted, state: str) -> None:
    """The next publish succeeds; where the draft went through, it is told so."""
    if state == "not published":
        pipeline.publish(store, began.made, by=BY, reason=REASON)
    else:
        with pytest.raises(SomeoneElsePublished, match=BY):
            pipeline.publish(store, began.made, by=BY, reason=REASON)
    assert holds(store, began) == "published"


@pytest.mark.stress
def test_killed_before_any_step_of_a_publish_nothing_is_lost(tmp_path: Path) -> None:
    began, folder = drafted(tmp_path), tmp_path / "copies"
    names = [f"step-{step:03}" for step in range(1, STEPS + 1)]
    ended = killed(began, folder, names)
    assert set(ended.values()) == {"killed", "done"}
    last = max(name for name, how in ended.items() if how == "killed")
    states = []
    for name in (one for one in names if one <= last):
        assert ended[name] == "killed"
        states.append(holds(Store(folder / name), began))
        goes_on(Store(folder / name), began, states[-1])
    assert states == sorted(states)  # there is one moment of publishing
    assert set(states) == {"not published", "published"}


@pytest.mark.stress
def test_killed_at_any_moment_of_a_publish_nothing_is_lost(tmp_path: Path) -> None:
    began, folder = drafted(tmp_path), tmp_path / "copies"
    names = [f"after-{moment:04}" for moment in MOMENTS]
    ended = killed(began, folder, names)
    assert "broken" not in ended.values()
    for name in names:
        store = Store(folder / name)
        goes_on(store, began, holds(store, began))

"""When several publish at once, does one win, is the other told, and is nothing half done?"""

import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from deltalake import DeltaTable

from domain.errors import SomeoneElsePublished
from etl.store import Store, fingerprint, tables
from etl.store.ledger import LEDGER
from tests.etl.small import ANNA, Frames, after, seeded
from tests.tree import ROOT


def test_the_second_of_two_publishers_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    first = after(store, seed, 157, ANNA)
    with pytest.raises(SomeoneElsePublished, match=f"Anna published {first.edition} before you"):
        after(store, seed, 158)
    assert store.read().edition == first.edition
    assert after(store, first, 158).totals["count"].tolist() == [158]


def test_a_publisher_overtaken_at_the_last_moment_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, seed = seeded(tmp_path)

    def overtaken(content: Frames) -> str:
        monkeypatch.undo()
        after(Store(store.place), seed, 157, ANNA)
        return fingerprint(content)

    monkeypatch.setattr("etl.store.store.fingerprint", overtaken)
    with pytest.raises(SomeoneElsePublished, match="Anna"):
        after(store, seed, 158)
    assert store.read().totals["count"].tolist() == [157]


def test_of_publishers_in_a_race_one_wins(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    start = threading.Barrier(3)

    def publish(count: int) -> str:
        own = Store(store.place)
        base = own.read()
        start.wait()
        try:
            return after(own, base, count).edition
        except SomeoneElsePublished:
            return "overtaken"

    with ThreadPoolExecutor(3) as threads:
        answers = sorted(threads.map(publish, (157, 158, 159)))
    newest = store.read()
    assert answers == [newest.edition, "overtaken", "overtaken"]
    assert list(store.editions()["edition"]) == [seed.edition, newest.edition]
    assert newest.totals["count"].tolist() == newest.claims["count"].tolist()


def test_of_seeds_in_a_race_one_stands(tmp_path: Path) -> None:
    start = threading.Barrier(3)

    def seed(_: int) -> str:
        start.wait()
        try:
            return seeded(tmp_path)[1].edition
        except SomeoneElsePublished:
            return Store(tmp_path / "store").read().edition

    with ThreadPoolExecutor(3) as threads:
        assert len(set(threads.map(seed, range(3)))) == 1
    assert len(Store(tmp_path / "store").editions()) == 1


def test_a_list_that_was_made_twice_at_once_is_still_empty(tmp_path: Path) -> None:
    place = str(tmp_path / "store")
    table = tables.opened(place, "editions", LEDGER)
    tables.add(table, LEDGER.empty_table())  # the second maker's commit moves the version alone
    assert seeded(tmp_path)[1].edition
    assert len(Store(place).editions()) == 1


KILLED = """
import os, sys
from etl.store import Remark, Store
store = Store(sys.argv[1])
base = store.read()
frames = {name: base.frame(name) for name in base.versions}
frames["totals"] = frames["totals"].assign(count=999)
Store._name = lambda *_, **__: os.kill(os.getpid(), 9)
store.write(frames, remark=Remark(by="Killed", reason="killed"), rules="1", parent=base)
"""


def test_killed_before_the_row_stands_nothing_is_visible(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    ended = subprocess.run([sys.executable, "-c", KILLED, store.place], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert DeltaTable(f"{store.place}/totals").version() > seed.versions["totals"]
    assert store.read() == seed
    assert store.read().totals["count"].tolist() == [156]
    assert after(store, store.read(), 157).totals["count"].tolist() == [157]

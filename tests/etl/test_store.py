"""Is an edition for good, is publishing one moment, and is nobody's work lost?"""

import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest
from deltalake import DeltaTable

from domain.errors import SomeoneElsePublished, StoreUnavailable, UnknownEdition, UsageError
from domain.frames import empty, typed
from etl.reference import COLUMNS
from etl.store import Edition, Remark, Store, fingerprint
from etl.store.edition import NAMES, TYPES
from tests.tree import ROOT

Frames = dict[str, pd.DataFrame]
ANNA = Remark(by="Anna", reason="first figures", sha256="aa")
BORIS = Remark(by="Boris", reason="a correction", sha256="bb")
TODAY = datetime.now(UTC).date().isoformat()


def frames(count: int = 156) -> Frames:
    """Every frame of an edition, most of them empty."""
    claim = {"claim": "c1", "country": "UZB", "start": "2019-05-30", "group": "total"}
    total = {"kind": "whole", "country": "UZB", "low": 155, "high": 157, "claims": "c1 c2"}
    given = {name: empty(types) for name, types in TYPES.items()}
    given |= {name: pd.DataFrame(columns=list(each), dtype="str") for name, each in COLUMNS.items()}
    given["claims"] = texts(pd.DataFrame([claim | {"count": count, "row": 2}]), "claims")
    given["totals"] = texts(pd.DataFrame([total | {"count": count}]), "totals")
    number = pd.array([None, 246], dtype="Int64")
    given["rulings"] = pd.DataFrame({"ruling": ["r1", "r2"], "count": number})
    return given


def texts(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """The frame with '' for the texts that a test doesn't care about."""
    blank = {one: "" for one, dtype in TYPES[name].items() if dtype in ("str", "category")}
    return typed(frame.assign(**{k: v for k, v in blank.items() if k not in frame}), TYPES[name])


def seeded(place: Path) -> tuple[Store, Edition]:
    store = Store(place / "store")
    seed = store.write(frames(), remark=ANNA, rules="1", parent=None, day="2026-02-24")
    return store, seed


def after(store: Store, parent: Edition, count: int, remark: Remark = BORIS) -> Edition:
    return store.write(frames(count), remark=remark, rules="1", parent=parent)


def test_frames_come_back_as_they_were(tmp_path: Path) -> None:
    store, _ = seeded(tmp_path)
    edition = store.read()
    for name, frame in frames().items():
        pd.testing.assert_frame_equal(edition.frame(name), frame, check_categorical=False)
    assert set(NAMES) == set(frames())
    assert edition.reference.rulings["count"].tolist()[1] == 246


def test_the_seed_is_called_the_same_everywhere(tmp_path: Path) -> None:
    one, other = seeded(tmp_path / "a")[1], seeded(tmp_path / "b")[1]
    assert one.edition == other.edition == f"2026-02-24-{fingerprint(frames())[:4]}"


def test_the_list_says_who_published_what_and_why(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    second = after(store, seed, 157)
    newest = store.editions().iloc[-1]
    assert list(store.editions()["edition"]) == [seed.edition, second.edition]
    assert (newest["by"], newest["reason"], newest["sha256"]) == ("Boris", "a correction", "bb")
    assert (newest["parent"], newest["rules"]) == (seed.edition, "1")
    assert newest["published_at"].startswith(TODAY[:4])
    assert second.edition.startswith(TODAY)


def test_an_edition_stays_as_it_was(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    after(store, seed, 157)
    assert store.read(seed.edition).totals["count"].tolist() == [156]
    assert store.read().totals["count"].tolist() == [157]


def test_an_edition_outlives_many_others_and_their_checkpoints(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    newest = seed
    for count in range(157, 170):
        newest = after(store, newest, count)
    assert store.read(seed.edition).claims["count"].tolist() == [156]
    assert store.editions()["edition"].is_unique
    assert len(store.editions()) == 14


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


def test_a_rollback_is_an_edition_of_its_own(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    second = after(store, seed, 157)
    back = store.rollback(seed.edition, remark=BORIS)
    assert back.totals["count"].tolist() == [156]
    assert back.parent == second.edition
    assert back.edition == f"{TODAY}-{seed.edition[-4:]}"
    assert back.sha256 == "aa"
    again = store.rollback(second.edition, remark=BORIS)
    assert again.edition == f"{second.edition}-2"
    assert again.totals["count"].tolist() == [157]
    assert len(store.editions()) == 4


def test_a_rollback_to_nowhere_or_to_here_is_refused(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    with pytest.raises(UnknownEdition, match=seed.edition):
        store.rollback("2020-01-01-0000", remark=BORIS)
    with pytest.raises(UsageError, match="newest"):
        store.rollback(seed.edition, remark=BORIS)


def test_publishing_needs_a_name_and_a_reason() -> None:
    with pytest.raises(UsageError, match="reason"):
        Remark(by="Anna", reason=" ")


def test_an_unknown_edition_is_named_with_those_that_exist(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    with pytest.raises(UnknownEdition, match=seed.edition):
        store.read("nope")
    with pytest.raises(UnknownEdition, match="Nothing was published"):
        Store(tmp_path / "new").read()
    assert not (tmp_path / "new").exists()


def test_what_a_store_cannot_do_it_says(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreUnavailable, match="file"):
        Store(tmp_path / "file" / "store").write(frames(), remark=ANNA, rules="1", parent=None)
    store, seed = seeded(tmp_path)
    shutil.rmtree(f"{store.place}/totals")
    with pytest.raises(StoreUnavailable, match="store at"):
        _ = store.read().totals
    for log in Path(store.place, "editions", "_delta_log").iterdir():
        log.write_text("{ no json")
    with pytest.raises(StoreUnavailable, match="store at"):
        store.read(seed.edition)


def test_a_fingerprint_follows_content_and_not_its_order() -> None:
    base = fingerprint(frames())
    shuffled = frames() | {"rulings": frames()["rulings"].iloc[::-1]}
    moved = frames()["claims"].assign(row=9, file="another.csv").astype({"file": "category"})
    assert fingerprint(shuffled) == fingerprint(frames() | {"claims": moved}) == base
    assert fingerprint(frames(157)) != base
    as_text = frames()["claims"].astype({"country": "str"})
    assert fingerprint(frames() | {"claims": as_text}) == base

"""Does a store in S3-compatible storage keep what a folder keeps? Published, raced, taken back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from domain.errors import SomeoneElsePublished, StoreUnavailable
from etl import pipeline
from etl.drafts import Drafts
from etl.store import Store
from tests.etl.shipped import shipped_rows, written
from tests.etl.small import ANNA, BORIS, after, frames
from tests.holding.racing import raced
from tests.tree import ROOT

pytestmark = pytest.mark.stress
ROUNDS = 10


def begun(place: str) -> Store:
    store = Store(place)
    store.write(frames(), remark=ANNA, rules="1", parent=None, day="2026-02-24")
    return store


def test_editions_are_published_refused_and_taken_back(place: str) -> None:
    store = begun(place)
    seed = store.read()
    second = after(store, seed, 157)
    with pytest.raises(SomeoneElsePublished, match=second.edition):
        after(store, seed, 158)
    back = store.rollback(seed.edition, remark=BORIS)
    listed = Store(place).editions()
    assert list(listed["edition"]) == [seed.edition, second.edition, back.edition]
    counts = [Store(place).read(one).totals["count"].item() for one in listed["edition"]]
    assert counts == [156, 157, 156]
    assert back.claims["count"].tolist() == [156]


def test_of_two_publishers_one_wins_every_time(place: str) -> None:
    store = begun(place)
    seed = store.read().edition
    won = raced(store, ROUNDS)
    assert list(store.editions()["edition"]) == [seed, *won]
    assert {name: store.read(name).totals["count"].item() for name in won} == won


def test_a_draft_is_kept_and_published(place: str, tmp_path: Path) -> None:
    store = pipeline.open_store(place)
    row = shipped_rows("c0186")[0] | {"claim_id": "n1", "event_id": "uzb-2025-01-10"}
    path = written(tmp_path / "new.csv", [row | {"date": "2025-01-10", "operation": "Mehr-6"}])
    key = Drafts(store).start(path.name, path.read_bytes())
    drafts = Drafts(Store(place))
    assert list(drafts.listed()) == [key]
    made = drafts.preview(key)
    edition = pipeline.publish(store, made, by="Anna", reason="a mission", ticks=["all"])
    drafts.drop(key)
    assert Drafts(Store(place)).listed() == {}
    assert set(Store(place).read().claims["claim"]) >= {"n1"}
    assert Store(place).read() == edition


def test_the_command_line_finds_the_store_by_its_address(place: str) -> None:
    begun(place)
    command = [sys.executable, "-m", "cli", "editions", "--json"]
    named = os.environ | {"REPATRIATION_STORE": place}
    done = subprocess.run(command, cwd=ROOT, env=named, capture_output=True, text=True, check=True)
    assert [one["by"] for one in json.loads(done.stdout)] == [ANNA.by]


def test_of_storage_that_does_not_answer_the_last_good_edition_is_served(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = begun(place)
    seen = store.seen()
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    assert store.seen() == seen
    with pytest.raises(StoreUnavailable, match="Connection refused"):
        after(store, store.read(), 157)


def test_a_bucket_that_is_not_there_is_told(storage: None) -> None:
    del storage
    with pytest.raises(StoreUnavailable, match="store at s3://nowhere/store"):
        begun("s3://nowhere/store")

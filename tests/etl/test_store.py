"""Is an edition for good, listed with who and why, and can it be taken back?"""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from domain.errors import StoreUnavailable, UnknownEdition, UsageError
from domain.frames import CHOICES, empty
from etl.store import Remark, Store, fingerprint, tables, today
from etl.store.edition import NAMES
from tests.etl.small import ANNA, BORIS, after, frames, seeded

TODAY = today().isoformat()


def test_frames_come_back_as_they_were(tmp_path: Path) -> None:
    store, _ = seeded(tmp_path)
    edition = store.read()
    for name, frame in frames().items():
        pd.testing.assert_frame_equal(edition.frame(name), frame, check_categorical=False)
    assert set(NAMES) == set(frames())
    assert edition.reference.rulings["count"].tolist()[1] == 246


def test_an_edition_of_before_has_no_choices_and_says_so_with_an_empty_frame(
    tmp_path: Path,
) -> None:
    older = {name: frame for name, frame in frames().items() if name != "choices"}
    store = Store(tmp_path / "store")
    seed = store.write(older, remark=ANNA, rules="1", parent=None, day="2026-02-24")
    pd.testing.assert_frame_equal(store.read().choices, empty(CHOICES))
    assert seed.edition == f"2026-02-24-{fingerprint(frames())[:4]}"
    assert after(store, seed, 157).choices.empty
    assert "choices" in store.read().versions


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
    assert newest["published_at"] >= TODAY
    assert second.edition[:10] in (TODAY, today().isoformat())


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


def test_a_rollback_is_an_edition_of_its_own(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    second = after(store, seed, 157)
    back = store.rollback(seed.edition, remark=BORIS)
    assert back.totals["count"].tolist() == [156]
    assert back.parent == second.edition
    assert back.edition[:10] in (TODAY, today().isoformat())
    assert back.edition[10:] == seed.edition[10:]
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


def test_a_read_only_store_is_read_and_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, seed = seeded(tmp_path)
    monkeypatch.setattr("etl.store.tables.os.access", lambda *_: False)
    with pytest.raises(StoreUnavailable, match="read-only"):
        after(store, seed, 157)
    with pytest.raises(StoreUnavailable, match="read-only"):
        store.rollback(seed.edition, remark=BORIS)
    assert store.read().totals["count"].tolist() == [156]


def test_a_fingerprint_follows_content_and_not_its_order() -> None:
    base = fingerprint(frames())
    shuffled = frames() | {"rulings": frames()["rulings"].iloc[::-1]}
    moved = frames()["claims"].assign(row=9, file="another.csv").astype({"file": "category"})
    assert fingerprint(shuffled) == fingerprint(frames() | {"claims": moved}) == base
    assert fingerprint(frames(157)) != base
    as_text = frames()["claims"].astype({"country": "str"})
    assert fingerprint(frames() | {"claims": as_text}) == base


def test_rows_come_back_in_their_order(tmp_path: Path) -> None:
    parts = [pd.DataFrame({"event": [f"e{part}-{row}" for row in range(3)]}) for part in range(4)]
    frame = pd.concat(parts, ignore_index=True).astype("str")
    for _ in range(20):
        version = tables.write(str(tmp_path / "store"), "events", frame)
        rows = tables.read(str(tmp_path / "store"), "events", version)
        assert rows.column("event").to_pylist() == frame["event"].tolist()

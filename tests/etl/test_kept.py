"""Are small things kept beside the editions, the newest of a kind and key counting?"""

from pathlib import Path

import pytest
from deltalake import DeltaTable

from domain.errors import StoreUnavailable
from etl.store import Store
from etl.store.kept import MANY, NAME, Kept
from tests.etl.small import seeded


def test_what_was_kept_last_counts(tmp_path: Path) -> None:
    store, _ = seeded(tmp_path)
    kept = Kept(store)
    assert kept.get("draft", "a") is None
    assert kept.listed("draft") == {}
    kept.put("draft", "a", "first", content=b"\x00\xff")
    kept.put("draft", "b", "другое")
    kept.put("layout", "a", "of another kind")
    assert kept.get("draft", "a") == ("first", b"\x00\xff")
    kept.put("draft", "a", "second")
    assert Kept(Store(tmp_path / "store")).get("draft", "a") == ("second", b"")
    assert list(kept.listed("draft").items()) == [("a", "second"), ("b", "другое")]


def test_what_is_removed_is_gone_until_it_is_kept_again(tmp_path: Path) -> None:
    store, _ = seeded(tmp_path)
    kept = Kept(store)
    kept.put("draft", "a", "first")
    kept.remove("draft", "a")
    kept.remove("draft", "never")
    assert kept.get("draft", "a") is None
    assert kept.listed("draft") == {}
    kept.put("draft", "a", "again")
    assert kept.get("draft", "a") == ("again", b"")


def test_a_key_is_no_pattern(tmp_path: Path) -> None:
    store, _ = seeded(tmp_path)
    kept = Kept(store)
    for key in ("a'b", "a%", '"; DROP', "ключ\n"):
        kept.put("draft", key, key)
        assert kept.get("draft", key) == (key, b"")
    assert kept.get("draft", "a") is None


def test_editions_do_not_notice(tmp_path: Path) -> None:
    store, edition = seeded(tmp_path)
    Kept(store).put("draft", "a", "text")
    assert store.read() == edition
    assert len(store.editions()) == 1


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreUnavailable, match="REPATRIATION_STORE"):
        Kept(Store(tmp_path / "file" / "store")).put("draft", "a", "text")


def test_many_small_files_become_few_and_nothing_is_lost(tmp_path: Path) -> None:
    store, edition = seeded(tmp_path)
    kept = Kept(store)
    kept.put("file", "a", "t.csv", content=b"\x00" * 1000)
    for number in range(MANY + 2):
        kept.put("draft", f"{number % 3}", str(number))
    kept.remove("draft", "0")
    assert len(DeltaTable(f"{store.place}/{NAME}").file_uris()) < MANY // 2
    assert kept.get("file", "a") == ("t.csv", b"\x00" * 1000)
    assert kept.listed("draft") == {"2": str(MANY + 1), "1": str(MANY)}
    assert store.read() == edition

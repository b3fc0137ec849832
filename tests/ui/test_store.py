"""Is the store ready before the first reader comes, and does a broken one stop nothing?"""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from etl.store import Store
from ui import store


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """What another test kept of another store is not read here, nor kept for the next."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def test_an_empty_store_is_seeded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPATRIATION_STORE", str(tmp_path))
    store.warm()
    assert store.editions() == tuple(Store(tmp_path).editions()["edition"])


def test_a_broken_store_is_left_to_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "store").write_text("no folder")
    monkeypatch.setenv("REPATRIATION_STORE", str(tmp_path / "store"))
    store.warm()
    assert (tmp_path / "store").read_text() == "no folder"

"""Which figures do the pages of these tests show? The shipped ones, in a store of their own."""

from collections.abc import Iterator

import pytest
import streamlit as st
from streamlit.runtime.context import ContextProxy

from etl.pipeline import draft, publish
from etl.store import Store
from tests.etl.shipped import shipped_rows, shipped_store, written


@pytest.fixture(scope="session", autouse=True)
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Seeds an empty store; what another test kept of another store is forgotten."""
    patch = pytest.MonkeyPatch()
    patch.setenv("REPATRIATION_STORE", str(tmp_path_factory.mktemp("store")))
    st.cache_resource.clear()
    yield
    patch.undo()
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def at_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tested app has no connection of which Streamlit could name the other end."""
    monkeypatch.setattr(ContextProxy, "ip_address", None)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with two editions, the newer with 22 people more in Kyrgyzstan."""
    folder = tmp_path_factory.mktemp("two")
    own = shipped_store(folder)
    rows = [row | {"count": "573"} for row in shipped_rows("c0483") if row["group"] == "total"]
    made = draft(own, written(folder / "more.csv", rows))
    publish(own, made, by="Aida", reason="The newest statement", ticks={"all"})
    return own

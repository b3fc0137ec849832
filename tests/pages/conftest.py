"""Which figures do the pages of these tests show? The shipped ones, in a store of their own."""

from collections.abc import Iterator

import pytest
import streamlit as st


@pytest.fixture(scope="session", autouse=True)
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Seeds an empty store; what another test kept of another store is forgotten."""
    patch = pytest.MonkeyPatch()
    patch.setenv("REPATRIATION_STORE", str(tmp_path_factory.mktemp("store")))
    st.cache_resource.clear()
    yield
    patch.undo()
    st.cache_resource.clear()

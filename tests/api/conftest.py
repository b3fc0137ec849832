"""Which figures does the API of these tests read? The shipped ones, in a store of their own."""

from collections.abc import Iterator

import pytest

from api import store


@pytest.fixture(scope="session", autouse=True)
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Seeds an empty store; what another test kept of another store is forgotten."""
    patch = pytest.MonkeyPatch()
    patch.setenv("REPATRIATION_STORE", str(tmp_path_factory.mktemp("store")))
    store.forget()
    yield
    patch.undo()
    store.forget()

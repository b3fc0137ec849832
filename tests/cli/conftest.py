"""A command line whose store is the test's own, seeded with the shipped claims."""

from pathlib import Path

import pytest

from etl.store import Store
from tests.cli.asking import Ask, asker
from tests.etl.shipped import shipped_store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """The store that the commands of this test use."""
    own = shipped_store(tmp_path)
    monkeypatch.setenv("REPATRIATION_STORE", own.place)
    return own


@pytest.fixture
def ask(store: Store, capsys: pytest.CaptureFixture[str]) -> Ask:
    """Runs a command: `ask("counts", "--by", "year").out`."""
    assert not store.is_empty()
    return asker(capsys)
